package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("credit convert、credit dictionary")
class ConvertCommandTest {
    private static final String LINE = """
            {"op":"I","type":"administrativePenalty","data":{"subject":{"name":"某科技有限公司","category":"法人及非法人组织",\
            "creditCode":"91350100M000100Y43","legalRepresentative":{"name":"某甲"}},"decisionNo":"1号","violationType":"价格",\
            "violationFacts":"未明码标价","legalBasis":"价格法","penaltyCategories":["罚款"],"content":"罚款 2000 元",\
            "fineAmount":{"value":0.2,"unit":"万元"},"decidedOn":"2026-03-02",\
            "authority":{"name":"某市市场监督管理局","creditCode":"11100000MB0143028R"},\
            "source":{"name":"某市市场监督管理局","creditCode":"11100000MB0143028R"},"caseName":"某案"}}
            """;

    @TempDir
    private Path dir;

    private Run convert(String from, String to, Path file, Path out) {
        return Run.credit(
                "convert", "--profile", "penalty", "--from", from, "--to", to, file.toString(), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalties.csv", "penalties.xlsx", "penalties.xml"})
    @DisplayName("规范 JSON → 表格 → 规范 JSON，损失逐项列出")
    void a_record_goes_into_a_table_and_back_but_for_what_is_listed(String name) throws IOException {
        Path lines = Files.writeString(dir.resolve("in.ndjson"), LINE);
        Path table = dir.resolve(name);
        Path again = dir.resolve("again.ndjson");

        Run there = convert("canonical", "d424", lines, table);
        Run back = convert("d424", "canonical", table, again);

        assertThat(there.code()).isZero();
        assertThat(there.out()).contains("1 rows written, 0 left out", "/caseName", "案件名称");
        assertThat(back.code()).isZero();
        assertThat(Files.readString(again)).isEqualTo(LINE.replace(",\"caseName\":\"某案\"", ""));
    }

    @Test
    void a_row_that_cannot_be_read_is_left_out_and_told() throws IOException {
        Path lines = Files.writeString(dir.resolve("in.ndjson"), LINE + LINE.replace("2026-03-02", "yesterday"));

        Run run = convert("canonical", "d424", lines, dir.resolve("out.csv"));

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).contains("1 rows written, 1 left out");
    }

    @Test
    void what_only_breaks_a_rule_is_converted_as_it_is() throws IOException {
        Path lines = Files.writeString(dir.resolve("in.ndjson"), LINE.replace("\"value\":0.2", "\"value\":-0.2"));
        Path out = dir.resolve("out.csv");

        assertThat(convert("canonical", "d424", lines, out).out()).contains("1 rows written, 0 left out");
        assertThat(Files.readString(out)).contains("-0.2");
    }

    @Test
    void a_record_of_another_type_is_left_out() throws IOException {
        Path lines = Files.writeString(
                dir.resolve("in.ndjson"), LINE.replace("administrativePenalty", "administrativePermit"));

        assertThat(convert("canonical", "d424", lines, dir.resolve("out.csv")).out())
                .contains("0 rows written, 1 left out");
    }

    @Test
    void a_form_that_is_only_read_is_refused() throws IOException {
        Path lines = Files.writeString(dir.resolve("in.ndjson"), LINE);

        assertThat(convert("canonical", "legacy2015", lines, dir.resolve("x")).err())
                .contains("legacy2015 is only read");
    }

    @Test
    @DisplayName("数据字典：每种记录、每个数据项")
    void the_dictionary_has_every_record() throws IOException {
        Run html = Run.credit("dictionary", dir.resolve("d.html").toString());
        Run markdown = Run.credit("dictionary", "--md");

        assertThat(html.code()).isZero();
        assertThat(Files.readString(dir.resolve("d.html")))
                .contains("行政许可决定文书号", "XK_WSH", "失信被执行人", "type=\"search\"", "PEN-02")
                .doesNotContain("https://");
        assertThat(markdown.out()).contains("## 行政许可 `AdministrativePermit`", "| decisionNo | 行政许可决定文书号 | XK_WSH |");
    }
}
