package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * A figure that meets the eye first (汇总数字), with its share of all rows.
 *
 * @param kind  decides the colour: {@code sent}, {@code fold}, {@code bad} or {@code personal}
 * @param what  is counted
 * @param count of it
 * @param rows  all there are
 */
record Tile(String kind, Bilingual what, long count, long rows) {

    static Html all(List<Tile> tiles) {
        return Html.tag(
                "section class=\"tiles\" aria-label=\"汇总 / Summary\"",
                Html.all(tiles.stream().map(Tile::html)));
    }

    private Html html() {
        double share = rows == 0 ? 0 : 100.0 * count / rows;
        String percent = String.format(Locale.ROOT, "%.1f%%", share);
        return Html.tag(
                "div class=\"tile " + kind + "\"",
                Html.tag("p class=\"what\"", Html.both(what)),
                Html.tag("p class=\"figure\"", Html.text(count), Html.tag("small", Html.text(percent))),
                Html.tag(
                        "svg class=\"share\" width=\"100%\" height=\"4\" aria-hidden=\"true\"",
                        Html.tag("rect class=\"rest\" width=\"100%\" height=\"4\" rx=\"2\""),
                        Html.tag("rect class=\"bar\" width=\"" + percent + "\" height=\"4\" rx=\"2\"")));
    }
}
