package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@DisplayName("核验报告")
class ReportPageTest {
    private static Checked checked;
    private static String page;
    private static Document body;

    @BeforeAll
    static void write() throws Exception {
        checked = Checked.of(SentFile.bundled());
        page = ReportPage.of(checked);
        body = Page.body(page);
    }

    @Test
    void each_refused_and_each_folded_row_has_its_row() {
        assertThat(rows("refused")).hasSize(checked.count(Outcome.REFUSED));
        assertThat(rows("folded")).hasSize(checked.count(Outcome.FOLDED));
    }

    @Test
    void a_row_says_what_was_sent_why_it_was_refused_and_what_may_have_been_meant() {
        Document one = Page.body(ReportPage.of(CheckedTest.of("9144030019220382\u041e6")));
        String row = rows(one, "refused").get(0);
        assertThat(row).contains("某单位", "9144030019220382ОU+041E6", "第 17 位");
    }

    @Test
    void each_chart_has_a_bar_for_each_thing_and_says_it_in_words() {
        for (String id : List.of("reasons", "provinces", "folds")) {
            Element chart = byId(body, "svg", id);
            int lines = switch (id) {
                case "reasons" -> checked.reasons().lines().size();
                case "provinces" -> checked.provinces().lines().size();
                default -> checked.folds().lines().size();
            };
            assertThat(chart.getElementsByTagName("rect").getLength()).as(id).isEqualTo(lines);
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("；");
        }
    }

    @Test
    void the_page_needs_nothing_from_outside() {
        assertThat(page)
                .doesNotContain("http://", "https://", "url(", "@import", " src=", " href=", "<script", "<link")
                .contains("default-src 'none'");
    }

    @Test
    void the_page_can_be_read_out_and_printed() {
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">");
        assertThat(page).contains("<title>统一社会信用代码核验报告</title>", "<meta charset=\"utf-8\">", "@media print");
        NodeList headings = body.getElementsByTagName("th");
        for (int i = 0; i < headings.getLength(); i++) {
            assertThat(((Element) headings.item(i)).getAttribute("scope")).isIn("col", "row");
        }
    }

    @Test
    void no_persons_number_is_on_the_page_or_on_the_terminal() throws Exception {
        List<String> persons =
                checked.personal().stream().map(row -> row.row().cell()).toList();
        assertThat(persons).hasSize(9); // eight of persons, and a number of a shop that looks like one
        String shown = digits(page + ConsoleSummary.of(checked));
        for (String person : persons) {
            String number = digits(person);
            assertThat(number).hasSizeGreaterThanOrEqualTo(15);
            assertThat(shown).doesNotContain(number.substring(6, 14));
        }
    }

    @Test
    void a_persons_number_in_the_name_is_masked_too() {
        Checked one = Checked.of(new SentFile("f", List.of(new SentRow(2, "张三11010519491231002X", "待补"))));
        assertThat(ReportPage.of(one)).contains("张三110105************").doesNotContain("19491231");
    }

    @Test
    void a_very_long_list_is_cut_and_says_so() {
        Checked many = CheckedTest.of(
                IntStream.range(0, RowTable.LONGEST + 5).mapToObj(i -> "待补" + i).toArray(String[]::new));
        String cut = ReportPage.of(many);
        assertThat(rows(Page.body(cut), "refused")).hasSize(RowTable.LONGEST);
        assertThat(cut).contains("另有 5 行未列出");
    }

    private static String digits(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^0-9<>\"]", "");
    }

    private static List<String> rows(String table) {
        return rows(body, table);
    }

    private static List<String> rows(Document page, String table) {
        NodeList rows =
                byId(page, "table", table).getElementsByTagName("tbody").item(0).getChildNodes();
        return IntStream.range(0, rows.getLength())
                .mapToObj(rows::item)
                .map(Node::getTextContent)
                .toList();
    }

    private static Element byId(Document page, String tag, String id) {
        NodeList all = page.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
