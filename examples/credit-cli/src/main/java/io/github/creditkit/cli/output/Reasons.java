package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reasons one beneath the other, the most frequent first (原因列表).
 *
 * @param language the language
 * @param colors   the colours
 */
public record Reasons(Language language, Colors colors) {
    private static final int MOST = 10;

    /**
     * A heading with what stands beneath it; nothing where there are no reasons.
     *
     * @param heading the heading
     * @param reasons the most frequent first
     * @param out     takes the lines
     */
    public void section(String heading, List<Reason> reasons, StringBuilder out) {
        if (reasons.isEmpty()) {
            return;
        }
        out.append('\n').append(colors.bold(heading)).append('\n');
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
}
