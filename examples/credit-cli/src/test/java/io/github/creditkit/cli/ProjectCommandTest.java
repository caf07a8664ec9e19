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

@DisplayName("credit project")
class ProjectCommandTest {
    private static final String CODE = SyntheticCodes.unifiedSocialCreditCode(
                    OrganizationCategory.ofPair("91").orElseThrow(), "350100", 1)
            .text();
    private static final String PERSON = SyntheticCodes.citizenIdentificationNumber(
                    "350102", LocalDate.of(1898, 3, 4), 7)
            .text();

    @TempDir
    private Path dir;

    private Path file;

    @BeforeEach
    void records() throws IOException {
        file = Files.writeString(
                dir.resolve("records.ndjson"),
                "{\"op\":\"I\",\"type\":\"administrativePenalty\",\"data\":{\"subject\":{\"name\":\"某科技有限公司\","
                        + "\"category\":\"法人及非法人组织\",\"creditCode\":\"" + CODE
                        + "\"},\"decisionNo\":\"1号\",\"decidedOn\":\"2026-04-07\",\"severity\":\"一般\",\"content\":\"对"
                        + PERSON + "处罚\",\"authority\":{\"name\":\"某局\"}}}\n"
                        + "{\"op\":\"I\",\"type\":\"naturalPersonBase\",\"data\":{\"name\":\"张三丰\",\"idType\":\"身份证\","
                        + "\"idNumber\":\"" + PERSON + "\"}}\n");
    }

    private Run project(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "project";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--on=2026-06-01";
        all[all.length - 1] = file.toString();
        return Run.credit(all);
    }

    @Test
    @DisplayName("社会公开：只见公示中的记录，不含证件号码")
    void the_public_sees_what_is_published_and_no_persons_number() {
        Run run = project("--audience", "public");

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("{\"op\":\"I\",\"type\":\"administrativePenalty\"")
                        .contains("某科技有限公司"));
        assertThat(run.out() + run.err()).doesNotContain(PERSON, "张三丰");
        assertThat(run.err()).contains("1 records shown, 1 of them with items left out or masked; 1 not shown");
    }

    @Test
    @DisplayName("政务共享与授权查询须说明用途；授权查询凭主体的授权")
    void others_state_a_purpose_and_the_authorized_have_a_consent() throws IOException {
        Path consents = Files.writeString(
                dir.resolve("consents.csv"),
                "授权编号,信用主体代码,查询用途,起始日期,截止日期\n"
                        + "SQ1," + CODE + ",lending,2026-01-01,2026-12-31\n"
                        + "SQ2,,lending,2026-01-01,2026-12-31\n");

        assertThat(project("--audience", "government").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(project("--audience", "authorized", "--purpose", "lending").code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(project("--audience", "government", "--purpose", "routine-supervision")
                        .lines())
                .anySatisfy(line -> assertThat(line).contains(PERSON));
        Run authorized = project("--audience", "authorized", "--purpose", "lending", "--consents", consents.toString());
        assertThat(authorized.out()).contains("对" + PERSON + "处罚");
        assertThat(authorized.err()).contains("1 rows lack a subject").doesNotContain(PERSON);
        Run otherPurpose =
                project("--audience", "authorized", "--purpose", "tendering", "--consents", consents.toString());
        assertThat(otherPurpose.out()).doesNotContain(PERSON);
    }

    @Test
    void to_a_file_the_same_is_written() throws IOException {
        Path out = dir.resolve("to").resolve("public.ndjson");

        Run run = project("--audience", "public", "-q", "--out", out.toString());

        assertThat(run.out() + run.err()).isEmpty();
        assertThat(Files.readString(out))
                .isEqualTo(project("--audience", "public").out());
    }

    @Test
    void an_unknown_audience_gets_the_known_ones() {
        Run run = project("--audience", "everybody");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("public, government, authorized, internal");
    }
}
