package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.codes.generate.CodeGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("credit validate")
class ValidateCommandTest {
    private static final String HEADER =
            "XK_XDR_MC,XK_XDR_LB,XK_XDR_SHXYM,XK_FRDB,XK_XDR_ZJLX,XK_XDR_ZJHM,XK_XKWS,XK_WSH,XK_XKLB,XK_NR,XK_JDRQ,XK_YXQZ,"
                    + "XK_YXQZI,XK_XKJG,XK_XKJGDM,XK_ZT,XK_LYDW,XK_LYDWDM,信息使用范围\n";
    private static final String REST =
            ",准予许可决定书,1号,普通,准予经营,2026/03/02,2026/03/02,2031/03/01,某市市场监督管理局,11100000MB0143028R,1,某市市场监督管理局,11100000MB0143028R,";
    private static final String GOOD = "某科技有限公司,法人及非法人组织,91350100M000100Y43,某甲,," + REST + "公开\n";

    @TempDir
    private Path dir;

    private Path file;
    private Path clean;
    private Path rejects;
    private Path issues;
    private Path report;

    @BeforeEach
    void names() {
        file = dir.resolve("permits.csv");
        clean = dir.resolve("clean.ndjson");
        rejects = dir.resolve("rejects.csv");
        issues = dir.resolve("issues.ndjson");
        report = dir.resolve("report.html");
    }

    private Run validate(String rows, String... more) throws IOException {
        return validate((HEADER + rows).getBytes(StandardCharsets.UTF_8), more);
    }

