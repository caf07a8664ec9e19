package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("首次尝试在调用线程上执行")
class PromptSchedulerTest {
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void stop() {
        later.shutdownNow();
    }

    @Test
    void what_comes_first_runs_at_once_and_what_comes_next_on_another_thread() throws Exception {
        PromptScheduler scheduler = new PromptScheduler(later);
        List<Thread> threads = new ArrayList<>();

        var first = scheduler.schedule(() -> threads.add(Thread.currentThread()), 0, TimeUnit.NANOSECONDS);
        assertThat(first.isDone()).isTrue();
        var second = scheduler.schedule(() -> threads.add(Thread.currentThread()), 0, TimeUnit.NANOSECONDS);
        second.get();

        assertThat(threads.get(0)).isSameAs(Thread.currentThread());
        assertThat(threads.get(1)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void what_has_a_delay_is_not_what_comes_first() throws Exception {
        PromptScheduler scheduler = new PromptScheduler(later);
        var limit = scheduler.schedule(() -> Thread.currentThread(), 1, TimeUnit.DAYS);
        assertThat(limit.isDone()).isFalse();
        assertThat(scheduler
                        .schedule(() -> Thread.currentThread(), 0, TimeUnit.NANOSECONDS)
                        .get())
                .isSameAs(Thread.currentThread());
    }

    @Test
    void what_fails_is_told_by_the_future() {
        var failed = new PromptScheduler(later)
                .schedule(
                        () -> {
                            throw new IllegalStateException("no");
                        },
                        0,
                        TimeUnit.NANOSECONDS);
        assertThatThrownBy(failed::get).hasRootCauseMessage("no");
    }

    @Test
    void a_call_is_signed_by_who_makes_it_and_its_second_attempt_by_another_thread() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ScriptedServer server = new ScriptedServer(exchange -> exchange.sendResponseHeaders(503, -1));
        try (server;
                CreditClient client = CreditClient.builder()
                        .baseUri(server.baseUri())
                        .auth(request -> {
                            threads.add(Thread.currentThread());
                            return CompletableFuture.completedFuture(Map.of());
                        })
                        .retry(new RetryPolicy(1, Duration.ZERO, Duration.ZERO))
                        .build()) {
            assertThatThrownBy(() -> client.statistics().submission(null, null))
                    .isInstanceOf(CreditApiException.Status.class);
        }
        assertThat(threads).hasSize(2);
        assertThat(threads.get(0)).isSameAs(Thread.currentThread());
        assertThat(threads.get(1)).isNotSameAs(Thread.currentThread());
    }
}
