package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.generate.SyntheticCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("credit timeline")
class TimelineCommandTest {
    private static final String FIRST = creditCode(1);
    private static final String SECOND = creditCode(2);
    private static final String PERSON = SyntheticCodes.citizenIdentificationNumber(
                    "350102", LocalDate.of(1898, 3, 4), 7)
            .text();

    @TempDir
    private Path dir;

    private Path file;

    private static String creditCode(int serial) {
        return SyntheticCodes.unifiedSocialCreditCode(
                        OrganizationCategory.ofPair("91").orElseThrow(), "350100", serial)
                .text();
    }

    private static String penalty(String code, String no, String decidedOn, String more) {
        return "{\"op\":\"I\",\"type\":\"administrativePenalty\",\"data\":{\"subject\":{\"name\":\"某科技有限公司\","
                + "\"category\":\"法人及非法人组织\",\"creditCode\":\"" + code + "\"},\"decisionNo\":\"" + no + "\""
                + (decidedOn.isEmpty() ? "" : ",\"decidedOn\":\"" + decidedOn + "\"") + ",\"severity\":\"一般\"" + more
                + ",\"authority\":{\"name\":\"某市生态环境局\"}}}\n";
    }

    @BeforeEach
    void records() throws IOException {
        file = Files.writeString(
                dir.resolve("records.ndjson"),
                penalty(FIRST, "环罚〔2026〕1号", "2026-04-07", "")
                        + "\n"
                        + penalty(FIRST, "环罚〔2026〕2号", "", "")
                        + penalty(SECOND, "环罚〔2026〕3号", "2026-05-29", ""));
    }

    @Test
    @DisplayName("NDJSON：键的名称与次序不变，没有的为 null")
    void ndjson_has_all_keys_in_their_order() {
        Run run = Run.credit("timeline", "--on", "2026-06-01", "--format", "ndjson", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
                .startsWith("{\"line\":1,\"type\":\"administrativePenalty\",\"id\":\"环罚〔2026〕1号\",\"published\":true,"
                        + "\"from\":\"2026-04-07\",\"until\":\"2027-04-07\",\"earliestRepair\":\"2026-07-07\","
                        + "\"rule\":\"R36-02\",\"document\":\"")
                .contains("\"reasonZh\":\"", "\"reasonEn\":\"")
                .endsWith("\"late\":{\"due\":\"2026-04-16\",\"workingDays\":30}}");
        assertThat(run.lines().get(1))
                .startsWith("{\"line\":3,")
                .contains("\"published\":false,\"from\":null,\"until\":null,\"earliestRepair\":null")
                .contains("没有决定日期")
                .endsWith("\"late\":null}");
        assertThat(run.lines().get(2)).startsWith("{\"line\":4,").endsWith("\"late\":null}");
        assertThat(run.err()).contains("3 records, 2 public, of which 0 leave within 30 days; 1 late");
    }

    @Test
    @DisplayName("公示期届满即不再公示，届满前 30 日计入即将到期")
    void what_is_over_is_not_public_and_what_is_over_soon_is_counted() {
        Run soon = Run.credit("timeline", "--on", "2027-03-20", file.toString());
        Run over = Run.credit("timeline", "--on", "2027-04-08", "--format", "ndjson", file.toString());

        assertThat(soon.err()).contains("2 public, of which 1 leave within 30 days");
        assertThat(over.lines().get(0)).contains("\"published\":false").contains("2027-04-07");
    }

    @Test
    @DisplayName("按接收日期计算迟报")
    void late_is_what_came_after_its_deadline() throws IOException {
        Run inTime = Run.credit(
                "timeline", "--on", "2026-06-01", "--received-on", "2026-04-16", "--format", "ndjson", file.toString());
        Path told = Files.writeString(
                dir.resolve("told.ndjson"),
                penalty(FIRST, "环罚〔2026〕1号", "2026-04-07", "")
                        .replace(
                                "\"data\"",
                                "\"provenance\":{\"source\":{\"name\":\"某局\"},\"catalogItemId\":\"1\",\"sourceRecordId\":\"k1\","
                                        + "\"receivedAt\":\"2026-04-17T00:30:00+08:00\"},\"data\""));

        assertThat(inTime.lines()).allSatisfy(line -> assertThat(line).endsWith("\"late\":null}"));
        assertThat(Run.credit("timeline", "--on", "2026-06-01", "--format", "ndjson", told.toString())
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("\"late\":{\"due\":\"2026-04-16\",\"workingDays\":1}}"));
    }

    @Test
    void people_get_words_and_the_reason() {
        Run run = Run.credit("--lang", "zh", "timeline", "--on", "2026-06-01", file.toString());

        assertThat(run.out())
                .contains("第 1 行  行政处罚  环罚〔2026〕1号  公示中 2026-04-07 至 2027-04-07  2026-07-07 起可申请修复")
                .contains("迟报：应于 2026-04-16 前，迟 30 个工作日")
                .contains("第 3 行  行政处罚  环罚〔2026〕2号  不公示");
    }

    @Test
    @DisplayName("一个主体的页面：选定主体，无脚本，含理由与依据")
    void the_page_is_of_one_subject() throws IOException {
        Path page = dir.resolve("timeline.html");
        Run many = Run.credit("timeline", "--report", page.toString(), file.toString());
        Run one = Run.credit(
                "timeline",
                "--on",
                "2026-06-01",
                "--subject",
                FIRST.toLowerCase(java.util.Locale.ROOT),
                "--report",
                page.toString(),
                file.toString());

        assertThat(many.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(many.err()).contains("2 subjects", "--subject");
        assertThat(one.code()).isZero();
        assertThat(one.out()).contains("〔2026〕1号", "〔2026〕2号").doesNotContain("〔2026〕3号");
        assertThat(Files.readString(page))
                .contains("<h1>", "某科技有限公司", FIRST, "R36-02", "没有决定日期")
                .contains("default-src 'none'")
                .doesNotContain("<script", "〔2026〕3号");
    }

    @Test
    void a_subject_that_is_not_there_is_told() {
        Run run = Run.credit("timeline", "--subject", creditCode(9), file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("no record of this subject");
    }

    @Test
    @DisplayName("坏行说明原因，其余照常；证件号码不出现在任何输出")
    void lines_that_cannot_be_read_are_told_and_no_persons_number_appears() throws IOException {
        Path spoiled = Files.writeString(
                dir.resolve("spoiled.ndjson"),
                "{\"op\n"
                        + penalty(FIRST, PERSON, "2026-04-07", "")
                                .replace("\"op\":\"I\"", "\"op\":\"I\",\"sourceRecordId\":\"" + PERSON + "\"")
                        + "{\"op\":\"I\",\"type\":\"" + PERSON + "\",\"data\":{}}\n");
        Path page = dir.resolve("spoiled.html");

        Run ndjson = Run.credit("timeline", "--format", "ndjson", spoiled.toString());
        Run text = Run.credit("timeline", "--report", page.toString(), spoiled.toString());

        assertThat(ndjson.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ndjson.lines()).hasSize(1);
        assertThat(ndjson.err()).contains("spoiled.ndjson:1", "spoiled.ndjson:3", "2 lines could not be read");
        assertThat(ndjson.out() + ndjson.err() + text.out() + text.err() + Files.readString(page))
                .doesNotContain(PERSON);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(Run.credit("timeline", dir.resolve("none.ndjson").toString()).code())
                .isEqualTo(ExitCode.UNREADABLE);
    }
}
