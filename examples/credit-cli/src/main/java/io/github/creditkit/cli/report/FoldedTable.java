package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.privacy.ShownRow;
import java.util.List;
import java.util.Objects;

/**
 * The rows that are valid after folding (规范化后有效的行): as sent, the code, and what was folded.
 *
 * @param cells says where a row stands and what was sent
 */
record FoldedTable(SentCells cells) {
    private static final List<Bilingual> HEADINGS = List.of(
            SentCells.LINE, SentCells.AS_SENT, new Bilingual("规范化后", "Code"), new Bilingual("所作处理", "What was folded"));

    Html of(List<ShownRow> rows) {
        return new RowTable("folded", "rows", HEADINGS).of(rows.stream().map(this::row));
    }

    private List<Html> row(ShownRow row) {
        return List.of(
                cells.line(row),
                cells.asSent(row),
                Html.tag("code class=\"better\"", Html.text(Objects.requireNonNullElse(row.canonical(), ""))),
                Html.tag(
                        "ul",
                        Html.all(row.notes().stream()
                                .filter(note -> note.kind().folding())
                                .map(note -> Html.tag("li", Html.both(note.messageZh(), note.messageEn()))))));
    }
}
