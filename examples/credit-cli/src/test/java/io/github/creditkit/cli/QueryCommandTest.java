package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("credit query")
class QueryCommandTest {
    private final String number =
            CodeGenerator.seeded(11).citizenIdentificationNumber().text();

    @TempDir
    private Path dir;

    private InMemoryPlatform platform;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        platform = Sender.platform().start();
        sender = Sender.at(platform, TestAccount.BUREAU, dir);
        sender.submit(sender.file(Sender.permit(1) + Sender.permit(2)));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("公开信息：主体、分类记录、时间线")
    void shows_what_is_public_for_people() {
        Run run = sender.credit("query", Sender.SUBJECT);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out())
                .startsWith("某科技有限公司  " + Sender.SUBJECT)
                .contains("行政许可 (2)", "许可内容", "准予经营", "Timeline and deadlines", Sender.yesterday() + "  行政许可: decided");
    }

    @Test
    void takes_a_code_as_people_write_it_and_a_name() {
        assertThat(sender.credit("query", "91-350100-pdy000036-1").out()).contains("行政许可 (2)");
        Sender portal = Sender.at(platform, TestAccount.PORTAL, dir);
        assertThat(portal.credit("query", "某科技有限").out()).contains("行政许可 (2)");
    }

    @Test
    @DisplayName("政务共享查询：需用途与依据，平台留痕")
    void a_query_of_government_needs_purpose_and_basis() {
        Run without = sender.credit("query", "--purpose", "tendering", Sender.SUBJECT);
        Run with = sender.credit("query", "--purpose", "tendering", "--basis", "招标投标法", Sender.SUBJECT);

        assertThat(without.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(without.err()).contains("403 purpose-required", "give --purpose and --basis");
        assertThat(with.code()).as(with.all()).isZero();
        assertThat(with.out()).contains("行政许可 (2)", "Rights of the subject");
        assertThat(with.err()).contains("logged as ");
        assertThat(sender.credit("query", "--basis", "法", Sender.SUBJECT).code())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    @DisplayName("个人证件号码不作参数，不回显")
    void a_persons_number_is_no_argument() {
        Run run = sender.credit("query", number);

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains("--person FILE").doesNotContain(number);
        assertThat(platform.calls()).noneMatch(call -> call.path().contains(number));
    }

    @Test
    @DisplayName("个人证件号码取自文件或标准输入")
    void a_persons_number_is_read_from_a_file_or_typed_in() throws IOException {
        Path file = Files.writeString(dir.resolve("person"), number + "\n");

        Run read = sender.credit(
                "query", "--person", file.toString(), "--purpose", "routine-supervision", "--basis", "条例");
        Run typed = Run.with()
                .in(number + "\n")
                .run(
                        "query",
                        "--profile",
                        sender.profile().toString(),
                        "--person",
                        "-",
                        "--purpose",
                        "routine-supervision",
                        "--basis",
                        "条例");

        assertThat(read.code()).as(read.all()).isZero();
        assertThat(typed.code()).as(typed.all()).isZero();
        assertThat(read.all() + typed.all())
                .contains("no record that may be shown")
                .doesNotContain(number);
    }

    @Test
    @DisplayName("授权查询：凭证须可核验")
    void a_consent_that_cannot_be_verified_is_refused() throws IOException {
        Sender portal = Sender.at(platform, TestAccount.PORTAL, dir);
        Path consent = Files.writeString(dir.resolve("consent"), "no consent\n");

        Run run = portal.credit("query", "--purpose", "lending", "--consent", consent.toString(), Sender.SUBJECT);

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("403 consent-required", "--consent FILE").doesNotContain("no consent");
    }

    @Test
    void the_answer_as_the_platform_gave_it() {
        Run run = sender.credit("query", "--format", "json", Sender.SUBJECT);

        assertThat(Rows.only(run).path("entries")).hasSize(2);
    }

    @Test
    void nobody_is_asked_about_nothing() {
        assertThat(sender.credit("query").err()).contains("give one: a code or a name");
        assertThat(sender.credit(
                                "query",
                                "--purpose",
                                "lending",
                                "--person",
                                dir.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
    }
}
