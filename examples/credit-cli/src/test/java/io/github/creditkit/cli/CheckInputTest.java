package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("credit check：输入")
class CheckInputTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String VALID = "91350100M000100Y43";
    private static final String OTHER = "9131000010000595XD";

    private static List<JsonNode> check(byte[] in, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "check";
        arguments[1] = "--format";
        arguments[2] = "ndjson";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Rows.of(Run.with().in(in).run(arguments));
    }

    private static List<JsonNode> check(String in, String... options) {
        return check(in.getBytes(StandardCharsets.UTF_8), options);
    }

    private static byte[] bytes(Object... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            if (piece instanceof Integer b) {
                bytes.write(b);
            } else {
                bytes.writeBytes(piece instanceof byte[] raw ? raw : ((String) piece).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Nested
    class Lines {
        @Test
        void end_with_lf_or_cr_lf_and_a_trailing_one_is_no_row() {
            assertThat(check(VALID + "\r\n" + VALID + "\n"))
                    .extracting(
                            row -> row.get("line") + " " + row.get("canonical").asText())
                    .containsExactly("1 " + VALID, "2 " + VALID);
        }

        @Test
        void a_blank_line_is_a_row_and_is_empty() {
            List<JsonNode> rows = check(VALID + "\n\n  \n" + VALID);

            assertThat(rows).extracting(row -> row.get("line").asInt()).containsExactly(1, 2, 3, 4);
            assertThat(Rows.reasons(rows.get(1))).containsExactly("empty");
            assertThat(Rows.reasons(rows.get(2))).containsExactly("empty");
        }

        @Test
        void nothing_is_no_row() {
            assertThat(check("")).isEmpty();
            assertThat(Run.credit("check").code()).isZero();
        }

        @Test
        void a_huge_line_is_reported_and_the_rest_goes_on() {
            List<JsonNode> rows = check(
                    VALID + "\n" + "9".repeat(3_000_000) + "\n" + VALID + "\n" + "1".repeat(1 << 20) + "\n" + VALID);

            assertThat(rows).extracting(row -> row.get("line").asInt()).containsExactly(1, 2, 3, 4, 5);
            assertThat(Rows.reasons(rows.get(1))).containsExactly("line-too-long");
            assertThat(rows.get(1).get("input").asText()).isEmpty();
            assertThat(Rows.reasons(rows.get(3))).contains("unrecognized");
            assertThat(rows.get(3).get("input").asText().length()).isLessThan(1100);
            assertThat(rows.get(4).get("valid").asBoolean()).isTrue();
        }

        @Test
        void a_huge_last_line_is_reported() {
            assertThat(Rows.reasons(check("9".repeat(5_000_000)).get(0))).containsExactly("line-too-long");
        }

        @Test
        void many_rows_keep_their_order() {
            StringBuilder in = new StringBuilder();
            for (int i = 1; i <= 50_000; i++) {
                in.append(i % 3 == 0 ? VALID : String.valueOf(i)).append('\n');
            }
            List<JsonNode> rows = check(in.toString(), "--type", "uscc");

            assertThat(rows).hasSize(50_000);
            for (int i = 1; i <= rows.size(); i++) {
                JsonNode row = rows.get(i - 1);
                assertThat(row.get("line").asInt()).isEqualTo(i);
                assertThat(row.get("input").asText()).isEqualTo(i % 3 == 0 ? VALID : String.valueOf(i));
            }
        }
    }

    @Nested
    class Encodings {
        @Test
        void a_byte_order_mark_is_no_character() {
            assertThat(check(bytes(0xEF, 0xBB, 0xBF, VALID)).get(0).get("input").asText())
                    .isEqualTo(VALID);
        }

        @Test
        void utf_8_and_gb_18030_read_the_same() {
            String text = "统一社会信用代码：" + VALID + "\n公司\n" + VALID + "\n";

            List<JsonNode> utf8 = check(text);
            assertThat(utf8.get(1).get("input").asText()).isEqualTo("公司");
            assertThat(check(text.getBytes(GB_18030))).isEqualTo(utf8);
        }

        @Test
        void a_damaged_byte_is_reported_with_its_line_and_the_rest_goes_on() {
            List<JsonNode> rows =
                    check(bytes(VALID, "\n公司\n9135", 0xFF, "0100M000100Y43\n", VALID, "\n"), "--type", "uscc");

            assertThat(rows).extracting(row -> row.get("line").asInt()).containsExactly(1, 2, 3, 4);
            JsonNode violation = rows.get(2).get("violations").get(0);
            assertThat(violation.get("reason").asText()).isEqualTo("damaged-byte");
            assertThat(violation.get("position").asInt()).isEqualTo(5);
            assertThat(violation.get("found").asText()).isEqualTo("0xFF");
            assertThat(violation.get("expected").asText()).isEqualTo("UTF-8");
            assertThat(rows.get(2).get("input").asText()).isEqualTo("9135\uFFFD0100M000100Y43");
            assertThat(rows.get(3).get("valid").asBoolean()).isTrue();
        }

        @Test
        void a_damaged_byte_in_gb_18030_is_reported_too() {
            List<JsonNode> rows = check(
                    bytes("公司甲\n公司乙\n".getBytes(GB_18030), VALID, 0xFF, "\n", "公司丙\n".getBytes(GB_18030), VALID),
                    "--type",
                    "uscc");

            assertThat(Rows.reasons(rows.get(2))).containsExactly("damaged-byte");
            assertThat(rows.get(2).get("violations").get(0).get("expected").asText())
                    .isEqualTo("GB 18030");
            assertThat(rows.get(3).get("input").asText()).isEqualTo("公司丙");
            assertThat(rows.get(4).get("valid").asBoolean()).isTrue();
        }

        @Test
        void a_damaged_line_alone_does_not_turn_the_file_into_gb_18030() {
            // 0xC3 and M are a character of GBK, but hardly what was meant.
            List<JsonNode> rows = check(bytes(VALID, "\n91350100", 0xC3, "M000100Y43\n"));

            assertThat(Rows.reasons(rows.get(1))).containsExactly("damaged-byte");
        }

        @Test
        void the_user_knows_better() {
            byte[] rare = bytes(0x81, 0x40, "\n");

            assertThat(Rows.reasons(check(rare).get(0))).containsExactly("damaged-byte");
            assertThat(check(rare, "--encoding", "gb-18030").get(0).get("input").asText())
                    .isEqualTo(new String(new byte[] {(byte) 0x81, 0x40}, GB_18030));
        }
    }

    @Nested
    class Csv {
        @ParameterizedTest
        @CsvSource({
            "统一社会信用代码,uscc",
            "企业社会信用代码,uscc",
            "USCC,uscc",
            "Credit Code,uscc",
            "行政相对人代码_1(统一社会信用代码),uscc",
            "组织机构代码,org-code",
            "org_code,org-code",
            "纳税人识别号,tax-id",
            "工商注册号,registration-number",
            "法定代表人身份证号码,citizen-id"
        })
        void a_column_is_known_by_its_name_and_tells_the_type(String header, String type) {
            List<JsonNode> rows = check("名称," + header + ",备注\n甲,X,乙\n");

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("line").asInt()).isEqualTo(2);
            assertThat(rows.get(0).get("input").asText()).isEqualTo("X");
            assertThat(rows.get(0).get("type").asText()).isEqualTo(type);
        }

        @Test
        void a_column_of_papers_is_judged_row_by_row() {
            List<JsonNode> rows = check("证件号码\n" + VALID + "\nD2143569X\n");

            assertThat(rows).extracting(row -> row.get("type").asText()).containsExactly("uscc", "org-code");
        }

        @Test
        void the_wanted_type_finds_its_column() {
            String table = "统一社会信用代码,组织机构代码\n" + VALID + ",M000100Y4\n";

            assertThat(check(table).get(0).get("canonical").asText()).isEqualTo(VALID);
            assertThat(check(table, "--type", "org-code")
                            .get(0)
                            .get("canonical")
                            .asText())
                    .isEqualTo("M000100Y4");
        }

        @Test
        void a_column_can_be_named() {
            assertThat(check("甲,乙\n1," + VALID + "\n", "--column", "乙", "--type", "uscc")
                            .get(0)
                            .get("canonical")
                            .asText())
                    .isEqualTo(VALID);
        }

        @Test
        void an_unknown_column_is_wrong_use_and_the_known_ones_are_told() {
            Run run = Run.with().in("甲,乙\n1,2\n").run("check", "--column", "丙");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("甲, 乙");
        }

        @Test
        void a_table_without_a_known_column_is_wrong_use(@TempDir Path dir) throws IOException {
            Path file = Files.writeString(dir.resolve("t.csv"), "甲,乙\n1,2\n");

            Run run = Run.credit("check", file.toString());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("t.csv", "--column", "甲, 乙");
        }

        @ParameterizedTest
        @ValueSource(strings = {",", "\t", ";"})
        void separators_are_told_from_the_header(String separator) {
            List<JsonNode> rows = check("名称" + separator + "uscc\n\"甲" + separator + "乙\"" + separator + VALID + "\n");

            assertThat(rows.get(0).get("canonical").asText()).isEqualTo(VALID);
        }

        @Test
        void quotes_hold_separators_line_ends_and_quotes() {
            List<JsonNode> rows = check("名称,uscc\n\"甲,\n\"\"乙\"\"\",\"" + VALID + "\"\n丙," + OTHER + "\n");

            assertThat(rows)
                    .extracting(
                            row -> row.get("line") + " " + row.get("canonical").asText())
                    .containsExactly("2 " + VALID, "4 " + OTHER);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"甲," + VALID, "\"甲\"乙," + VALID})
        void a_lost_quote_costs_its_own_line_only(String broken) {
            List<JsonNode> rows = check("名称,uscc\n" + broken + "\n\"丙\"," + OTHER + "\n");

            assertThat(Rows.reasons(rows.get(0))).containsExactly("bad-quote");
            assertThat(rows.get(0).get("line").asInt()).isEqualTo(2);
            assertThat(rows.get(1).get("canonical").asText()).isEqualTo(OTHER);
        }

        @Test
        void a_lost_quote_before_a_megabyte_costs_its_own_line_only() {
            StringBuilder in = new StringBuilder("名称,uscc\n\"甲," + VALID + "\n");
            int rows = 1 + (3 << 20) / 20;
            for (int i = 0; i < rows; i++) {
                in.append("丙,").append(VALID).append('\n');
            }

            Run run = Run.with().in(in.toString()).run("check", "--format", "none");

            assertThat(run.err()).contains(String.format("Rows %,d: valid %,d", rows + 1, rows), "bad-quote");
        }

        @Test
        void a_row_without_the_cell_is_refused() {
            List<JsonNode> rows = check("名称,备注,uscc\n甲\n\n乙,x," + VALID + "\n");

            assertThat(Rows.reasons(rows.get(0))).containsExactly("no-such-cell");
            assertThat(Rows.reasons(rows.get(1))).containsExactly("empty");
            assertThat(rows.get(2).get("valid").asBoolean()).isTrue();
        }

        @Test
        void damage_beside_the_code_is_reported_as_well() {
            List<JsonNode> rows = check(bytes("名称,uscc\n甲", 0xFF, ",", VALID, "\n乙,", OTHER, "\n"));

            assertThat(Rows.reasons(rows.get(0))).containsExactly("damaged-byte");
            assertThat(rows.get(0).get("input").asText()).isEqualTo(VALID);
            assertThat(rows.get(1).get("valid").asBoolean()).isTrue();
        }

        @Test
        void gb_18030_and_a_byte_order_mark_are_read() {
            String table = "企业名称,统一社会信用代码\n甲公司," + VALID + "\n";

            List<JsonNode> plain = check(table);
            assertThat(plain.get(0).get("valid").asBoolean()).isTrue();
            assertThat(check(table.getBytes(GB_18030))).isEqualTo(plain);
            assertThat(check(bytes(0xEF, 0xBB, 0xBF, table))).isEqualTo(plain);
        }

        @Test
        void several_files_have_their_own_headers(@TempDir Path dir) throws IOException {
            Path a = Files.writeString(dir.resolve("a.csv"), "uscc,名称\n" + VALID + ",甲\n");
            Path b = Files.write(dir.resolve("b.csv"), ("名称,社会信用代码\n乙," + OTHER + "\n").getBytes(GB_18030));

            Run run = Run.credit("check", "--format", "ndjson", a.toString(), b.toString());

            assertThat(Rows.of(run))
                    .extracting(row -> row.get("canonical").asText())
                    .containsExactly(VALID, OTHER);
        }
    }

    @Nested
    class Json {
        @Test
        void strings_are_read_with_their_escapes() {
            List<JsonNode> rows = check(
                    "\"\\u0039\\u0031350100M000100Y43\"\n \"" + VALID
                            + "\" \r\n\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\"\n",
                    "--input",
                    "json");

            assertThat(rows.get(0).get("canonical").asText()).isEqualTo(VALID);
            assertThat(rows.get(1).get("canonical").asText()).isEqualTo(VALID);
            assertThat(rows.get(2).get("input").asText()).isEqualTo("a\"\\/\b\f\n\r\t中");
        }

        @Test
        void lone_surrogates_come_out_as_they_went_in() {
            Run run = Run.with()
                    .in("\"\\ud800\"\n\"\\udc00x\"\n\"\\ud83d\\ude00\"")
                    .run("check", "--input", "json", "--format", "ndjson");

            assertThat(run.lines().get(0)).contains("\"input\":\"\\ud800\"");
            assertThat(run.lines().get(1)).contains("\"input\":\"\\udc00x\"");
            assertThat(run.lines().get(2)).contains("\"input\":\"😀\"");
            assertThat(Rows.of(run).get(0).get("input").asText()).isEqualTo("\ud800");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "91350100M000100Y43",
                    "\"open",
                    "\"a\" b",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "\"\\u００４１\"",
                    "\"a\tb\"",
                    "{}",
                    "null",
                    "\"\\"
                })
        void bad_json_is_reported_on_its_line_and_the_rest_goes_on(String bad) {
            List<JsonNode> rows = check("\"" + VALID + "\"\n" + bad + "\n\"" + OTHER + "\"\n", "--input", "json");

            assertThat(Rows.reasons(rows.get(1))).containsExactly("bad-json");
            assertThat(rows.get(1).get("line").asInt()).isEqualTo(2);
            assertThat(rows.get(2).get("canonical").asText()).isEqualTo(OTHER);
        }

        @Test
        void a_blank_line_is_empty() {
            assertThat(Rows.reasons(check("\n\"\"\n", "--input", "json").get(0)))
                    .containsExactly("empty");
        }
    }
}
