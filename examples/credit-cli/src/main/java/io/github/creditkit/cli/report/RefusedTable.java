package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.output.RowMessage;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.privacy.ShownSuggestion;
import io.github.creditkit.codes.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The refused rows (不予通过的行): as sent, why, and which codes may have been meant.
 *
 * @param cells    says where a row stands and what was sent
 * @param suggests if suggestions were asked for
 */
record RefusedTable(SentCells cells, boolean suggests) {
    /** The likeliest; whoever has to look further asks the sender. */
    private static final int SUGGESTIONS = 3;

    private static final List<Bilingual> HEADINGS =
            List.of(SentCells.LINE, SentCells.AS_SENT, new Bilingual("原因", "Reasons"));

    Html of(List<ShownRow> rows) {
        List<Bilingual> headings = new ArrayList<>(HEADINGS);
        if (suggests) {
            headings.add(new Bilingual("建议（须人工确认）", "Suggested, to be confirmed"));
        }
        return new RowTable("refused", "rows", headings).of(rows.stream().map(this::row));
    }

    private List<Html> row(ShownRow row) {
        List<Html> shown = new ArrayList<>(List.of(cells.line(row), cells.asSent(row), reasons(row)));
        if (suggests) {
            shown.add(suggestions(row));
        }
        return shown;
    }

    private static Html reasons(ShownRow row) {
        return Html.tag(
                "ul", Html.all(RowMessage.reasons(row, 1).stream().map(reason -> Html.tag("li", Html.both(reason)))));
    }

    private static Html suggestions(ShownRow row) {
        if (row.masked()) {
            return none("个人号码不作推算", "Persons' numbers are not repaired");
        }
        if (row.suggestions().isEmpty()) {
            return none("无，请向填报方核实", "None; ask for it again");
        }
        String folded = Normalizer.fold(row.input()).text();
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

    private static Html suggestion(String folded, ShownSuggestion suggestion) {
        return Html.all(
                Html.tag("code class=\"better\"", Edit.marked(folded, suggestion.code())),
                Html.tag("small", Html.both(suggestion.edit())));
    }
}
