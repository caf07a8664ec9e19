package io.github.creditkit.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table with a row for each row of the file (明细表); on a narrow screen each becomes a card, so a cell carries its
 * heading with it and each element its role.
 *
 * @param id       unique in the page
 * @param headings of the columns; the first is that of the line
 */
record RowTable(String id, List<Bilingual> headings) {
    /** A page with more is of no use to anybody. */
    static final int LONGEST = 1000;

    Html of(List<CheckedRow> rows, Function<CheckedRow, List<Html>> cells) {
        List<Html> body =
                rows.stream().limit(LONGEST).map(row -> row(cells.apply(row))).toList();
        Html table = Html.tag(
                "table role=\"table\" id=\"" + id + "\"",
                Html.tag(
                        "thead role=\"rowgroup\"",
                        Html.tag(
                                "tr role=\"row\"",
                                Html.all(headings.stream()
                                        .map(heading -> Html.tag(
                                                "th scope=\"col\" role=\"columnheader\"", Html.both(heading)))))),
                Html.tag("tbody role=\"rowgroup\"", Html.all(body)));
        return rows.size() <= LONGEST ? table : Html.all(table, more(rows.size() - LONGEST));
    }

    private Html row(List<Html> cells) {
        List<Html> row = new ArrayList<>();
        row.add(Html.tag("th scope=\"row\" role=\"rowheader\"", cells.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            row.add(Html.tag(
                    "td role=\"cell\"",
                    Html.tag("span class=\"label\" aria-hidden=\"true\"", Html.both(headings.get(i))),
                    Html.tag("div", cells.get(i))));
        }
        return Html.tag("tr role=\"row\"", Html.all(row));
    }

    private static Html more(int count) {
        return Html.tag("p class=\"note\"", Html.both("另有 " + count + " 行未列出", count + " more rows are not listed"));
    }
}
