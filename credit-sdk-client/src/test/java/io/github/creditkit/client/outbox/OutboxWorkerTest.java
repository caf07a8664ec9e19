package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("发送线程")
class OutboxWorkerTest {
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:worker;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    private final CrashingSource source = new CrashingSource(pool);
    private final TestClock clock = new TestClock(Sendings.NOON);
    private final FakePlatform platform = new FakePlatform();
    private final CountDownLatch closed = new CountDownLatch(3);
    private final AtomicInteger overdue = new AtomicInteger();
    private Outbox outbox;

    @BeforeEach
    void make_tables() {
        outbox = Outbox.builder(source).clock(clock).build();
        outbox.createSchema();
    }

    @AfterEach
    void close() throws Exception {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        pool.dispose();
    }

    private OutboxWorker worker(Duration poll) {
        OutboxEvents events = new OutboxEvents() {
            @Override
            public void closed(OutboxRow row) {
                closed.countDown();
            }

            @Override
            public void overdue(OutboxRow row, long workingDays) {
                overdue.incrementAndGet();
            }
        };
        return OutboxWorker.builder(outbox, platform)
                .options(SenderOptions.STANDARD.sizes(2, 2, 100_000))
                .events(events)
                .poll(poll)
                .deadlines(List.of(3, 1), Duration.ofHours(1))
                .stopsWithin(Duration.ofSeconds(5))
                .build();
    }

    private void addThree() {
        for (int i = 1; i <= 3; i++) {
            outbox.add(Sendings.HEADER, Sendings.row("R" + i, i), AddOptions.NONE);
        }
    }

    @Test
    void rows_are_sent_when_it_is_woken_and_deadlines_are_watched() throws Exception {
        try (OutboxWorker worker = worker(Duration.ofHours(1))) {
            clock.pass(Duration.ofDays(60));
            worker.start();
            addThree();
            worker.wake();
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(platform.received()).hasSize(3);
    }

    @Test
    void a_turn_that_dies_does_not_end_it() throws Exception {
        addThree();
        source.crashAfter(1, false);
        try (OutboxWorker worker = worker(Duration.ofMillis(5))) {
            worker.start();
            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(platform.received().values()).containsOnly(1);
    }

    @Test
    void who_closes_it_waits_for_the_call_at_hand() throws Exception {
        addThree();
        CountDownLatch inCall = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        platform.around = new FakePlatform.Around() {
            @Override
            public void before(String call, FakePlatform there) {
                if (call.equals("seal") && inCall.getCount() > 0) {
                    inCall.countDown();
                    try {
                        Thread.sleep(30);
                    } catch (InterruptedException e) {
                        throw new AssertionError("interrupted", e);
                    }
                    ended.incrementAndGet();
                }
            }

            @Override
            public void after(String call, FakePlatform there) {}
        };
        OutboxWorker worker = worker(Duration.ofMillis(5));
        worker.start();
        assertThat(inCall.await(20, TimeUnit.SECONDS)).isTrue();
        worker.close();
        assertThat(ended).hasValue(1);
        int calls = platform.calls.size();
        worker.wake();
        Thread.sleep(10);
        assertThat(platform.calls).hasSize(calls);
    }

    @Test
    void late_rows_are_told_of() throws Exception {
        addThree();
        clock.pass(Duration.ofDays(60));
        platform.around = new FakePlatform.Around() {
            @Override
            public void before(String call, FakePlatform there) {
                throw ChannelException.unreachable(new java.io.IOException("no"));
            }

            @Override
            public void after(String call, FakePlatform there) {}
        };
        try (OutboxWorker worker = worker(Duration.ofMillis(5))) {
            worker.start();
            for (int i = 0; i < 2_000 && overdue.get() < 3; i++) {
                Thread.sleep(5);
            }
        }
        assertThat(overdue).hasValue(3);
    }
}
