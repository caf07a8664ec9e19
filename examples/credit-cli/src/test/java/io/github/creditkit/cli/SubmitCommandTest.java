package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.auth.HmacAlgorithm;
import io.github.creditkit.testkit.platform.Fault;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("credit submit")
class SubmitCommandTest {
    @TempDir
    private Path dir;

    private InMemoryPlatform platform;
    private Sender sender;

    @BeforeEach
    void start() {
        platform = Sender.platform().start();
        sender = Sender.at(platform, TestAccount.BUREAU, dir);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    @DisplayName("通过的行入库，不合格的行退回并说明原因")
    void good_rows_are_taken_and_bad_ones_go_back() throws IOException {
        Path rejects = dir.resolve("rejects.csv");
        Path file = sender.file(Sender.permit(1) + Sender.permit(2, "") + Sender.permit(3));

        Run run = sender.submit(file, "--rejects", rejects.toString());

        assertThat(run.all())
                .contains("3 rows: 2 accepted, 0 of them with warnings; 0 unchanged; 0 repeated in the file;"
                        + " 1 refused (1 here, 0 at the platform)");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(platform.records()).hasSize(2);
        assertThat(Files.readString(rejects)).contains(",3,FLD-01,许可内容不能为空。");
        assertThat(run.out()).contains("batch " + platform.batches().get(0).batchId() + ": 2 rows");
    }

    @Test
    void speaks_chinese_too() throws IOException {
        Run run = sender.submit(sender.file(Sender.permit(1)), "--lang", "zh");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("共 1 行：入库 1 行（其中有提醒 0 行），未变化 0 行，文件内重复 0 行，退回 0 行（本地 0 行，平台 0 行）");
        assertThat(run.err()).contains("待报送 1 行", "已送达平台：1 行");
    }

    @Test
    @DisplayName("平台退回的行：对应到文件的行，并写入退回表")
    void what_the_platform_refuses_is_bound_to_the_rows_of_the_file() throws IOException {
        Path rejects = dir.resolve("rejects.csv");
        List<String> lines = sender.canonical(Sender.permit(1) + Sender.permit(2) + Sender.permit(3));
        Path file = sender.lines(lines.get(0) + "\n" + Sender.fromTax(lines.get(1)) + "\n" + lines.get(2) + "\n");

        Run run = sender.submit(file, "--dialect", "canonical", "--rejects", rejects.toString());

        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out())
                .contains("3 rows: 2 accepted", "1 refused (0 here, 1 at the platform)", "PRV-04", "(row 2)");
        assertThat(Files.readAllLines(rejects))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains(",2,PRV-04,"));
    }

    @Test
    @DisplayName("再次运行：不重复报送，结果不变")
    void the_same_file_again_sends_nothing_twice() throws IOException {
        Path file = sender.file(Sender.permit(1) + Sender.permit(2));
        Run first = sender.submit(file);

        Run again = sender.submit(file);

        assertThat(again.code()).isZero();
        assertThat(platform.batches()).hasSize(1);
        assertThat(again.out().lines().findFirst())
                .isEqualTo(first.out().lines().findFirst());
        assertThat(again.err()).contains("2 rows of this file are in the outbox already");
    }

    @Test
    void a_mended_file_is_another_and_the_platform_tells_what_is_not_new() throws IOException {
        sender.submit(sender.file(Sender.permit(1) + Sender.permit(2, "")));

        Run mended = sender.submit(sender.file(Sender.permit(1) + Sender.permit(2)));

        assertThat(mended.code()).isZero();
        assertThat(mended.out()).contains("2 rows: 1 accepted, 0 of them with warnings; 1 unchanged");
    }

    @Test
    @DisplayName("中断后继续：已入箱的行送完，每行只入库一次")
    void stopped_and_run_again_every_row_arrives_once() throws Exception {
        Path file = sender.file(Sender.permit(1) + Sender.permit(2) + Sender.permit(3));
        platform.faults().always("POST /batches", Fault.busy(1));
        CompletableFuture<Runnable> stop = new CompletableFuture<>();

        CompletableFuture<Run> running = CompletableFuture.supplyAsync(() -> sender.submit(
                Run.with().interrupts(told -> {
                    stop.complete(told);
                    return () -> {};
                }),
                file));
        Runnable ctrlC = stop.get(20, TimeUnit.SECONDS);
        while (platform.calls().stream().noneMatch(call -> call.method().equals("POST"))) {
            Thread.onSpinWait();
        }
        ctrlC.run();
        Run stopped = running.get(20, TimeUnit.SECONDS);

        assertThat(stopped.code()).as(stopped.all()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(stopped.err()).contains("stopped; what is left is in " + sender.outbox());
        assertThat(stopped.out()).contains("3 rows are on their way");
        platform.faults().clear();

        Run again = sender.submit(file);

        assertThat(again.code()).as(again.all()).isZero();
        assertThat(again.out()).contains("3 rows: 3 accepted");
        assertThat(platform.records()).hasSize(3);
        assertThat(platform.batches()).hasSize(1);
    }

    @Test
    void an_answer_that_is_lost_makes_no_second_batch() throws IOException {
        platform.faults()
                .next(1, "POST /batches", Fault.cutAnswer())
                .next(1, "POST /batches/.*/seal", Fault.cutAnswer());

        Run run = sender.submit(sender.file(Sender.permit(1)));

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.err()).contains("the platform does not take it now (unreachable, try 1)");
        assertThat(platform.batches()).hasSize(1);
        assertThat(platform.records()).hasSize(1);
    }

    @Test
    @DisplayName("429：等待后自动继续")
    void a_busy_platform_is_waited_for() throws IOException {
        platform.faults().next(1, "POST /batches", Fault.busy(1));

        Run run = sender.submit(sender.file(Sender.permit(1)));

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.err()).contains("too-many-requests");
    }

    @Test
    void a_platform_that_stays_busy_leaves_the_rows_in_the_outbox() throws IOException {
        platform.faults().always("POST /batches", Fault.busy(60));

        Run run = sender.submit(sender.file(Sender.permit(1)), "--patience", "0");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("not done within 0 minutes; what is left is in " + sender.outbox());
    }

    @Test
    @DisplayName("401：说明是哪个账号、哪个密钥文件，不显示密钥")
    void a_wrong_secret_is_told_by_its_place() throws IOException {
        Sender wrong = Sender.at(platform.baseUri(), "bureau", "some other secret of many characters", dir);

        Run run = wrong.submit(wrong.file(Sender.permit(1)));

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err())
                .contains("401 signature-invalid", "app bureau (secret-file key)")
                .doesNotContain("some other secret");
        assertThat(wrong.outbox()).doesNotExist();
    }

    @Test
    @DisplayName("403：说明缺少权限，数据保留")
    void an_account_that_may_not_send_keeps_its_rows() throws IOException {
        Sender portal = Sender.at(platform, TestAccount.PORTAL, dir);

        Run run = portal.submit(portal.file(Sender.permit(1)));

        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err())
                .contains("403 forbidden-scope", "the account portal may not do this", "the rows are kept in");
    }

    @Test
    @DisplayName("时钟偏差：说明差多少秒")
    void a_wrong_clock_is_told_with_how_much() throws IOException {
        try (InMemoryPlatform ahead = InMemoryPlatform.builder()
                .beginning(Instant.now().plus(Duration.ofHours(1)))
                .start()) {
            Sender late = Sender.at(ahead, TestAccount.BUREAU, dir);

            Run run = late.submit(late.file(Sender.permit(1)));

            assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err())
                    .contains("401 timestamp-skew")
                    .containsPattern("the clock of this machine is 3[56]\\d\\d seconds behind that of the platform");
        }
    }

    @Test
    void a_platform_that_is_down_is_told_with_its_address() throws IOException {
        URI address = platform.baseUri();
        platform.close();

        Run run = sender.submit(sender.file(Sender.permit(1)));

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains(address.toString(), "no answer", "check base-uri");
    }

    @Test
    @DisplayName("试运行：不调用平台，不存储")
    void a_dry_run_calls_nobody() throws IOException {
        Run run = sender.submit(sender.file(Sender.permit(1) + Sender.permit(2, "")), "--dry-run");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).contains("2 rows: 1 accepted");
        assertThat(run.err()).contains("dry run");
        assertThat(platform.calls()).isEmpty();
        assertThat(sender.outbox()).doesNotExist();
    }

    @Test
    void results_need_not_be_waited_for() throws IOException {
        platform.hold();
        Path file = sender.file(Sender.permit(1));

        Run sent = sender.submit(file, "--no-wait");

        assertThat(sent.code()).as(sent.all()).isZero();
        assertThat(sent.out()).contains("1 rows are on their way");
        platform.release();
        assertThat(sender.submit(file).out()).contains("1 rows: 1 accepted");
        assertThat(platform.batches()).hasSize(1);
    }

    @Test
    @DisplayName("双人审核的平台：默认不等待，并说明待审核")
    void where_a_second_person_approves_nobody_waits() throws IOException {
        try (InMemoryPlatform two = Sender.platform().twoPersonApproval().start()) {
            Sender other = Sender.at(two, TestAccount.BUREAU, dir);

            Run run = other.submit(other.file(Sender.permit(1)));

            assertThat(run.code()).as(run.all()).isZero();
            assertThat(run.err()).contains("wait for a second person's approval");
        }
    }

    @Test
    @DisplayName("全量：有一行不合格就不报送")
    void a_full_file_with_a_bad_row_is_not_sent() throws IOException {
        Run run = sender.submit(sender.file(Sender.permit(1) + Sender.permit(2, "")), "--mode", "full");

        assertThat(run.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("nothing was sent");
        assertThat(platform.batches()).isEmpty();
    }

    @Test
    void a_full_file_replaces_what_was_there() throws IOException {
        sender.submit(sender.file(Sender.permit(1) + Sender.permit(2)));

        Run run = sender.submit(sender.file(Sender.permit(2) + Sender.permit(3)), "--mode", "full");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("2 rows: 1 accepted, 0 of them with warnings; 1 unchanged");
        assertThat(sender.credit("query", Sender.SUBJECT).out())
                .contains("〔2026〕2号", "〔2026〕3号")
                .doesNotContain("〔2026〕1号");
    }

    @Test
    void two_processes_do_not_share_an_outbox() throws Exception {
        Path file = sender.file(Sender.permit(1));
        sender.submit(file);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxHolder.class.getName(),
                        sender.outbox().resolve("outbox").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('o');

            Run run = sender.submit(file);

            assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains("the outbox " + sender.outbox() + " is in use by another process");
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        assertThat(sender.submit(file).code()).isZero();
    }

    @Test
    void the_result_as_json() throws IOException {
        Run run = sender.submit(sender.file(Sender.permit(1) + Sender.permit(2, "")), "--format", "json");

        JsonNode result = Rows.only(run);
        assertThat(result.path("accepted").asInt()).isEqualTo(1);
        assertThat(result.path("rejectedHere").asInt()).isEqualTo(1);
        assertThat(result.path("done").asBoolean()).isTrue();
        assertThat(result.path("reasons").get(0).path("rule").asText()).isEqualTo("FLD-01");
        assertThat(result.path("reasons").get(0).path("first").get(0).asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("终端上显示进度条，其他情况逐行说明")
    void a_bar_on_a_terminal_and_lines_elsewhere() throws IOException {
        Path file = sender.file(Sender.permit(1));

        Run onTerminal = sender.submit(
                Run.with().onTerminal(), file, "--outbox", dir.resolve("a").toString());
        Run elsewhere = sender.submit(file, "--outbox", dir.resolve("b").toString());

        assertThat(onTerminal.err()).contains("[==============================] 100%  1 of 1 rows done");
        assertThat(elsewhere.err()).contains("1 rows to be sent\n").doesNotContain("[=", "\r");
    }

    @Test
    void signs_with_sm3_too() throws IOException {
        Files.writeString(sender.profile(), Files.readString(sender.profile()) + "auth = hmac-sm3\n");

        assertThat(HmacAlgorithm.HMAC_SM3.isAvailable()).isTrue();
        assertThat(sender.submit(sender.file(Sender.permit(1))).code()).isZero();
    }

    @Test
    void shows_a_token_where_a_gateway_asks_for_one() throws IOException {
        Files.writeString(sender.profile(), Files.readString(sender.profile()) + "auth = oauth2\nscopes = submit:*\n");

        assertThat(sender.submit(sender.file(Sender.permit(1))).code()).isZero();
        assertThat(platform.calls()).anyMatch(call -> call.path().equals("/oauth2/token"));
    }
}
