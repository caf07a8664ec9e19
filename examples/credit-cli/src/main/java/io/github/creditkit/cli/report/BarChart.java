package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Horizontal bars as inline SVG (条形图). Lengths are percentages and there is no view box, so letters keep their size on
 * a telephone.
 *
 * @param id     unique in the page
 * @param title  read out, and shown when the pointer rests on it
 * @param layout where the labels stand
 */
record BarChart(String id, Bilingual title, Layout layout) {
    /**
     * A bar.
     *
     * @param label what
     * @param count how often
     */
    record Bar(Bilingual label, long count) {}

    /** Where a label stands. */
    enum Layout {
        /** Above its bar: for long labels. */
        ABOVE(42, 0, 24, 8, 88),
        /** Left of its bar: for short ones. */
        LEFT(23, 100, 4, 12, 60);

        private final int height;
        private final int barX;
        private final int barY;
        private final int barHeight;
        private final int longest;

        Layout(int height, int barX, int barY, int barHeight, int longest) {
            this.height = height;
            this.barX = barX;
            this.barY = barY;
            this.barHeight = barHeight;
            this.longest = longest;
        }
    }

    /**
     * The chart in its frame.
     *
     * @param bars the longest first, if they have no order of their own
     * @param more what stands below it
     * @return nothing when there are no bars
     */
    Html of(List<Bar> bars, Html... more) {
        return bars.isEmpty()
                ? Html.NONE
                : Html.tag(
                        "figure class=\"card\"", Html.tag("figcaption", Html.both(title)), drawn(bars), Html.all(more));
    }

    private Html drawn(List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        List<Html> pieces = new ArrayList<>();
        pieces.add(Html.tag("title id=\"" + id + "-title\"", Html.text(title.zh() + " / " + title.en())));
        pieces.add(Html.tag("desc id=\"" + id + "-desc\"", Html.text(inWords(bars))));
        int y = 0;
        for (Bar bar : bars) {
            pieces.add(drawn(bar, 100.0 * bar.count() / most, y));
            y += layout.height;
        }
        return Html.tag(
                "svg class=\"bars %s\" id=\"%s\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" width=\"100%%\" height=\"%d\""
                        .formatted(layout.name().toLowerCase(Locale.ROOT), id, id, id, y),
                Html.all(pieces));
    }

    private Html drawn(Bar bar, double percent, int y) {
        String length = String.format(Locale.ROOT, "%.2f%%", percent * layout.longest / 100);
        int middle = layout.barY + layout.barHeight / 2;
        return Html.all(
                Html.tag(
                        "text class=\"zh\" x=\"0\" y=\"%d\"".formatted(y + 14),
                        Html.text(bar.label().zh())),
                Html.tag(
                        "text class=\"en\" lang=\"en\" x=\"0\" y=\"%d\"".formatted(y + 14),
                        Html.text(bar.label().en())),
                Html.tag(
                        "svg x=\"%d\" y=\"%d\" overflow=\"visible\"".formatted(layout.barX, y),
                        Html.tag("rect class=\"bar\" width=\"%s\" y=\"%d\" height=\"%d\" rx=\"2\""
                                .formatted(length, layout.barY, layout.barHeight)),
                        Html.tag(
                                "text class=\"count\" x=\"%s\" dx=\"8\" y=\"%d\" dy=\".35em\""
                                        .formatted(length, middle),
                                Html.text(bar.count()))));
    }

    private static String inWords(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label().zh() + " " + bar.count()).collect(Collectors.joining("；"));
    }
}
