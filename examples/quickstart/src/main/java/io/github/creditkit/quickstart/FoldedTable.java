package io.github.creditkit.quickstart;

import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.util.List;

/** The rows that are valid after folding (规范化后有效的行): as sent, the code, and what was folded. */
final class FoldedTable {
    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("行", "Row"),
            new Bilingual("机构名称", "Name"),
            new Bilingual("填报内容", "As sent"),
            new Bilingual("规范化后", "Code"),
            new Bilingual("所作处理", "What was folded"));

    private FoldedTable() {}

    static Html of(List<CheckedRow> rows) {
        return new RowTable("folded", HEADINGS)
                .of(
                        rows,
                        row -> List.of(
                                Html.text(String.valueOf(row.row().line())),
                                Visible.name(PersonalNumbers.hide(row.row().name())),
                                Html.tag("code", Visible.of(row.row().cell())),
                                Html.tag(
                                        "code class=\"better\"",
                                        Html.text(
                                                row.code().map(Object::toString).orElse(""))),
                                Html.tag(
                                        "ul",
                                        Html.all(row.folds().stream()
                                                .map(note -> Html.tag(
                                                        "li", Html.both(note.messageZh(), note.messageEn())))))));
    }
}
