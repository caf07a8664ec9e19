package io.github.creditkit.cli.query;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.Colors;
import io.github.creditkit.cli.output.Columns;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.client.contract.RightsLink;
import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.schema.RecordSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subject as a page of text (主体信息): who it is, its records kind by kind, and its days to come. */
public final class SubjectText {
    private final Language language;
    private final Colors colors;
    private final Privacy privacy;
    private final RecordItems items;

    /**
     * A form of text.
     *
     * @param language the language of what stands around; items have their Chinese names
     * @param colors   the colours
     * @param privacy  hides numbers that should not be there
     */
    public SubjectText(Language language, Colors colors, Privacy privacy) {
        this.language = language;
        this.colors = colors;
        this.privacy = privacy;
        this.items = new RecordItems(privacy);
    }

    private record Day(LocalDate day, String what) {}

    /**
     * A subject.
     *
     * @param view what may be seen of it
     * @return several lines
     */
    public String of(ViewedSubject view) {
        StringBuilder out = new StringBuilder();
        String names = String.join("、", view.subject().names());
        out.append(colors.bold(shown(names.isEmpty() ? language.text("query.unnamed") : names)));
        String code = view.subject().creditCode();
        if (code != null) {
            out.append("  ").append(shown(code));
        }
        out.append("  ")
                .append(language.pick(
                        view.subject().kind().zh(), view.subject().kind().en()))
                .append('\n')
                .append(language.text("query.on", view.on()))
                .append('\n');
        Map<String, List<ViewedRecord>> kinds = new LinkedHashMap<>();
        view.entries()
                .forEach(entry -> kinds.computeIfAbsent(kind(entry), name -> new ArrayList<>())
                        .add(entry));
        List<Day> days = new ArrayList<>();
        kinds.forEach((kind, entries) -> {
            out.append('\n')
                    .append(colors.bold(language.text("query.section", kind, entries.size())))
                    .append('\n');
            entries.forEach(entry -> entry(kind, entry, out, days));
        });
        timeline(days, view.on(), out);
        return out.toString();
    }

    private static String kind(ViewedRecord entry) {
        String name = RecordSchema.nameZh(entry.record().data().getClass());
        return name.isEmpty() ? entry.record().type() : name;
    }

    private void entry(String kind, ViewedRecord entry, StringBuilder out, List<Day> days) {
        out.append("  ")
                .append(entry.decidedOn() == null ? "-" : entry.decidedOn())
                .append("  ")
                .append(status(entry.publication()))
                .append("  ")
                .append(language.text("query.from", shown(entry.source())))
                .append(entry.recordId() == null ? "" : "  " + shown(entry.recordId()))
                .append('\n');
        Map<String, String> all = items.of(entry.record().data());
        int width = all.keySet().stream().mapToInt(Columns::width).max().orElse(0);
        all.forEach((name, value) -> out.append("      ")
                .append(Columns.padded(name, width + 2))
                .append(value)
                .append('\n'));
        out.append("      ")
                .append(shown(language.pick(entry.why().zh(), entry.why().en())))
                .append('\n');
        day(entry.decidedOn(), "query.decided", kind, days);
        day(entry.earliestRepair(), "query.repair", kind, days);
        day(entry.publishedUntil(), "query.until", kind, days);
    }

    private void day(@Nullable LocalDate day, String key, String kind, List<Day> days) {
        if (day != null) {
            days.add(new Day(day, language.text(key, kind)));
        }
    }

    private String status(Coded<PublicationStatus> status) {
        String text = status.known()
                .map((CodeValue known) -> language.pick(known.nameZh(), known.nameEn()))
                .orElse(status.text());
        return status.known().filter(PublicationStatus.PUBLISHED::equals).isPresent()
                ? colors.look(text)
                : colors.good(shown(text));
    }

    /** Several records may have the same day; it is told once, with how many. */
    private void timeline(List<Day> days, LocalDate on, StringBuilder out) {
        if (days.isEmpty()) {
            return;
        }
        Map<Day, Integer> counts = new LinkedHashMap<>();
        days.stream()
                .sorted(Comparator.comparing(Day::day).thenComparing(Day::what))
                .forEach(day -> counts.merge(day, 1, Integer::sum));
        out.append('\n').append(colors.bold(language.text("query.timeline"))).append('\n');
        boolean isPast = true;
        for (Map.Entry<Day, Integer> day : counts.entrySet()) {
            if (isPast && day.getKey().day().isAfter(on)) {
                isPast = false;
                out.append("  ")
                        .append(on)
                        .append("  ")
                        .append(colors.look(language.text("query.today")))
                        .append('\n');
            }
            out.append("  ")
                    .append(day.getKey().day())
                    .append("  ")
                    .append(day.getKey().what())
                    .append(day.getValue() > 1 ? " ×" + day.getValue() : "")
                    .append('\n');
        }
    }

    /**
     * What a subject can do.
     *
     * @param rights as the platform told them
     * @return several lines; none where there are none
     */
    public String rights(List<RightsLink> rights) {
        if (rights.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("\n")
                .append(colors.bold(language.text("query.rights")))
                .append('\n');
        for (RightsLink right : rights) {
            out.append("  ")
                    .append(shown(language.pick(right.name().zh(), right.name().en())))
                    .append(language.pick("：", ": "))
                    .append(shown(language.pick(right.how().zh(), right.how().en())))
                    .append(right.where() == null ? "" : "  " + shown(right.where()))
                    .append('\n');
        }
        return out.toString();
    }

    private String shown(String text) {
        return Visible.of(privacy.text(text));
    }
}
