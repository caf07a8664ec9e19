package io.github.creditkit.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@DisplayName("代码校验报告")
class CodeReportTest {
    private static final String[] PERSONS = {
        "11010519491231002X",
        "440524 18800101 0014",
        "１１０１０１１８８２０３２１９１０４",
        "身份证110108188302029204",
        "120101188104079209",
        "13010218880810924x",
        "1401051885090796 27",
        "15010218800302972"
    };

    private static String page;
    private static Document body;

    @BeforeAll
    static void write() {
        page = Checked.of(
                        "914403001922038216",
                        "９１４４０３００１９２２０３８２１６",
                        "12100000400000624d",
                        "91350211M0000XUF46",
                        "",
                        "9144030019220382\u041e6",
                        "19220382-1",
                        "9144030019220382160",
                        "待补")
                .page();
        body = Page.body(page);
    }

    @Test
    void each_refused_and_each_folded_row_has_its_row() {
        assertThat(rows(body, "refused")).hasSize(5);
        assertThat(rows(body, "folded")).hasSize(2);
    }

    @Test
    void a_row_says_what_was_sent_why_it_was_refused_and_what_may_have_been_meant() {
        assertThat(rows(body, "refused").get(1)).startsWith("行Line7").contains("9144030019220382ОU+041E6", "第 17 位");
        assertThat(rows(body, "refused").get(3)).contains("长度应为 18 位，实为 19 位", "914403001922038216");
        assertThat(rows(body, "folded").get(0)).contains("９１４４", "914403001922038216", "全角字符已转为半角");
    }

    @Test
    void each_chart_has_a_bar_for_each_thing_and_says_it_in_words() {
        for (String id : List.of("reasons", "provinces", "folds")) {
            Element chart = byId(body, "svg", id);
            int bars = switch (id) {
                case "reasons" -> 4;
                case "provinces" -> 3;
                default -> 2;
            };
            assertThat(chart.getElementsByTagName("rect").getLength()).as(id).isEqualTo(bars);
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
        assertThat(page).contains("<title>代码校验报告</title>", "<meta charset=\"utf-8\">", "@media print");
        NodeList headings = body.getElementsByTagName("th");
        for (int i = 0; i < headings.getLength(); i++) {
            assertThat(((Element) headings.item(i)).getAttribute("scope")).isIn("col", "row");
        }
    }

    @Test
    void no_persons_number_is_on_the_page() {
        Checked checked = Checked.in("证件11010519491231002X.csv", 3, PERSONS);
        String shown = digits(checked.page());

        assertThat(checked.counts().misplaced()).isEqualTo(PERSONS.length);
        assertThat(checked.page())
                .contains(
                        "证件110105************",
                        "个人号码不作推算",
                        "<dt><span class=\"zh\">无建议</span><span class=\"en\" lang=\"en\">None</span></dt><dd>8</dd>");
        for (String person : PERSONS) {
            String number = digits(person);
            assertThat(number).hasSizeGreaterThanOrEqualTo(15);
            assertThat(shown).doesNotContain(number.substring(6, 14));
        }
    }

    @Test
    void a_very_long_list_is_cut_and_says_so() {
        Checked many = Checked.of(
                IntStream.range(0, Examples.EACH + 5).mapToObj(i -> "待补" + i).toArray(String[]::new));

        assertThat(rows(Page.body(many.page()), "refused")).hasSize(Examples.EACH);
        assertThat(many.page()).contains("另有 5 行未列出", ">" + (Examples.EACH + 5) + "<small>100.0%");
    }

    @Test
    void no_rows_are_no_trouble() {
        assertThat(Checked.of().page()).contains("共 0 行").doesNotContain("<table");
    }

    private static String digits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9<>\"]", "");
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