    private Run validate(byte[] bytes, String... more) throws IOException {
        Files.write(file, bytes);
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "validate",
                "--profile",
                "permit",
                "--received-on",
                "2026-03-06",
                "--clean",
                clean.toString(),
                "--rejects",
                rejects.toString(),
                "--issues",
                issues.toString(),
                "--report",
                report.toString()));
        arguments.addAll(List.of(more));
        arguments.add(file.toString());
        return Run.credit(arguments.toArray(String[]::new));
    }

    private String rejected() throws IOException {
        return Files.readString(rejects, StandardCharsets.UTF_8);
    }

    @Test
    void a_good_file_is_written_as_canonical_json() throws IOException {
        Run run = validate(GOOD);
        JsonNode line = new JsonMapper().readTree(Files.readString(clean));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 rows: 1 accepted, 0 of them with warnings; 0 rejected");
        assertThat(line.path("type").asText()).isEqualTo("administrativePermit");
        assertThat(line.path("data").path("decidedOn").asText()).isEqualTo("2026-03-02");
        assertThat(line.path("extensions").path("信息使用范围").asText()).isEqualTo("公开");
        assertThat(rejected().lines()).hasSize(1);
    }

    @Test
    @DisplayName("退回的行：原表各列，加行号、规则、原因")
    void a_rejected_row_goes_back_in_the_senders_own_columns() throws IOException {
        String bad =
                GOOD.replace("91350100M000100Y43", "91350100MO00100Y43").replace("2026/03/02,2026", "05/06/2024,2026");

        Run run = validate(GOOD + bad);

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected()).startsWith("\uFEFF" + HEADER.trim() + ",行号,规则,原因\r\n");
        assertThat(rejected().lines().skip(1))
                .containsExactly(bad.trim()
                        + ",3,\"FLD-03;FLD-05\",许可决定日期无效：应为日期，如 2024/03/02；行政相对人代码_1(统一社会信用代码)无效：第 10 位的“O”不允许出现，应为"
                        + " 0-9 A-H J-N P-R T U W-Y（疑为 91350100M000100Y43）。");
        assertThat(Files.readAllLines(clean)).hasSize(1);
    }

    @Test
    void what_was_sent_back_and_mended_is_accepted() throws IOException {
        validate(GOOD.replace("法人及非法人组织", "外星人"));
        String mended = rejected().replace("外星人", "法人及非法人组织");

        Run again = validate(mended.getBytes(StandardCharsets.UTF_8));

        assertThat(again.code()).isZero();
    }

    @Test
    @DisplayName("DUP-01、DUP-02")
    void the_same_decision_again_is_written_once_or_sent_back() throws IOException {
        Run run = validate(GOOD + GOOD + GOOD.replace("准予经营", "准予别的"));

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(Files.readAllLines(clean)).hasSize(1);
        assertThat(rejected()).contains(",4,DUP-02,与第 2 行是同一决定而内容不同，请核对后保留一行。");
        assertThat(Files.readAllLines(issues).get(0)).contains("\"row\":3", "DUPLICATE", "DUP-01");
    }

    @Test
    @DisplayName("任何输出（退回表除外）都不出现证件号码")
    void a_persons_number_goes_back_to_its_sender_and_nowhere_else() throws IOException {
        String number = CodeGenerator.seeded(11).citizenIdentificationNumber().text();
        String wrong = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        String person = "某乙,自然人,,,身份证," + wrong + REST + "\n";
        String misplaced = GOOD.replace("91350100M000100Y43", number).replace("2026/03/02,2026", number + ",2026");

        Run run = validate(person + misplaced);

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected()).contains(wrong, number);
        assertThat(run.all() + Files.readString(issues) + Files.readString(report))
                .doesNotContain(wrong, number);
    }

    @Test
    void files_with_rows_are_for_their_owner_only() throws IOException {
        validate(GOOD);

        for (Path rows : List.of(clean, rejects, issues)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rows)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("GB 18030 与说明行")
    void a_file_in_the_encoding_of_a_spreadsheet_with_notes_is_read() throws IOException {
        String notes = "表格说明：请勿改动表头,,,,,,,,,,,,,,,,,,\n";

        Run run = validate((notes + HEADER + GOOD).getBytes(Charset.forName("GB18030")));

        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "@x", "-1"})
    void what_a_spreadsheet_would_run_goes_back_as_text(String cell) throws IOException {
        validate(GOOD.replace("法人及非法人组织", "外星人").replace("某科技有限公司", cell));

        assertThat(rejected()).contains("\n'" + cell + ",");
    }

    @Test
    @DisplayName("FILE-04：缺少必填列时说明缺哪些")
    void a_file_without_a_required_column_is_refused_with_their_names() throws IOException {
        Run run = validate("XK_XDR_MC,XK_WSH\n某公司,1号\n".getBytes(StandardCharsets.UTF_8), "--lang", "zh");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("FILE-04", "许可决定日期", "许可机关");
        assertThat(clean).doesNotExist();
    }

    @Test
    @DisplayName("FILE-05：被截断的文件，前面的行照常处理")
    void the_rows_before_a_broken_end_are_kept() throws IOException {
        Run run = validate(GOOD + GOOD.replace("1号", "2号").substring(0, 60) + "\"");

        assertThat(run.code()).isNotZero();
        assertThat(Files.readAllLines(clean)).hasSize(1);
        assertThat(run.all()).contains("FILE-0");
    }

    @Test
    @DisplayName("2015 版：数字口径与机关名录")
    void an_old_table_is_read_as_the_sender_says() throws IOException {
        Path organs = dir.resolve("organs.csv");
        Files.writeString(organs, "名称,统一社会信用代码\n某市市场监督管理局,11100000MB0143028R\n");
        String old = "XK_WSH,XK_XMMC,XK_SPLB,XK_NR,XK_XDR,XK_XDR_SHXYM,XK_FR,XK_JDRQ,XK_JZQ,XK_XZJG,XK_ZT\n"
                + "1号,某许可,0,准予经营,某科技有限公司,91350100M000100Y43,某甲,2026-03-02,2031-03-01,某市市场监督管理局,0\n";

        Run zeroBased = validate(
                old.getBytes(StandardCharsets.UTF_8),
                "--dialect",
                "legacy2015",
                "--numbering",
                "zero-based",
                "--directory",
                organs.toString());
        Run texts = validate(old.getBytes(StandardCharsets.UTF_8), "--dialect", "legacy2015");

        assertThat(zeroBased.code()).isZero();
        assertThat(texts.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected()).contains("LEG-03", "请说明数字代码口径");
    }

    @Test
    @DisplayName("机关名录中代码无效的行要说出来")
    void a_row_of_the_directory_that_is_not_used_is_told() throws IOException {
        Path organs = dir.resolve("organs.csv");
        Files.writeString(organs, "名称,统一社会信用代码\n某局,11100000MB0143028R\n某委,11100000MB0143028X\n");
        Path nothing = dir.resolve("nothing.csv");
        Files.writeString(nothing, "");

        assertThat(validate(GOOD, "--directory", organs.toString()).err()).contains("1 rows have no name", "rows 3");
        assertThat(validate(GOOD, "--directory", nothing.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(CommandLine.ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("--directory", "nothing.csv"));
    }

    @Test
    @DisplayName("本地代码集：--code-set")
    void a_code_of_the_senders_own_set_is_known() throws IOException {
        Path local = dir.resolve("local.csv");
        Files.writeString(local, "set,edition,code,name,constant\npermit-category,本市 2026,XK01,普通许可,GENERAL\n");
        Path bad = dir.resolve("bad.csv");
        Files.writeString(bad, "set,edition,code\n");
        String row = GOOD.replace(",普通,", ",普通许可,");

        assertThat(validate(row).out()).contains("1 of them with warnings");
        assertThat(validate(row, "--code-set", local.toString()).out()).doesNotContain("FLD-04");
        assertThat(validate(row, "--code-set", bad.toString()))
                .satisfies(run -> assertThat(run.code()).isEqualTo(CommandLine.ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("--code-set", "bad.csv"));
    }

    @Test
    @DisplayName("记录类型不符的规范 JSON 被退回")
    void a_canonical_record_of_another_type_is_sent_back() throws IOException {
        validate(GOOD);
        byte[] lines = Files.readString(clean)
                .replace("\"type\":\"administrativePermit\"", "\"type\":\"administrativePenalty\"")
                .getBytes(StandardCharsets.UTF_8);

        Run run = validate(lines, "--dialect", "canonical");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected()).contains("FLD-04", "administrativePermit");
    }

    @Test
    void clean_rows_are_read_again_as_canonical_json() throws IOException {
        validate(GOOD);
        byte[] lines = Files.readAllBytes(clean);

        Run again = validate(lines, "--dialect", "canonical");
        Run broken = validate("{\"type\":\n[]\n".getBytes(StandardCharsets.UTF_8), "--dialect", "canonical");

        assertThat(again.code()).isZero();
        assertThat(Files.exists(clean)).isTrue();
        assertThat(broken.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(rejected()).contains("不是有效的 JSON 对象");
    }

    @Test
    void strict_reading_refuses_members_that_nobody_knows() throws IOException {
        validate(GOOD);
        byte[] more = Files.readString(clean)
                .replace("\"data\":{", "\"data\":{\"x\":1,")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(validate(more, "--dialect", "canonical").code()).isZero();
        assertThat(validate(more, "--dialect", "canonical", "--strict").code()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void wrong_words_are_told_with_those_that_are_known() throws IOException {
        assertThat(Run.credit("validate", "--profile", "permits", "x.csv").err())
                .contains("permit, penalty");
        assertThat(Run.credit("validate", "--profile", "honour", "--dialect", "legacy2015", "x.csv")
                        .err())
                .contains("legacy2015 has no table for honour");
        assertThat(Run.credit("validate", "--profile", "permit", "missing.csv").code())
                .isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void the_report_needs_nothing_from_outside() throws IOException {
        validate(GOOD + GOOD.replace("普通", "其他"));
        String page = Files.readString(report);

        assertThat(page)
                .contains("default-src 'none'", "行政许可", "PMT-05", "见第 3 行")
                .contains("按接收日期 2026 年 3 月 6 日校验", "as received on 6 March 2026.");
        assertThat(page).doesNotContain("<script", "http://", "https://");
    }

    @Test
    @DisplayName("汇总：行数、原因、文件")
    void the_summary_has_the_counts_the_reasons_with_their_rows_and_the_files() throws IOException {
        String wrong = GOOD.replace("M000100Y43", "M000100Y44");
        Run run = validate(
                GOOD
                        + wrong
                        + wrong.replace("1号", "2号")
                        + GOOD.replace("1号", "3号").replace("普通", "其他"),
                "--lang",
                "zh");

        assertThat(run.lines())
                .containsExactly(
                        "共 4 行：通过 1 行（其中有提醒 0 行），退回 3 行",
                        "",
                        "退回原因：行数、规则、举例",
                        "      2  FLD-05   行政相对人代码_1(统一社会信用代码)无效：校验码错误：第 18 位应为“3”，实为“4”（第 3、4 行）",
                        "      1  PMT-05   许可类别为“其他”时须写明具体类别，如“其他-备案”（第 5 行）",
                        "",
                        "文件",
                        "  报告，用浏览器打开  " + report,
                        "  退回的行，改好再报  " + rejects,
                        "  全部问题            " + issues,
                        "  通过的行            " + clean);
    }

    @Test
    void the_ten_most_frequent_reasons_are_told_and_the_others_counted() throws IOException {
        String rows = (",".repeat(18) + "公开\n").repeat(2)
                + GOOD.replace("M000100Y43", "M000100Y44").repeat(3);
        Run run = validate(rows);
        int errors = run.lines().indexOf("Why rows were rejected: how many, the rule, an example");

        assertThat(run.lines().get(errors + 1)).startsWith("      3  FLD-05   ").endsWith("  (rows 4, 5, 6)");
        assertThat(run.lines().subList(errors + 2, errors + 11)).allMatch(line -> line.startsWith("      2  FLD-"));
        assertThat(run.lines().get(errors + 11)).matches(" +… and \\d+ more kinds");
    }

    @Test
    void a_row_that_cannot_be_read_is_among_the_reasons() throws IOException {
        Run run = validate((HEADER + GOOD + "\"" + GOOD).getBytes(StandardCharsets.UTF_8));

        assertThat(run.out()).contains("1  FILE-01  unclosed quote");
    }

    @Test
    void only_the_files_that_were_asked_for_are_told_and_colours_are_for_terminals() throws IOException {
        Files.writeString(file, HEADER + GOOD);
        Run run = Run.with()
                .onTerminal()
                .run("validate", "--profile", "permit", "--received-on", "2026-03-06", file.toString());

        assertThat(run.out()).contains("\u001b[32m1\u001b[0m accepted").doesNotContain("Files");
    }

    @Test
    void directories_of_the_files_are_made() throws IOException {
        clean = dir.resolve("a/b/clean.ndjson");
        rejects = dir.resolve("c/rejects.csv");
        issues = dir.resolve("d/issues.ndjson");
        report = dir.resolve("e/report.html");

        assertThat(validate(GOOD).code()).isZero();
        assertThat(List.of(clean, rejects, issues, report)).allMatch(Files::exists);
    }

    @Test
    @DisplayName("迟报天数再多，图表也全部计入")
    void late_rows_are_all_in_the_chart() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int day = 1; day <= 20; day++) {
            rows.append(GOOD.replace("1号", day + "号")
                    .replace("2026/03/02,2026/03/02", "2026/01/%02d,2026/03/02".formatted(day)));
        }
        validate(rows.toString());
        String chart = Files.readString(report).replaceAll("(?s).*id=\"lateness-desc\">([^<]*)<.*", "$1");
        int counted = java.util.Arrays.stream(chart.split("；"))
                .mapToInt(bar -> Integer.parseInt(bar.substring(bar.lastIndexOf(' ') + 1)))
                .sum();

        assertThat(counted).isEqualTo(20);
        assertThat(chart.split("；")).hasSizeLessThanOrEqualTo(12);
        assertThat(chart).contains("个起");
    }

    @Test
    @DisplayName("文件不存在或是目录时说明原因和办法，不写任何输出")
    void what_is_no_file_is_told_with_the_way_out() {
        Path clean = dir.resolve("none-clean.ndjson");

        Run missing = Run.credit(
                "validate", "--profile", "permit", dir.resolve("none.csv").toString(), "--clean", clean.toString());
        Run directory = Run.credit("validate", "--profile", "permit", dir.toString());

        assertThat(missing.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(missing.err()).contains("none.csv: no such file; check the path");
        assertThat(clean).doesNotExist();
        assertThat(directory.err()).contains("is a directory");
    }
}
