package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.verdict.Tally;
import java.util.Locale;

/** What a check came to (汇总). */
public final class Summary {
    private Summary() {}

    /**
     * The counts as text.
     *
     * @param tally    the counts
     * @param suggests if suggestions were asked for
     * @param language the language
     * @param colors   the colours
     * @return several lines
     */
    public static String of(Tally tally, boolean suggests, Language language, Colors colors) {
        StringBuilder out = new StringBuilder();
        out.append(language.text(
                        "summary.counts",
                        count(tally.rows()),
                        colors.good(count(tally.valid())),
                        colors.look(count(tally.noted())),
                        colors.bad(count(tally.refused()))))
                .append('\n');
        for (Tally.Count reason : tally.reasons()) {
            out.append(String.format("  %12s  ", count(reason.rows())))
                    .append(Columns.padded(reason.reason().word(), 26))
                    .append(language.pick(
                            reason.reason().nameZh(), reason.reason().nameEn()))
                    .append('\n');
        }
        if (suggests) {
            out.append(language.text("summary.suggested", count(tally.suggested()), count(tally.suggestedOnce())))
                    .append('\n');
        }
        return out.toString();
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
