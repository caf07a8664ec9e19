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
        section("validate.errors", errors(tally), out);
        section("validate.warnings", reasons(tally, Level.WARNING), out);
        files(files, out);
        return out.toString();
    }

    /**
     * Why rows were rejected.
     *
     * @param tally what was found
     * @return the most frequent first; what kept a row from being read comes before what followed from that
     */
    public List<Reason> errors(Tally tally) {
        List<Reason> errors = tally.faults().stream()
                .map(fault -> new Reason(
                        fault.rows(),
                        fault.thing().rule(),
                        language.pick(fault.thing().nameZh(), fault.thing().nameEn()),
                        List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        errors.addAll(reasons(tally, Level.ERROR));
        errors.sort(Comparator.comparingLong(Reason::rows).reversed());
        return errors;
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
        new Reasons(language, colors).section(language.text(key), reasons, out);
    }

    /**
     * What was written.
     *
     * @param files by the message that says what it is
     * @param out   takes the lines; none where there are no files
     */
    public void files(Map<String, String> files, StringBuilder out) {
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
