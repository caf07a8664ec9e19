package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.model.codeset.RowOutcome;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;

/**
 * Senders die at any statement, commit or call, wake up again beside those that took their place, meet a platform that
 * fails before or after it acted, and their clocks differ: each row is at the platform once, and each has an end.
 */
@DisplayName("发件箱：任意时刻中断，每行恰好送达一次")
class OutboxPropertyTest {
    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:crashes;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    private static final SenderOptions OPTIONS = SenderOptions.STANDARD
            .sizes(4, 2, 100_000)
            .attempts(4)
            .lease(Duration.ofSeconds(60), Duration.ofSeconds(10))
            .waits(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(1));
    private static final int SENDERS = 3;

    @BeforeContainer
    static void make_tables() {
        Outbox.of(POOL).createSchema();
    }

    @AfterContainer
    static void close() {
        POOL.dispose();
    }

    enum Fault {
        NONE,
        /** The process dies in the database. */
        DIES_BEFORE_STATEMENT,
        DIES_AFTER_COMMIT,
        /** The process dies around a call. */
        DIES_BEFORE_CALL,
        DIES_AFTER_CALL,
        /** The platform fails around a call. */
        SILENT_BEFORE,
        SILENT_AFTER,
        INTERNAL_BEFORE,
        INTERNAL_AFTER,
        BUSY,
        /** The process stands still in a call, and another does its work. */
        STALLS_BEFORE_CALL,
        STALLS_AFTER_CALL,
        /** What is open at the platform expires. */
        EXPIRES
    }

    /** One pass of one sender. */
    record Step(int sender, Fault fault, int at, int seconds) {}

    /** What is sent, and what becomes of it. */
    record Run(int rows, int records, int choker, int rejected, List<Step> steps) {}

    @Property(tries = 1_000)
    void every_row_arrives_once_and_has_an_end(@ForAll("runs") Run run) throws SQLException {
        World world = new World(run);
        run.steps().forEach(world::step);
        world.heal();

        List<OutboxRow> done = world.outbox.rows(RowState.DONE, 0, 100);
        List<OutboxRow> parked = world.outbox.rows(RowState.PARKED, 0, 100);
        assertThat(done.size() + parked.size()).as("rows with an end").isEqualTo(run.rows());
        assertThat(world.platform.arrivals).doesNotHaveDuplicates();
        parked.forEach(row -> assertThat(row.why()).get().isIn(OutboxReason.REJECTED, OutboxReason.KEEPS_FAILING));
        long refused = parked.stream()
                .filter(row -> row.why().filter(OutboxReason.REJECTED::equals).isPresent())
                .count();
        assertThat(world.platform.arrivals).hasSize((int) (done.size() + refused));
        assertThat(world.outbox.status().unsealedBatches()).isZero();
        assertThat(world.outbox.status().awaitedReceipts()).isZero();
        assertInOrder(world.platform.arrivals);
        Statistics.label("crashes").collect(Math.min(world.crashes, 5));
        Statistics.label("parked").collect(Math.min(parked.size(), 3));
    }

    private static void assertInOrder(List<String> arrivals) {
        Map<String, Integer> last = new HashMap<>();
        for (String arrival : arrivals) {
            String[] parts = arrival.split("=JY");
            int number = Integer.parseInt(parts[1]);
            Integer before = last.put(parts[0], number);
            assertThat(before == null || before < number)
                    .as("%s after %s", arrival, before)
                    .isTrue();
        }
    }

    /** Senders on one database, and a platform. */
    private static final class World {
        final FakePlatform platform = new FakePlatform();
        final TestClock[] clocks = new TestClock[SENDERS];
        final CrashingSource[] sources = new CrashingSource[SENDERS];
        final OutboxSender[] senders = new OutboxSender[SENDERS];
        final TestClock clock = new TestClock(Sendings.NOON);
        final Outbox outbox;
        int crashes;

        World(Run run) throws SQLException {
            outbox = Outbox.builder(POOL).clock(clock).build();
            try (Connection connection = POOL.getConnection();
                    var statement = connection.createStatement()) {
                for (String table : List.of("row", "batch", "part")) {
                    statement.execute("DELETE FROM credit_outbox_" + table);
                }
            }
            for (int i = 0; i < run.rows(); i++) {
                outbox.add(Sendings.HEADER, Sendings.row("R" + i % run.records(), i + 1), AddOptions.NONE);
            }
            String choker = "R" + run.choker();
            String rejected = "R" + run.rejected();
            platform.chokes = row -> choker.equals(row.sourceRecordId()) ? ProblemType.VALIDATION_FAILED : null;
            platform.judge = row -> rejected.equals(row.sourceRecordId()) ? RowOutcome.REJECTED : RowOutcome.ACCEPTED;
            platform.notYet = run.rows() % 2;
            for (int i = 0; i < SENDERS; i++) {
                // The clocks differ, and by more than was promised.
                clocks[i] = new TestClock(Sendings.NOON.plusSeconds(15L * i));
                sources[i] = new CrashingSource(POOL);
                senders[i] = newSender(i);
            }
        }

