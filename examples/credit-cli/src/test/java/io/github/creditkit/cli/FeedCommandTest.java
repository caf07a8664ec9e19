package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.testkit.platform.Fault;
import io.github.creditkit.testkit.platform.InMemoryPlatform;
import io.github.creditkit.testkit.platform.TestAccount;
import java.io.IOException;
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

@DisplayName("credit feed")
class FeedCommandTest {
    @TempDir
    private Path dir;

    private InMemoryPlatform platform;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        platform = Sender.platform().start();
        sender = Sender.at(platform, TestAccount.BUREAU, dir);
        sender.submit(sender.file(Sender.permit(1) + Sender.permit(2) + Sender.permit(3)));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Run feed(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "--cursor";
        all[1] = dir.resolve("city.cursor").toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return sender.credit("feed", all);
    }

    @Test
    @DisplayName("逐行写出，从上次结束处继续，不重不漏")
    void each_change_is_written_once_over_several_runs() {
        List<JsonNode> first = Rows.of(feed("--max", "2"));
        List<JsonNode> rest = Rows.of(feed());
        Run none = feed();

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(first.get(0).path("record").path("data").path("content").asText())
                .isEqualTo("准予经营");
        assertThat(first.get(1).path("cursor").asText())
                .isLessThan(rest.get(0).path("cursor").asText());
        assertThat(none.out()).isEmpty();
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("0 changes; cursor: " + dir.resolve("city.cursor"));
    }

    @Test
    void only_what_was_asked_for() {
        assertThat(feed("--type", "penalty").out()).isEmpty();
        assertThat(Rows.of(Run.credit(
                                "feed",
                                "--profile",
                                sender.profile().toString(),
                                "--cursor",
                                dir.resolve("other").toString(),
                                "--without-records"))
                        .get(0)
                        .path("record")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    @DisplayName("--follow：直到中断，游标停在写出之处")
    void follows_until_it_is_stopped() throws Exception {
        CompletableFuture<Runnable> stop = new CompletableFuture<>();
        CompletableFuture<Run> running = CompletableFuture.supplyAsync(() -> Run.with()
                .interrupts(told -> {
                    stop.complete(told);
                    return () -> {};
                })
                .run(
                        "feed",
                        "--profile",
                        sender.profile().toString(),
                        "--cursor",
                        dir.resolve("city.cursor").toString(),
                        "--follow",
                        "--every",
                        "1"));
        Runnable ctrlC = stop.get(20, TimeUnit.SECONDS);
        while (platform.calls().stream()
                        .filter(call -> call.path().startsWith("/changes"))
                        .count()
                < 2) {
            Thread.onSpinWait();
        }
        ctrlC.run();
        Run run = running.get(20, TimeUnit.SECONDS);

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Rows.of(run)).hasSize(3);
        assertThat(feed().out()).isEmpty();
    }

    @Test
    @DisplayName("410：说明如何重新同步")
    void a_cursor_that_is_too_old_is_told_with_the_way_out() {
        feed("--max", "1");
        Instant now = platform.clock().instant();
        platform.clock().advance(Duration.ofDays(40));
        platform.process(); // forgets changes that are older than it keeps them
        platform.clock().set(now); // signed by the clock of this machine, a call would be 40 days off

        Run run = feed();

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("(410): changes are missing", "rename " + dir.resolve("city.cursor"));
    }

    @Test
    void a_platform_that_fails_is_told_and_the_cursor_stays() {
        platform.faults().always("GET /changes.*", Fault.failing(503));

        Run run = feed();

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("503");
        platform.faults().clear();
        assertThat(Rows.of(feed())).hasSize(3);
    }

    @Test
    void a_cursor_that_cannot_be_read_is_not_the_beginning() throws IOException {
        Files.writeString(dir.resolve("city.cursor"), "what is this");

        Run run = feed();

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("the cursor " + dir.resolve("city.cursor"));
    }

    @Test
    void names_that_are_no_feeds_are_wrong_use() {
        assertThat(sender.credit("feed", "--cursor", dir.resolve("游标").toString())
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(feed("--max", "0").code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
