package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table (明细表); on a narrow screen each row becomes a card, so a cell carries its heading with it and each element its
 * role.
 *
 * @param id       unique in the page
 * @param kind     decides the widths of its columns
 * @param headings of the columns; the first is that of the row's number
 */
record RowTable(String id, String kind, List<Bilingual> headings) {
    RowTable {
        headings = List.copyOf(headings);
    }

    /** The table with these rows, each of as many cells as there are headings. */
    Html of(Stream<List<Html>> rows) {
        return Html.tag(
                "table role=\"table\" id=\"%s\" class=\"%s\"".formatted(id, kind),
                Html.tag(
                        "thead role=\"rowgroup\"",
                        Html.tag(
                                "tr role=\"row\"",
                                Html.all(headings.stream()
                                        .map(heading -> Html.tag(
                                                "th scope=\"col\" role=\"columnheader\"", Html.both(heading)))))),
                Html.tag("tbody role=\"rowgroup\"", Html.all(rows.map(this::row))));
    }

    private Html row(List<Html> cells) {
        List<Html> row = new ArrayList<>();
        row.add(Html.tag("th scope=\"row\" role=\"rowheader\"", label(0), cells.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            row.add(Html.tag("td role=\"cell\"", label(i), Html.tag("div", cells.get(i))));
        }
        return Html.tag("tr role=\"row\"", Html.all(row));
    }

    private Html label(int column) {
        return Html.tag("span class=\"label\" aria-hidden=\"true\"", Html.both(headings.get(column)));
    }
}
