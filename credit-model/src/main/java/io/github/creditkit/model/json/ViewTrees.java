package io.github.creditkit.model.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.reconcile.ReconciliationTask;
import io.github.creditkit.model.view.CreditReport;
import io.github.creditkit.model.view.ReportPart;
import io.github.creditkit.model.view.RightsChannel;
import io.github.creditkit.model.view.SubjectTitle;
import io.github.creditkit.model.view.SubjectView;
import io.github.creditkit.model.view.SubmissionCounts;
import io.github.creditkit.model.view.SubmissionRow;
import io.github.creditkit.model.view.SubmissionStatistics;
import io.github.creditkit.model.view.ViewEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Views as trees of JSON (视图 JSON): written only, as nothing is read back from a view. */
final class ViewTrees {
    private final ObjectMapper mapper;

    ViewTrees(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode tree(CreditReport report) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("subject", title(report.subject()));
        if (report.purpose() != null) {
            tree.put("purpose", report.purpose().code());
        }
        tree.put("on", report.on().toString());
        ArrayNode sections = tree.putArray("sections");
        for (ReportPart part : report.parts()) {
            ObjectNode section = sections.addObject();
            section.put("section", part.section().code());
            section.put("nameEn", part.section().nameEn());
            ArrayNode entries = section.putArray("entries");
            part.entries().forEach(entry -> entries.add(entry(entry)));
            if (!part.suggestions().isEmpty()) {
                ArrayNode suggestions = section.putArray("suggestions");
                part.suggestions().forEach(suggestion -> suggestions.add(both(suggestion)));
            }
        }
        ArrayNode sources = tree.putArray("sources");
        report.sources().forEach(sources::add);
        ArrayNode channels = tree.putArray("channels");
        for (RightsChannel channel : report.channels()) {
            ObjectNode one = channels.addObject();
            one.put("right", channel.right().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("nameZh", channel.right().nameZh());
            one.put("nameEn", channel.right().nameEn());
            one.set("how", both(channel.how()));
            if (!channel.where().isEmpty()) {
                one.put("where", channel.where());
            }
        }
        ArrayNode notes = tree.putArray("notes");
        report.notes().forEach(note -> notes.add(both(note)));
        return tree;
    }

    ObjectNode tree(SubjectView view) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("subject", title(view.subject()));
        tree.put("on", view.on().toString());
        ArrayNode entries = tree.putArray("entries");
        view.entries().forEach(entry -> entries.add(entry(entry)));
        ArrayNode tasks = tree.putArray("tasks");
        for (ReconciliationTask task : view.tasks()) {
            ObjectNode one = tasks.addObject();
            one.put("id", task.id());
            one.put("type", task.type());
            one.put("primary", task.primary().label());
            one.put("other", task.other().label());
            ArrayNode fields = one.putArray("fields");
            task.fields().forEach(field -> fields.add(field.path()));
            one.set("text", both(new Bilingual(task.textZh(), task.textEn())));
        }
        ArrayNode issues = tree.putArray("issues");
        for (Issue issue : view.issues()) {
            ObjectNode one = issues.addObject();
            one.put("rule", issue.rule().word());
            one.put("path", issue.path());
            one.set("text", both(new Bilingual(issue.messageZh(), issue.messageEn())));
        }
        return tree;
    }

    ObjectNode tree(SubmissionStatistics statistics) {
        ObjectNode tree = mapper.createObjectNode();
        ArrayNode rows = tree.putArray("rows");
        for (SubmissionRow row : statistics.rows()) {
            ObjectNode one = rows.addObject();
            one.put("unit", row.unit().label());
            if (row.unit().code() != null) {
                one.put("creditCode", row.unit().code().text());
            }
            one.put("month", row.month().toString());
            one.put("type", row.type());
            counts(one, row.counts());
        }
        counts(tree.putObject("total"), statistics.total());
        return tree;
    }

    /** A rate that is not there is null: a reader must not take it for 0. */
    private static void counts(ObjectNode tree, SubmissionCounts counts) {
        tree.put("due", counts.due());
        tree.put("received", counts.received());
        tree.put("accepted", counts.accepted());
        tree.put("rejected", counts.rejected());
        tree.put("late", counts.late());
        tree.put("undated", counts.undated());
        tree.put("provisional", counts.provisional());
        tree.put("withdrawn", counts.withdrawn());
        tree.put("foundElsewhere", counts.foundElsewhere());
        tree.put("concealed", counts.concealed());
        tree.put("submissionRate", plain(counts.submissionRate()));
        tree.put("complianceRate", plain(counts.complianceRate()));
        tree.put("lateRate", plain(counts.lateRate()));
        tree.put("concealmentRate", plain(counts.concealmentRate()));
    }

    /** Without zeros at the end, which one Jackson writes and another does not. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        if (rate == null) {
            return null;
        }
        BigDecimal exact = rate.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private ObjectNode title(SubjectTitle title) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("kind", both(new Bilingual(title.kind().nameZh(), title.kind().nameEn())));
        ArrayNode names = tree.putArray("names");
        title.names().forEach(names::add);
        if (title.creditCode() != null) {
            tree.put("creditCode", title.creditCode());
        }
        return tree;
    }

    private ObjectNode entry(ViewEntry entry) {
        ObjectNode tree = mapper.createObjectNode();
        tree.put("type", entry.record().type());
        if (entry.id() != null) {
            tree.put("id", entry.id());
        }
        tree.put("publication", entry.publication().code());
        day(tree, "decidedOn", entry.decidedOn());
        day(tree, "publishedUntil", entry.publishedUntil());
        day(tree, "earliestRepair", entry.earliestRepair());
        tree.put("source", entry.source());
        tree.set("why", both(entry.why()));
        tree.set("data", mapper.valueToTree(entry.record().data()));
        return tree;
    }

    private static void day(ObjectNode tree, String name, @Nullable LocalDate day) {
        if (day != null) {
            tree.put(name, day.toString());
        }
    }

    private ObjectNode both(Bilingual text) {
        ObjectNode tree = mapper.createObjectNode();
        tree.put("zh", text.zh());
        tree.put("en", text.en());
        return tree;
    }
}