        private OutboxSender newSender(int i) {
            Outbox mine = Outbox.builder(sources[i]).clock(clocks[i]).build();
            return OutboxSender.of(mine, platform, OPTIONS, OutboxEvents.NONE, new Random(i));
        }

        void step(Step step) {
            pass(Duration.ofSeconds(step.seconds()));
            if (step.fault() == Fault.EXPIRES) {
                platform.expire();
            }
            sources[step.sender()].crashAfter(
                    step.fault() == Fault.DIES_BEFORE_STATEMENT || step.fault() == Fault.DIES_AFTER_COMMIT
                            ? step.at() * 2
                            : -1,
                    step.fault() == Fault.DIES_AFTER_COMMIT);
            platform.around = new Trouble(step);
            try {
                senders[step.sender()].pass();
            } catch (OutboxContract.Crash e) {
                crashes++;
                senders[step.sender()] = newSender(step.sender()); // the next process knows nothing
            } finally {
                platform.around = FakePlatform.Around.NOTHING;
                sources[step.sender()].crashAfter(-1, false);
            }
        }

        private void pass(Duration time) {
            clock.pass(time);
            for (TestClock each : clocks) {
                each.pass(time);
            }
        }

        void heal() {
            OutboxSender last = OutboxSender.of(outbox, platform, OPTIONS, OutboxEvents.NONE, new Random(9));
            for (int quiet = 0, passes = 0; quiet < 3; passes++) {
                assertThat(passes).as("passes").isLessThan(1_000);
                if (last.pass().worked()) {
                    quiet = 0;
                } else {
                    quiet++;
                    pass(Duration.ofMinutes(2));
                }
            }
        }

        private final class Trouble implements FakePlatform.Around {
            private final Step step;
            private int left;

            Trouble(Step step) {
                this.step = step;
                this.left = step.at();
            }

            @Override
            public void before(String call, FakePlatform there) {
                if (left-- != 0) {
                    return;
                }
                switch (step.fault()) {
                    case DIES_BEFORE_CALL -> throw new OutboxContract.Crash();
                    case SILENT_BEFORE -> throw ChannelException.unreachable(new IOException("no"));
                    case INTERNAL_BEFORE -> throw FakePlatform.problem(ProblemType.INTERNAL);
                    case BUSY -> throw FakePlatform.problem(ProblemType.TOO_MANY_REQUESTS);
                    case STALLS_BEFORE_CALL -> others();
                    default -> {}
                }
            }

            @Override
            public void after(String call, FakePlatform there) {
                if (left != -1) {
                    return;
                }
                left--;
                switch (step.fault()) {
                    case DIES_AFTER_CALL -> throw new OutboxContract.Crash();
                    case SILENT_AFTER -> throw ChannelException.unreachable(new IOException("no"));
                    case INTERNAL_AFTER -> throw FakePlatform.problem(ProblemType.INTERNAL);
                    case STALLS_AFTER_CALL -> others();
                    default -> {}
                }
            }

            /**
             * While this one stands still its lease runs out and others go on. Where they cannot seal they give the batch up
             * and send its rows in others; then this one comes back, and would seal.
             */
            private void others() {
                platform.around = step.seconds() % 2 == 0 ? FakePlatform.Around.NOTHING : new NoSeal();
                World.this.pass(Duration.ofSeconds(90));
                for (int round = 0; round < 2 * OPTIONS.maxAttempts(); round++) {
                    for (int other = 0; other < SENDERS; other++) {
                        if (other != step.sender()) {
                            senders[other].pass();
                            World.this.pass(Duration.ofSeconds(30));
                        }
                    }
                }
                platform.around = FakePlatform.Around.NOTHING;
            }
        }

        /** A platform that cannot seal until somebody would give up. */
        private static final class NoSeal implements FakePlatform.Around {
            private int left = OPTIONS.maxAttempts();

            @Override
            public void before(String call, FakePlatform there) {
                if (call.equals("seal") && left-- > 0) {
                    throw FakePlatform.problem(ProblemType.INTERNAL);
                }
            }

            @Override
            public void after(String call, FakePlatform there) {}
        }
    }

    @Provide
    Arbitrary<Run> runs() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, SENDERS - 1),
                        Arbitraries.of(Fault.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(0, 1, 2, 30, 61, 75, 600))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40),
                        step.list().ofMinSize(1).ofMaxSize(14))
                .as(Run::new);
    }
}
