package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.validate.Tally;
import io.github.creditkit.model.check.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a validation came to (校验汇总): the counts, the most frequent reasons with the first rows they hold for, the files.
 *
 * @param language the language
 * @param colors   the colours
 */
public record RecordSummary(Language language, Colors colors) {
    private static final int MOST = 10;

    private record Reason(long rows, String rule, String message, List<Long> numbers) {}

    /**
     * The summary.
     *
     * @param tally what was found
     * @param files what was written, by the message that says what it is
     * @return several lines
     */
    public String of(Tally tally, Map<String, String> files) {
        StringBuilder out = new StringBuilder();
        out.append(language.text(
                        "validate.summary",
                        count(tally.rows()),
                        colors.good(count(tally.accepted())),
                        colors.look(count(tally.warned())),
                        colors.bad(count(tally.rejected()))))
                .append('\n');
        // What kept a row from being read comes before what followed from that.
        List<Reason> errors = tally.faults().stream()
                .map(fault -> new Reason(
                        fault.rows(),
                        fault.thing().rule(),
                        language.pick(fault.thing().nameZh(), fault.thing().nameEn()),
                        List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        errors.addAll(reasons(tally, Level.ERROR));
        errors.sort(Comparator.comparingLong(Reason::rows).reversed());
        section("validate.errors", errors, out);
        section("validate.warnings", reasons(tally, Level.WARNING), out);
        files(files, out);
        return out.toString();
    }

    private List<Reason> reasons(Tally tally, Level level) {
        return tally.mistakes(level, Integer.MAX_VALUE).stream()
                .map(count -> new Reason(
                        count.rows(),
                        count.mistake().rule().word(),
                        language.pick(
                                count.example().messageZh(), count.example().messageEn()),
                        count.numbers()))
                .toList();
    }

    private void section(String key, List<Reason> reasons, StringBuilder out) {
        if (reasons.isEmpty()) {
            return;
        }
        heading(key, out);
        reasons.stream().limit(MOST).forEach(reason -> line(reason, out));
        if (reasons.size() > MOST) {
            out.append(" ".repeat(9))
                    .append(language.text("validate.more", reasons.size() - MOST))
                    .append('\n');
        }
    }

    private void line(Reason reason, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "%,7d  ", reason.rows()))
                .append(Columns.padded(reason.rule(), 9))
                .append(Visible.of(reason.message()));
        if (!reason.numbers().isEmpty()) {
            String numbers = reason.numbers().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(language.pick("、", ", ")));
            boolean more = reason.rows() > reason.numbers().size();
            out.append(
                    language.text(reason.rows() == 1 ? "validate.row" : "validate.rows", numbers + (more ? "…" : "")));
        }
        out.append('\n');
    }

    private void files(Map<String, String> files, StringBuilder out) {
        if (files.isEmpty()) {
            return;
        }
        heading("validate.files", out);
        int width = files.keySet().stream()
                .mapToInt(key -> Columns.width(language.text(key)))
                .max()
                .orElse(0);
        files.forEach((key, file) -> out.append("  ")
                .append(Columns.padded(language.text(key), width + 2))
                .append(Visible.of(file))
                .append('\n'));
    }

    private void heading(String key, StringBuilder out) {
        out.append('\n').append(colors.bold(language.text(key))).append('\n');
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
