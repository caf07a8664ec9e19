package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("credit check：批量校验")
class CheckCommandTest {
    /** The worked example of GB 32100-2015. */
    private static final String VALID = "91350100M000100Y43";

    private static final String WRONG_CHECK = "91350100M000100Y44";
    /** A code of a zone, which is in no list of divisions: valid, with a note. */
    private static final String NOTED = UnifiedSocialCreditCode.of(
                    OrganizationCategory.ofPair("91").orElseThrow(), "320594", OrganizationCode.parse("PDY00001X"))
            .text();

    @TempDir
    Path dir;

    private String file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text).toString();
    }

    @Nested
    class ExitCodes {
        @Test
        void zero_when_all_are_good() {
            assertThat(Run.with()
                            .in(VALID + "\n")
                            .run("check", "--type", "uscc")
                            .code())
                    .isZero();
        }

        @Test
        void one_when_some_are_refused() {
            assertThat(Run.with()
                            .in(VALID + "\n" + WRONG_CHECK)
                            .run("check", "--type", "uscc")
                            .code())
                    .isEqualTo(1);
        }

        @Test
        void two_with_the_list_when_the_type_is_unknown() {
            Run run = Run.credit("check", "--type", "passport");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("passport", "uscc", "org-code", "citizen-id", "auto");
            assertThat(run.out()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "--format,xml",
            "--input,excel",
            "--fail-on,refused",
            "--encoding,utf-7",
            "--lang,fr",
            "--nonsense,x"
        })
        void two_when_an_option_is_wrong(String option, String value) {
            Run run = Run.credit("check", option, value);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("credit check --help");
        }

        @Test
        void three_when_a_file_is_missing_and_the_others_are_checked() throws IOException {
            String good = file("good.txt", VALID);
            String missing = dir.resolve("missing.txt").toString();

            Run run = Run.credit("check", "--format", "ndjson", missing, good);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("missing.txt", "no such file");
            assertThat(Rows.only(run).get("canonical").asText()).isEqualTo(VALID);
        }

        @Test
        void three_beats_one() throws IOException {
            String bad = file("bad.txt", WRONG_CHECK);

            assertThat(Run.credit("check", bad, dir.resolve("missing.txt").toString())
                            .code())
                    .isEqualTo(3);
        }

        @Test
        void three_for_a_directory_in_the_language_of_the_user() throws IOException {
            Path names = Files.createDirectory(dir.resolve("名录"));
            Run run = Run.with().locale(Locale.CHINA).run("check", names.toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("名录 是目录");
        }

        @Test
        void three_for_utf_16_with_the_way_out() throws IOException {
            Path utf16 = Files.write(dir.resolve("u.txt"), VALID.getBytes(StandardCharsets.UTF_16));

            Run run = Run.credit("check", utf16.toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("u.txt", "UTF-16", "UTF-8");
        }

        @ParameterizedTest
        @CsvSource({"504B0304,companies.xlsx", "D0CF11E0,companies.xls"})
        void three_for_a_workbook_with_the_way_out(String magic, String name) throws IOException {
            Path workbook = Files.write(dir.resolve(name), HexFormat.of().parseHex(magic + "140008000A0A0A0A"));

            Run run = Run.credit("check", workbook.toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains(name, "CSV", "credit validate");
            assertThat(run.lines()).hasSizeLessThan(5);
        }

        @Test
        void notes_count_only_when_they_are_to() {
            assertThat(Run.with().in(NOTED).run("check", "--type", "uscc").code())
                    .isZero();
            assertThat(Run.with()
                            .in(NOTED)
                            .run("check", "--type", "uscc", "--fail-on", "note")
                            .code())
                    .isEqualTo(1);
            assertThat(Run.with()
                            .in(VALID)
                            .run("check", "--type", "uscc", "--fail-on", "note")
                            .code())
                    .isZero();
        }
    }

    @Nested
    class Ndjson {
        @Test
        void has_its_keys_in_order() {
            JsonNode row = Rows.only(Run.with().in(WRONG_CHECK).run("check", "--type", "uscc", "--format", "ndjson"));

            assertThat(keys(row))
                    .containsExactly(
                            "line",
                            "input",
                            "type",
                            "valid",
                            "canonical",
                            "parts",
                            "notes",
                            "violations",
                            "suggestions");
            assertThat(keys(row.get("violations").get(0)))
                    .containsExactly("reason", "position", "found", "expected", "clause", "messageZh", "messageEn");
        }

        @Test
        void tells_the_parts_of_a_valid_code() {
            JsonNode row = Rows.only(Run.with().in(VALID).run("check", "--type", "uscc", "--format", "ndjson"));

            assertThat(row.get("valid").asBoolean()).isTrue();
            assertThat(row.get("canonical").asText()).isEqualTo(VALID);
            assertThat(row.get("parts").get("organizationCode").get("text").asText())
                    .isEqualTo("M000100Y4");
            assertThat(row.get("parts").get("division").get("meaningZh").asText())
                    .isEqualTo("福建省福州市");
            assertThat(row.get("violations")).isEmpty();
        }

        @Test
        void tells_what_is_wrong_in_both_languages() {
            JsonNode row = Rows.only(Run.with().in(WRONG_CHECK).run("check", "--type", "uscc", "--format", "ndjson"));
            JsonNode violation = row.get("violations").get(0);

            assertThat(row.get("canonical").isNull()).isTrue();
            assertThat(row.get("parts")).isEmpty();
            assertThat(violation.get("reason").asText()).isEqualTo("check-character-mismatch");
            assertThat(violation.get("position").asInt()).isEqualTo(18);
            assertThat(violation.get("found").asText()).isEqualTo("4");
            assertThat(violation.get("expected").asText()).isEqualTo("3");
            assertThat(violation.get("messageZh").asText()).isEqualTo("校验码错误：第 18 位应为“3”，实为“4”");
            assertThat(violation.get("messageEn").asText())
                    .isEqualTo("the check character at 18 should be \"3\", found \"4\"");
        }

        @Test
        void tells_notes() {
            JsonNode row = Rows.only(Run.with().in(NOTED).run("check", "--type", "uscc", "--format", "ndjson"));

            assertThat(row.get("valid").asBoolean()).isTrue();
            assertThat(row.get("notes").get(0).get("kind").asText()).isEqualTo("division-zone");
        }

        @Test
        void tells_the_file_when_there_are_several() throws IOException {
            Run run = Run.credit(
                    "check", "--format", "ndjson", file("a.txt", VALID), file("b.txt", VALID + "\n" + VALID));

            assertThat(Rows.of(run))
                    .extracting(row -> row.get("file").asText().replaceAll(".*[/\\\\]", "") + ":" + row.get("line"))
                    .containsExactly("a.txt:1", "b.txt:1", "b.txt:2");
        }

        @Test
        void suggests_only_when_asked_to() {
            String typo = "9135O100M000100Y43";
            JsonNode without = Rows.only(Run.with().in(typo).run("check", "--type", "uscc", "--format", "ndjson"));
            JsonNode with =
                    Rows.only(Run.with().in(typo).run("check", "--type", "uscc", "--suggest", "--format", "ndjson"));

            assertThat(without.get("suggestions")).isEmpty();
            assertThat(keys(with.get("suggestions").get(0))).containsExactly("code", "edit");
            assertThat(with.get("suggestions").get(0).get("code").asText()).isEqualTo(VALID);
            assertThat(with.get("suggestions").get(0).get("edit").asText()).contains("5", "O", "0");
        }

        private static List<String> keys(JsonNode node) {
            List<String> keys = new ArrayList<>();
            node.fieldNames().forEachRemaining(keys::add);
            return keys;
        }
    }

    @Nested
    class Types {
        @ParameterizedTest
        @CsvSource({
            "uscc,91350100M000100Y43",
            "org-code,D2143569X",
            "registration-number,110108000000016",
            "tax-id,91350100M000100Y43",
            "social-organization-number,社证字第4567号"
        })
        void each_word_is_its_type(String word, String code) {
            JsonNode row = Rows.only(Run.with().in(code).run("check", "--type", word, "--format", "ndjson"));

            assertThat(row.get("valid").asBoolean()).isTrue();
            assertThat(row.get("type").asText()).isEqualTo(word);
            assertThat(row.get("canonical").asText()).isEqualTo(code);
        }

        @ParameterizedTest
        @CsvSource({
            "91350100M000100Y43,uscc,true",
            "D2143569X,org-code,true",
            "110108000000016,registration-number,true",
            "11010519491231002X,citizen-id,true",
            "9135O100M000100Y43,uscc,false",
            "１１０１０５１９４９１２３１００２Ｘ,citizen-id,false",
            "hello,,false"
        })
        void auto_tells_the_type_of_each_row(String code, String type, boolean valid) {
            JsonNode row = Rows.only(Run.with().in(code).run("check", "--type", "auto", "--format", "ndjson"));

            assertThat(row.get("type").isNull() ? null : row.get("type").asText())
                    .isEqualTo(type);
            assertThat(row.get("valid").asBoolean()).isEqualTo(valid);
        }

        @Test
        void a_text_that_is_like_no_code_is_told_so() {
            JsonNode row = Rows.only(Run.with().in("hello").run("check", "--type", "auto", "--format", "ndjson"));

            assertThat(Rows.reasons(row)).containsExactly("unrecognized");
        }
    }

    @Nested
    class Lenient {
        @Test
        void folds_and_notes_it() {
            String raw = "　91350100m000100ｙ-43";
            JsonNode strict = Rows.only(Run.with().in(raw).run("check", "--type", "uscc", "--format", "ndjson"));
            JsonNode lenient =
                    Rows.only(Run.with().in(raw).run("check", "--type", "uscc", "--lenient", "--format", "ndjson"));

            assertThat(strict.get("valid").asBoolean()).isFalse();
            assertThat(lenient.get("valid").asBoolean()).isTrue();
            assertThat(lenient.get("input").asText()).isEqualTo(raw);
            assertThat(lenient.get("canonical").asText()).isEqualTo(VALID);
            assertThat(lenient.get("notes")).hasSize(4);
        }
    }

    @Nested
    class Table {
        @Test
        void ends_with_the_summary() {
            Run run = Run.with().in(VALID + "\n" + WRONG_CHECK + "\n\n").run("check", "--type", "uscc");

            assertThat(run.lines().get(1)).startsWith("1 ").contains("valid", "uscc", VALID);
            assertThat(run.lines().get(2)).startsWith("2 ").contains("refused", "should be \"3\"");
            assertThat(run.out()).contains("Rows 3: valid 1, of these with notes 0; refused 2");
            assertThat(run.lines()).anyMatch(line -> line.strip().startsWith("1  empty"));
            assertThat(run.err()).isEmpty();
        }

        @Test
        void is_silent_about_the_summary_when_quiet() {
            assertThat(Run.with().in(VALID).run("check", "-q").out()).doesNotContain("Rows");
            assertThat(Run.with()
                            .in(VALID)
                            .run("check", "--format", "none", "--quiet")
                            .all())
                    .isEmpty();
        }

        @Test
        void counts_suggestions() {
            Run run = Run.with().in("hello").run("check", "--suggest");

            assertThat(run.out()).contains("Rows with suggestions: 0");
        }

        @Test
        void has_colours_on_a_terminal_only_and_not_against_the_users_will() {
            assertThat(Run.with().in(VALID).run("check").out()).doesNotContain("\u001b");
            assertThat(Run.with().in(VALID).onTerminal().run("check").out()).contains("\u001b[32m");
            assertThat(Run.with()
                            .in(VALID)
                            .onTerminal()
                            .environment("NO_COLOR", "1")
                            .run("check")
                            .out())
                    .doesNotContain("\u001b");
        }

        @Test
        void lets_no_control_character_through() {
            Run run = Run.with().in("\u001b[31mred\u0007\u202e").run("check");

            assertThat(run.out()).doesNotContain("\u001b", "\u0007", "\u202e").contains("␛[31mred␇�");
        }

        @Test
        void speaks_chinese() {
            Run run = Run.with().locale(Locale.CHINA).in(WRONG_CHECK).run("check", "--type", "uscc");

            assertThat(run.out()).contains("拒绝", "校验码错误：第 18 位应为“3”，实为“4”", "共 1 行：通过 0，其中有提示 0；拒绝 1");
        }
    }

    @Nested
    class None {
        @Test
        void prints_the_summary_only_and_not_among_the_rows() {
            Run run = Run.with().in(VALID + "\n" + WRONG_CHECK).run("check", "--type", "uscc", "--format", "none");

            assertThat(run.outBytes()).isEmpty();
            assertThat(run.err()).contains("Rows 2", "check-character-mismatch");
        }
    }

    @Nested
    class Report {
        private Path report;

        @BeforeEach
        void name() {
            report = dir.resolve("new/directory/report.html");
        }

        private Run report(String in, String... more) {
            List<String> arguments = new ArrayList<>(List.of("check", "--type", "uscc", "--report", report.toString()));
            arguments.addAll(List.of(more));
            return Run.with().in(in).run(arguments.toArray(String[]::new));
        }

        /** What of it is not the style. */
        private String page() throws IOException {
            String page = Files.readString(report);
            return page.substring(page.indexOf("<header>"));
        }

        @Test
        void shows_what_the_rows_and_the_summary_say() throws IOException {
            Run run = report(VALID + "\n" + WRONG_CHECK + "\n" + NOTED + "\n");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("Rows 3: valid 2", "report: " + report);
            assertThat(page())
                    .contains("标准输入共 3 行：2 行有效，1 行不予通过。", "校验码错误：第 18 位应为“3”，实为“4”")
                    .contains("开发区或登记机关代码", "第 3 行", "福建省福州市");
        }

        @Test
        void repairs_and_folds_only_when_asked_to() throws IOException {
            String in = "9135O100M000100Y43\n91350100m000100y43\n";
            report(in);
            String strict = page();
            report(in, "--lenient", "--suggest", "--format", "none");

            assertThat(strict).doesNotContain("id=\"folded\"", "建议", VALID).contains("0 行有效，2 行不予通过");
            assertThat(page()).contains("id=\"folded\"", "建议", VALID).contains("0 行原样有效，1 行规范化后有效，1 行不予通过，其中 ");
        }

        @Test
        void tells_the_files_without_their_directories() throws IOException {
            String first = file("a.txt", VALID + "\n" + WRONG_CHECK);
            String second = file("b.txt", VALID);
            report("", first, dir.resolve("missing.txt").toString(), second);

            assertThat(page())
                    .contains("文件 a.txt 等 2 个文件共 3 行", "<small>a.txt</small>", "a.txt:1、b.txt:1")
                    .doesNotContain(dir.toString());
        }

        @Test
        void is_not_written_when_nothing_could_be_read() {
            Run run = report("", dir.resolve("missing.txt").toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.all()).doesNotContain("report.html");
            assertThat(report).doesNotExist();
        }

        @Test
        void holds_rows_and_so_is_for_its_owner_only() throws IOException {
            report(VALID);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                    .isEqualTo("rw-------");
        }

        @Test
        void is_the_same_each_time_however_the_threads_run() throws IOException {
            String rows =
                    String.join("\n", Vectors.column("uscc_valid.csv", "code")).concat("\n");
            String in = (rows + rows.replace('0', 'O') + rows.toLowerCase(Locale.ROOT)).repeat(20);
            report(in, "--lenient", "--format", "none");
            String first = page();
            report(in, "--lenient", "--format", "none");

            assertThat(page()).isEqualTo(first).contains("每种情况列出前 50 行");
        }

        @Test
        void masks_persons_unless_it_was_asked_for() throws IOException {
            String number = "110101188506159014";
            report(number + "\n");
            String masked = page();
            report(number + "\n", "--show-personal");

            assertThat(masked).contains("110101************", "一律脱敏").doesNotContain(number);
            assertThat(page()).contains(number, "本页含有自然人证件号码");
        }

        @Test
        void that_cannot_be_written_is_told() throws IOException {
            report = Files.createFile(dir.resolve("file")).resolve("report.html");

            Run run = report(VALID);

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("reading or writing failed");
        }
    }

    @Nested
    class Csv {
        @Test
        void is_what_another_reader_reads() {
            Run run = Run.with().in(VALID + "\n" + WRONG_CHECK).run("check", "--type", "uscc", "--format", "csv");

            assertThat(run.outBytes()).startsWith(0xEF, 0xBB, 0xBF);
            List<NamedCsvRecord> rows = CsvReader.builder()
                    .ofNamedCsvRecord(run.out().substring(1))
                    .stream()
                    .toList();
            assertThat(rows.get(0).getHeader())
                    .containsExactly(
                            "line",
                            "input",
                            "type",
                            "valid",
                            "canonical",
                            "parts",
                            "notes",
                            "violations",
                            "suggestions",
                            "message");
            assertThat(rows).extracting(row -> row.getField("line")).containsExactly("1", "2");
            assertThat(rows).extracting(row -> row.getField("canonical")).containsExactly(VALID, "");
            assertThat(rows.get(1).getField("message"))
                    .isEqualTo("the check character at 18 should be \"3\", found \"4\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=cmd|' /C calc'!A0",
                    "+1+1",
                    "-2+3",
                    "@SUM(A1)",
                    "\t=1+1",
                    " =1+1",
                    "＝1+1",
                    "＠a",
                    "\"=1\"",
                })
        void holds_no_formula(String hostile) {
            Run run = Run.with()
                    .in("\""
                            + hostile.replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                                    .replace("\t", "\\t") + "\"")
                    .run("check", "--type", "uscc", "--input", "json", "--format", "csv");
            NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(run.out().substring(1)).stream()
                    .findFirst()
                    .orElseThrow();

            assertThat(row.getField("input")).isEqualTo((hostile.startsWith("\"") ? "" : "'") + hostile);
        }
    }
}
