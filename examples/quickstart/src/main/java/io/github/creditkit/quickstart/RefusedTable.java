package io.github.creditkit.quickstart;

import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.codes.repair.Suggestion;
import java.util.List;

/** The refused rows (不予通过的行): as sent, why, and which codes may have been meant. */
final class RefusedTable {
    /** The likeliest; whoever has to look further asks the sender. */
    private static final int SUGGESTIONS = 3;

    private static final List<Bilingual> HEADINGS = List.of(
            new Bilingual("行", "Row"),
            new Bilingual("机构名称", "Name"),
            new Bilingual("填报内容", "As sent"),
            new Bilingual("原因", "Reasons"),
            new Bilingual("建议（须人工确认）", "Suggested, to be confirmed"));

    private RefusedTable() {}

    static Html of(List<CheckedRow> rows) {
        return new RowTable("refused", HEADINGS)
                .of(
                        rows,
                        row -> List.of(
                                Html.text(String.valueOf(row.row().line())),
                                Visible.name(PersonalNumbers.hide(row.row().name())),
                                Html.tag(
                                        "code",
                                        Visible.of(
                                                PersonalNumbers.hide(row.row().cell()))),
                                reasons(row),
                                suggestions(row)));
    }

    private static Html reasons(CheckedRow row) {
        return Html.tag("ul", Html.all(Explanation.of(row).stream().map(reason -> Html.tag("li", Html.both(reason)))));
    }

    private static Html suggestions(CheckedRow row) {
        if (row.personal()) {
            return none("个人号码不作推算", "Persons' numbers are not repaired");
        }
        if (row.suggestions().isEmpty()) {
            return none("无，请向填报方核实", "None; ask for it again");
        }
        String folded = Normalizer.fold(row.row().cell()).text();
        Html list = Html.tag(
                "ul",
                Html.all(row.suggestions().stream()
                        .limit(SUGGESTIONS)
                        .map(suggestion -> Html.tag("li", suggestion(folded, suggestion)))));
        int more = row.suggestions().size() - SUGGESTIONS;
        return more <= 0 ? list : Html.all(list, none("另有 " + more + " 个候选", more + " more candidates"));
    }

    private static Html none(String zh, String en) {
        return Html.tag("span class=\"none\"", Html.both(zh, en));
    }

    private static Html suggestion(String folded, Suggestion suggestion) {
        return Html.all(
                Html.tag(
                        "code class=\"better\"",
                        Edit.marked(folded, suggestion.code().text())),
                Html.tag("small", Html.both(suggestion.describeZh(), suggestion.describeEn())));
    }
}
