package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.testkit.platform.Fault;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("credit receipt")
class ReceiptCommandTest {
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

    private void submitWithOneThatIsRefused() throws IOException {
        List<String> lines = sender.canonical(Sender.permit(1) + Sender.permit(2));
        sender.submit(
                sender.lines(lines.get(0) + "\n" + Sender.fromTax(lines.get(1)) + "\n"), "--dialect", "canonical");
    }

    private String batch() {
        return platform.batches().get(0).batchId();
    }

    @Test
    @DisplayName("按批次号：合计、迟报、原因")
    void the_receipt_of_a_batch() throws IOException {
        submitWithOneThatIsRefused();
        Path rows = dir.resolve("rows.ndjson");

        Run run = sender.credit("receipt", "--rows", rows.toString(), batch());

        assertThat(run.code()).as(run.all()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out())
                .contains("batch " + batch() + ": 2 rows received, 1 accepted", "1 refused", "PRV-04", "(row 2)");
        assertThat(Files.readAllLines(rows)).hasSize(2).anyMatch(line -> line.contains("REJECTED"));
        assertThat(Rows.only(sender.credit("receipt", "--format", "json", batch()))
                        .path("totals")
                        .path("rejected")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_receipt_that_is_not_there_yet_is_told_with_the_way_out() throws IOException {
        platform.hold();
        sender.submit(sender.file(Sender.permit(1)), "--no-wait");

        Run run = sender.credit("receipt", batch());

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("has no receipt yet", "--wait MINUTES");
    }

    @Test
    void a_batch_of_nobody_is_not_found() {
        Run run = sender.credit("receipt", "b-none");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("404 not-found", "check the number");
    }

    @Test
    @DisplayName("发件箱：搁置的行及原因，--retry 原样重报")
    void what_of_an_outbox_is_not_done_and_sent_again() throws IOException {
        submitWithOneThatIsRefused();

        Run list = sender.credit("receipt");
        JsonNode json = Rows.only(sender.credit("receipt", "--format", "json"));
        Run retried = sender.credit("receipt", "--retry");

        assertThat(list.code()).as(list.all()).isEqualTo(ExitCode.REFUSED);
        assertThat(list.out())
                .contains("1 rows done, 0 to be sent, 0 without a result yet, 1 parked", "PRV-04")
                .containsAnyOf(platform.batches().stream()
                        .map(batch -> batch.batchId())
                        .toArray(String[]::new));
        assertThat(json.path("parked")
                        .get(0)
                        .path("reasons")
                        .get(0)
                        .path("rule")
                        .asText())
                .isEqualTo("PRV-04");
        assertThat(retried.err()).contains("1 parked rows are sent again");
        assertThat(retried.out()).contains("1 parked"); // nobody mended it
        assertThat(platform.batches()).hasSize(2);
    }

    @Test
    void rows_that_wait_are_sent_by_retry_too() throws IOException {
        platform.faults().always("POST /batches", Fault.failing(503));
        sender.submit(sender.file(Sender.permit(1)), "--patience", "0");
        assertThat(sender.credit("receipt").out()).contains("0 rows done, 1 to be sent");
        platform.faults().clear();

        Run run = sender.credit("receipt", "--retry");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("1 rows done, 0 to be sent");
        assertThat(platform.records()).hasSize(1);
    }

    @Test
    void there_may_be_no_outbox_at_all() {
        Run run = sender.credit("receipt");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("there is no outbox in " + sender.outbox());
        assertThat(sender.credit("receipt", "--retry", "b").code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
