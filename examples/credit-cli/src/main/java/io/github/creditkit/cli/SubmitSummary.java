package io.github.creditkit.cli;

import io.github.creditkit.cli.output.Colors;
import io.github.creditkit.cli.output.Json;
import io.github.creditkit.cli.output.Reason;
import io.github.creditkit.cli.output.Reasons;
import io.github.creditkit.cli.output.RecordSummary;
import io.github.creditkit.cli.submit.BatchLog;
import io.github.creditkit.cli.submit.Outcomes;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.model.check.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file (报送汇总): what was refused here and there, why, in which rows, and what is still on its way.
 *
 * @param session the run
 * @param tally   what was found before sending
 * @param there   what the platform said
 * @param batches the batches of this run
 * @param rejects where the refused rows are; null for nowhere
 * @param outbox  the folder of the outbox; null for none
 */
record SubmitSummary(
        Session session,
        Tally tally,
        Outcomes there,
        List<BatchLog.Sealed> batches,
        @Nullable Path rejects,
        @Nullable Path outbox) {
    /** How many rows were refused, here or there. */
    long rejected() {
        return tally.rejected() + there.rejected();
    }

    /** Rows that stand in the file before. */
    private long repeated() {
        return tally.accepted()
                - there.accepted()
                - there.unchanged()
                - there.rejected()
                - there.waiting()
                - there.discarded();
    }

    String text() {
        Shell shell = session.shell();
        Colors colors = shell.colors(shell.out());
        RecordSummary form = new RecordSummary(session.language(), colors);
        StringBuilder out = new StringBuilder();
        out.append(session.text(
                        "submit.summary",
                        count(tally.rows()),
                        colors.good(count(there.accepted())),
                        colors.look(count(there.warned())),
                        count(there.unchanged()),
                        count(repeated()),
                        colors.bad(count(rejected())),
                        count(tally.rejected()),
                        count(there.rejected())))
                .append('\n');
        if (there.discarded() > 0) {
            out.append(session.text("submit.discarded", count(there.discarded())))
                    .append('\n');
        }
        if (there.waiting() > 0) {
            out.append(colors.look(session.text("submit.waiting", count(there.waiting()))))
                    .append('\n');
        }
        for (BatchLog.Sealed batch : batches) {
            out.append(session.text("submit.batch", batch.batchId(), count(batch.rows())))
                    .append('\n');
        }
        Reasons reasons = new Reasons(session.language(), colors);
        reasons.section(session.text("submit.refused-here"), form.errors(tally), out);
        reasons.section(session.text("submit.refused-there"), reasons(there.errors()), out);
        reasons.section(session.text("submit.warnings"), reasons(there.warnings()), out);
        Map<String, String> files = new LinkedHashMap<>();
        if (rejects != null) {
            files.put("validate.rejects", rejects.toString());
        }
        if (outbox != null) {
            files.put("submit.outbox", outbox.toString());
        }
        form.files(files, out);
        return out.toString();
    }

    private List<Reason> reasons(List<Outcomes.Count> counts) {
        return counts.stream()
                .map(count -> new Reason(count.rows(), count.refusal().rule(), message(count), count.numbers()))
                .toList();
    }

    /** The column stands before, unless the message names it. */
    private String message(Outcomes.Count count) {
        String message = session.language().pick(count.refusal().message());
        String column = count.refusal().column();
        return column.isEmpty() || column.startsWith("/") || message.contains(column)
                ? message
                : session.language().pick("“" + column + "”：", column + ": ") + message;
    }

    String json(boolean isDone) {
        StringBuilder out = new StringBuilder();
        Json json = new Json(out).object();
        json.key("rows").value(tally.rows());
        json.key("accepted").value(there.accepted());
        json.key("acceptedWithWarning").value(there.warned());
        json.key("unchanged").value(there.unchanged());
        json.key("repeated").value(repeated());
        json.key("rejected").value(rejected());
        json.key("rejectedHere").value(tally.rejected());
        json.key("rejectedByPlatform").value(there.rejected());
        json.key("waiting").value(there.waiting());
        json.key("discarded").value(there.discarded());
        json.key("done").value(isDone);
        json.key("batches").array();
        for (BatchLog.Sealed batch : batches) {
            json.object();
            json.key("batchId").value(batch.batchId());
            json.key("rows").value(batch.rows());
            json.endObject();
        }
        json.endArray();
        json.key("reasons").array();
        List<Said> said = new ArrayList<>();
        tally.mistakes(Level.ERROR, Integer.MAX_VALUE)
                .forEach(count -> said.add(new Said(
                        "here",
                        count.mistake().rule().word(),
                        count.mistake().item().name(),
                        count.example().messageZh(),
                        count.example().messageEn(),
                        count.rows(),
                        count.numbers())));
        tally.faults()
                .forEach(fault -> said.add(new Said(
                        "here",
                        fault.thing().rule(),
                        "",
                        fault.thing().nameZh(),
                        fault.thing().nameEn(),
                        fault.rows(),
                        List.of())));
        there.errors().forEach(count -> said.add(said("platform", count)));
        said.sort(Comparator.comparingLong(Said::rows).reversed());
        said.forEach(each -> each.write(json));
        json.endArray();
        json.key("warnings").array();
        there.warnings().forEach(count -> said("platform", count).write(json));
        json.endArray();
        path(json.key("rejects"), rejects);
        path(json.key("outbox"), outbox);
        json.endObject();
        return out.append('\n').toString();
    }

    private static Said said(String by, Outcomes.Count count) {
        return new Said(
                by,
                count.refusal().rule(),
                count.refusal().column(),
                count.refusal().message().zh(),
                count.refusal().message().en(),
                count.rows(),
                count.numbers());
    }

    private record Said(String by, String rule, String column, String zh, String en, long rows, List<Long> numbers) {
        void write(Json json) {
            json.object();
            json.key("by").value(by);
            json.key("rule").value(rule);
            json.key("column").value(column);
            json.key("messageZh").value(zh);
            json.key("messageEn").value(en);
            json.key("rows").value(rows);
            json.key("first").array();
            numbers.forEach(json::value);
            json.endArray();
            json.endObject();
        }
    }

    private static void path(Json json, @Nullable Path path) {
        if (path == null) {
            json.nothing();
        } else {
            json.value(path.toString());
        }
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Leaves out what rows hold. */
    @Override
    public String toString() {
        return "SubmitSummary[" + tally.rows() + " rows]";
    }
}
