package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an outbox promises on every database. Each test has tables of its own. */
abstract class OutboxContract {
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final SenderOptions OPTIONS = SenderOptions.STANDARD
            .sizes(4, 3, 100_000)
            .attempts(3)
            .waits(Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(1));

    final TestClock clock = new TestClock(Sendings.NOON);
    final FakePlatform platform = new FakePlatform();
    final Heard heard = new Heard();
    Outbox outbox;

    abstract DataSource source() throws Exception;

    @BeforeEach
    void make_tables() throws Exception {
        outbox = newOutbox();
        outbox.createSchema();
    }

    private Outbox newOutbox() throws Exception {
        return Outbox.builder(source())
                .tablePrefix("t" + TABLES.incrementAndGet() + "_")
                .clock(clock)
                .build();
    }

    /** Who is told. */
    static class Heard implements OutboxEvents {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void sent(UUID batch, String batchId, int rows) {
            told.add("sent " + rows);
        }

        @Override
        public void closed(OutboxRow row) {
            told.add("closed " + row.sourceRecordId());
        }

        @Override
        public void parked(OutboxRow row) {
            told.add("parked " + row.sourceRecordId() + " "
                    + row.why().orElseThrow().code());
        }

        @Override
        public void waiting(UUID batch, String reason, int tries) {
            told.add("waiting " + reason + " " + tries);
        }

        @Override
        public void receiptDoesNotFit(UUID batch, int missing, int strange) {
            told.add("misfit " + missing + " " + strange);
        }

        @Override
        public void deadlineNear(OutboxRow row, long workingDaysLeft) {
            told.add("near " + row.sourceRecordId() + " " + workingDaysLeft);
        }

        @Override
        public void overdue(OutboxRow row, long workingDays) {
            told.add("overdue " + row.sourceRecordId() + " " + workingDays);
        }
    }

    OutboxSender sender() {
        return OutboxSender.of(outbox, platform, OPTIONS, heard, new Random(1));
    }

    long add(String id, int number) {
        return outbox.add(Sendings.HEADER, Sendings.row(id, number), AddOptions.NONE)
                .row()
                .orElseThrow();
    }

    void addSome(int rows) {
        IntStream.rangeClosed(1, rows).forEach(number -> add("R" + number, number));
    }

    /** Until nothing more is to be done, whatever it takes. */
    void sendAll(OutboxSender sender) {
        for (int quiet = 0, passes = 0; quiet < 3; passes++) {
            assertThat(passes).as("passes").isLessThan(2_000);
            if (sender.pass().worked()) {
                quiet = 0;
            } else {
                quiet++;
                clock.pass(Duration.ofMinutes(10));
            }
        }
    }

    RowState state(long id) {
        return outbox.row(id).orElseThrow().state();
    }

    Map<String, Integer> once(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().collect(Collectors.toMap(number -> "R" + number, number -> 1));
    }

    @Nested
    class Adding {
        @Test
        void a_row_is_there_when_the_caller_commits_and_gone_when_he_rolls_back() throws Exception {
            try (Connection connection = source().getConnection()) {
                connection.setAutoCommit(false);
                Added kept = outbox.add(connection, Sendings.HEADER, Sendings.row("R1", 1));
                connection.commit();
                Added gone = outbox.add(connection, Sendings.HEADER, Sendings.row("R2", 2));
                connection.rollback();

                assertThat(connection.isClosed()).isFalse();
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(outbox.row(kept.row().orElseThrow())).isPresent();
                assertThat(outbox.row(gone.row().orElseThrow())).isEmpty();
                connection.setAutoCommit(true);
            }
        }

        @Test
        void a_row_keeps_its_record_its_days_and_its_header() {
            RecordEnvelope<?> envelope = Sendings.row("R1", 1);
            long id =
                    outbox.add(Sendings.HEADER, envelope, AddOptions.NONE).row().orElseThrow();

            OutboxRow row = outbox.row(id).orElseThrow();
            assertThat(row.state()).isEqualTo(RowState.PENDING);
            assertThat(row.type()).isEqualTo("administrativePermit");
            assertThat(row.header()).isEqualTo(Sendings.HEADER);
            assertThat(row.sourceRecordId()).isEqualTo("R1");
            assertThat(row.decidedOn()).isEqualTo(Sendings.DECIDED);
            assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(row.createdAt()).isEqualTo(Sendings.NOON);
            assertThat(row.toString()).doesNotContain("R1");
            assertThat(outbox.envelope(id)).contains(new EnvelopeReading.Read(envelope));
        }

        @Test
        void a_record_with_errors_is_refused_with_its_issues_or_parked_when_asked_for() {
            Added refused = outbox.add(Sendings.HEADER, Sendings.bad("R1"), AddOptions.NONE);
            assertThat(refused).isInstanceOfSatisfying(Added.Refused.class, no -> {
                assertThat(no.reason()).isEqualTo(OutboxReason.INVALID);
                assertThat(no.issues()).extracting(RowIssue::field).contains("/decisionNo");
                assertThat(no.issues())
                        .allSatisfy(issue -> assertThat(issue.messageZh()).isNotBlank());
            });
            assertThat(outbox.status().rows().values()).containsOnly(0L);

            Added parked = outbox.add(Sendings.HEADER, Sendings.bad("R1"), AddOptions.NONE.parkInvalid());
            OutboxRow row = outbox.row(parked.row().orElseThrow()).orElseThrow();
            assertThat(row.state()).isEqualTo(RowState.PARKED);
            assertThat(row.why()).contains(OutboxReason.INVALID);
            assertThat(row.issues()).isEqualTo(((Added.Refused) refused).issues());
        }

        @Test
        void what_cannot_be_sent_is_refused_with_a_reason() {
            OutboxHeader nowhere = OutboxHeader.of("", Sendings.organ(1), "350100");
            assertThat(reason(outbox.add(nowhere, Sendings.row("R1", 1), AddOptions.NONE)))
                    .isEqualTo(OutboxReason.INVALID_HEADER);
            assertThat(reason(outbox.add(Sendings.HEADER, Sendings.row("x".repeat(129), 1), AddOptions.NONE)))
                    .isEqualTo(OutboxReason.BAD_SOURCE_RECORD_ID);
            assertThat(reason(outbox.add(Sendings.HEADER, Sendings.row("a\u0000b", 1), AddOptions.NONE)))
                    .isEqualTo(OutboxReason.BAD_SOURCE_RECORD_ID);
            RecordEnvelope<?> huge = Sendings.row("R1", 1).withColumns(Map.of("备注", "长".repeat(30_000)));
            assertThat(reason(outbox.add(Sendings.HEADER, huge, AddOptions.NONE)))
                    .isEqualTo(OutboxReason.TOO_LONG);
            RecordEnvelope<?> halfPair = Sendings.row("R1", 1).withColumns(Map.of("备注", "\ud800"));
            assertThat(outbox.add(Sendings.HEADER, halfPair, AddOptions.NONE)).isNotNull();
        }

        private OutboxReason reason(Added added) {
            return ((Added.Refused) added).reason();
        }

        @Test
        void a_row_of_almost_64_kibibytes_and_of_any_character_arrives() {
            String text = "长𠮷\u0000\u2028\"\\".repeat(2_000);
            RecordEnvelope<?> long64 = Sendings.row("R1", 1).withColumns(Map.of("备注", text));
            long id = outbox.add(Sendings.HEADER, long64, AddOptions.NONE).row().orElseThrow();
            assertThat(outbox.envelope(id)).contains(new EnvelopeReading.Read(long64));
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(1));
        }

        @Test
        void a_second_row_with_the_same_key_is_not_stored() throws Exception {
            AddOptions options = AddOptions.NONE.dedupeKey("第7号/2");
            long first = outbox.add(Sendings.HEADER, Sendings.row("R1", 1), options)
                    .row()
                    .orElseThrow();
            assertThat(outbox.add(Sendings.HEADER, Sendings.row("R1", 1), options))
                    .isEqualTo(new Added.Known(first));
            assertThat(outbox.add(Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE.dedupeKey("第7号/2 ")))
                    .isInstanceOf(Added.Stored.class);
            assertThat(options.toString()).doesNotContain("第7号");
        }

        @Test
        void a_key_holds_without_a_transaction_too_and_until_its_row_is_purged() throws Exception {
            AddOptions options = AddOptions.NONE.dedupeKey("K");
            try (Connection connection = source().getConnection()) {
                Added first = outbox.add(connection, Sendings.HEADER, Sendings.row("R1", 1), options);
                Added second = outbox.add(connection, Sendings.HEADER, Sendings.row("R1", 1), options);
                assertThat(second).isEqualTo(new Added.Known(first.row().orElseThrow()));
                assertThat(connection.getAutoCommit()).isTrue();
                sendAll(sender());
                outbox.purge(clock.instant().plusSeconds(1));
                assertThat(outbox.add(connection, Sendings.HEADER, Sendings.row("R1", 1), options))
                        .isInstanceOf(Added.Stored.class);
            }
        }

        @Test
        void of_two_who_put_in_the_same_key_at_once_one_stores_and_both_live_on() throws Exception {
            AddOptions options = AddOptions.NONE.dedupeKey("K");
            List<Added> added = atOnce(4, i -> {
                try (Connection connection = source().getConnection()) {
                    connection.setAutoCommit(false);
                    Added first = outbox.add(connection, Sendings.HEADER, Sendings.row("R1", 1), options);
                    Added other = outbox.add(connection, Sendings.HEADER, Sendings.row("S" + i, 2 + i));
                    assertThat(other).isInstanceOf(Added.Stored.class);
                    connection.commit();
                    connection.setAutoCommit(true);
                    return first;
                }
            });
            assertThat(added.stream().filter(Added.Stored.class::isInstance)).hasSize(1);
            assertThat(added.stream().map(one -> one.row().orElseThrow()).distinct())
                    .hasSize(1);
            assertThat(outbox.status().count(RowState.PENDING)).isEqualTo(5);
        }

        @Test
        void a_row_may_be_kept_back_for_a_while() {
            outbox.add(
                    Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE.notBefore(Sendings.NOON.plusSeconds(60)));
            Pass pass = sender().pass();
            assertThat(pass).isEqualTo(new Pass(false, Sendings.NOON.plusSeconds(60)));
            clock.pass(Duration.ofSeconds(60));
            assertThat(sender().pass().worked()).isTrue();
            assertThat(platform.received()).isEqualTo(once(1));
        }

        @Test
        void a_prefix_that_is_no_name_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Outbox.builder(source()).tablePrefix("x; DROP TABLE y"));
        }

        @Test
        void tables_are_made_once_and_by_several_at_once() throws Exception {
            outbox.createSchema();
            add("R1", 1);
            outbox.createSchema();
            assertThat(outbox.status().count(RowState.PENDING)).isEqualTo(1);
        }
    }

    @Nested
    class Sending {
        @Test
        void rows_arrive_once_in_batches_and_parts_and_are_closed_by_the_receipt() {
            platform.judge = row -> "R2".equals(row.sourceRecordId()) ? RowOutcome.DUPLICATE : RowOutcome.ACCEPTED;
            addSome(10);
            sendAll(sender());

            assertThat(platform.received()).isEqualTo(once(10));
            assertThat(platform.byKey.values())
                    .extracting(
                            kept -> kept.parts.values().stream().map(List::size).toList())
                    .containsExactly(List.of(3, 1), List.of(3, 1), List.of(2));
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(10);
            OutboxRow second = outbox.rows(RowState.DONE, 0, 10).get(1);
            assertThat(second.outcome()).isEqualTo("DUPLICATE");
            assertThat(second.recordId()).isEqualTo("P-R2");
            assertThat(second.recordVersion()).isEqualTo(1);
            assertThat(second.attempts()).isEqualTo(1);
            assertThat(heard.told).contains("sent 4", "sent 2", "closed R1", "closed R10");
        }

        @Test
        void a_part_ends_before_it_grows_too_large() {
            addSome(6);
            int bytes = 2_500;
            OutboxSender sender = OutboxSender.of(outbox, platform, OPTIONS.sizes(6, 6, bytes), heard);
            sendAll(sender);
            FakePlatform.Kept kept = platform.byKey.values().iterator().next();
            assertThat(kept.parts.values()).hasSizeGreaterThan(1);
            kept.parts
                    .values()
                    .forEach(lines -> assertThat(lines.stream()
                                    .mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1)
                                    .sum())
                            .isLessThanOrEqualTo(bytes));
            assertThat(platform.received()).isEqualTo(once(6));
        }

        @Test
        void rows_of_another_header_go_into_another_batch() {
            add("R1", 1);
            OutboxHeader other = OutboxHeader.of("SL-XZXK", Sendings.organ(2), "350100");
            outbox.add(other, Sendings.row("R2", 2), AddOptions.NONE);
            add("R3", 3);
            sendAll(sender());
            assertThat(platform.byKey.values())
                    .extracting(kept -> kept.open.sourceUnit())
                    .containsExactly(Sendings.organ(1), Sendings.organ(2));
            assertThat(platform.received()).isEqualTo(once(3));
        }

        @Test
        void what_is_told_of_one_record_is_sent_in_order_and_never_side_by_side() {
            add("R1", 1);
            add("R1", 2);
            add("R2", 3);
            platform.notYet = 2;
            sender().pass();
            assertThat(platform.arrivals).containsExactly("R1=JY1", "R2=JY3");
            sender().pass();
            assertThat(platform.arrivals).hasSize(2);
            sendAll(sender());
            assertThat(platform.arrivals).containsExactly("R1=JY1", "R2=JY3", "R1=JY2");
        }

        @Test
        void a_refused_row_is_parked_and_blocks_no_other() {
            platform.judge = row -> "R2".equals(row.sourceRecordId()) ? RowOutcome.REJECTED : RowOutcome.WARNING;
            addSome(3);
            sendAll(sender());
            OutboxRow parked = outbox.rows(RowState.PARKED, 0, 10).get(0);
            assertThat(parked.sourceRecordId()).isEqualTo("R2");
            assertThat(parked.why()).contains(OutboxReason.REJECTED);
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(2);
            assertThat(heard.told).contains("parked R2 rejected");
        }

        @Test
        void a_receipt_is_asked_for_until_it_is_there() {
            platform.notYet = 3;
            addSome(2);
            assertThat(sender().pass().worked()).isTrue();
            assertThat(outbox.status().awaitedReceipts()).isEqualTo(1);
            assertThat(outbox.status().count(RowState.SENT)).isEqualTo(2);
            assertThat(sender().pass())
                    .isEqualTo(new Pass(false, clock.instant().plusSeconds(1)));
            sendAll(sender());
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(2);
            assertThat(platform.calls.stream().filter("receipt"::equals)).hasSize(4);
        }

        @Test
        void rows_without_a_result_are_asked_for_again_and_then_parked_by_name() {
            platform.receiptChange = results -> results.subList(0, results.size() - 1);
            addSome(3);
            sendAll(sender());
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(2);
            assertThat(outbox.rows(RowState.PARKED, 0, 10))
                    .extracting(row -> row.sourceRecordId() + " " + row.why().orElseThrow())
                    .containsExactly("R3 NO_RESULT");
            assertThat(heard.told).contains("misfit 1 0");
            assertThat(platform.calls.stream().filter("results"::equals)).hasSize(3);
        }

        @Test
        void a_receipt_that_comes_late_in_full_closes_all_rows() {
            AtomicInteger asked = new AtomicInteger();
            platform.receiptChange = results -> asked.getAndIncrement() == 0 ? results.subList(0, 1) : results;
            addSome(3);
            sendAll(sender());
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(3);
        }

        @Test
        void a_result_that_names_another_record_closes_nothing() {
            platform.receiptChange = results -> {
                List<RowResult> swapped = new ArrayList<>(results);
                swapped.set(0, results.get(0).toBuilder().sourceRecordId("R9").build());
                swapped.add(results.get(1).toBuilder().row(77).build());
                return swapped;
            };
            addSome(2);
            sendAll(sender());
            assertThat(outbox.rows(RowState.PARKED, 0, 10))
                    .extracting(row -> row.sourceRecordId() + " " + row.why().orElseThrow())
                    .containsExactly("R1 RESULT_MISMATCH");
            assertThat(heard.told).contains("misfit 1 2", "closed R2");
        }

        @Test
        void an_outcome_that_nobody_knows_parks_its_row() {
            platform.receiptChange = results -> List.of(
                    results.get(0).toBuilder()
                            .outcome(new Coded<>("QUARANTINED", null))
                            .build(),
                    results.get(1));
            addSome(2);
            sendAll(sender());
            OutboxRow parked = outbox.rows(RowState.PARKED, 0, 10).get(0);
            assertThat(parked.why()).contains(OutboxReason.UNKNOWN_OUTCOME);
            assertThat(parked.outcome()).isEqualTo("QUARANTINED");
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(1);
        }

        @Test
        void a_platform_that_does_not_answer_costs_no_row_however_long() {
            AtomicInteger down = new AtomicInteger(40);
            platform.around = failing(down, ChannelException.unreachable(new IOException("no")));
            addSome(9);
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(9));
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(9);
            assertThat(heard.told).contains("waiting unreachable 1", "waiting unreachable 5");
            // One batch tries whether the platform is there; the other rows wait for that.
            assertThat(platform.byKey).hasSize(3);
        }

        @Test
        void missing_rights_cost_no_row() {
            AtomicInteger down = new AtomicInteger(10);
            platform.around = failing(down, FakePlatform.problem(ProblemType.FORBIDDEN_SCOPE));
            addSome(3);
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(3));
            assertThat(heard.told).contains("waiting forbidden-scope 1");
        }

        @Test
        void a_batch_that_is_refused_parks_its_rows_with_that_reason() {
            AtomicInteger down = new AtomicInteger(1);
            platform.around = failing(down, FakePlatform.problem(ProblemType.UNKNOWN_CATALOG_VERSION));
            addSome(2);
            sendAll(sender());
            assertThat(outbox.rows(RowState.PARKED, 0, 10)).hasSize(2).allSatisfy(row -> {
                assertThat(row.why()).contains(OutboxReason.BATCH_REFUSED);
                assertThat(row.reasonText()).contains("unknown-catalog-version");
            });
            assertThat(platform.received()).isEmpty();

            outbox.rows(RowState.PARKED, 0, 10)
                    .forEach(row -> assertThat(outbox.release(row.id())).isEmpty());
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(2));
        }

        /** What was cut off on its way cannot be read; no row is at fault, be it the only one. */
        @Test
        void a_call_that_was_cut_off_costs_no_row() {
            AtomicInteger down = new AtomicInteger(4);
            platform.around = failing(down, FakePlatform.problem(ProblemType.MALFORMED_REQUEST));
            addSome(1);
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(1));
            assertThat(platform.byKey).as("one batch, not halves of it").hasSize(1);
            assertThat(outbox.status().count(RowState.PARKED)).isZero();
        }

        @Test
        void a_row_that_chokes_the_platform_is_found_by_halves_and_parked_alone() {
            for (ProblemType choke :
                    List.of(ProblemType.INTERNAL, ProblemType.VALIDATION_FAILED, ProblemType.TOO_LARGE)) {
                platform.received.clear();
                platform.chokes = row -> row.sourceRecordId().startsWith("X") ? choke : null;
                addSome(6);
                add("X" + choke.code(), 7);
                sendAll(sender());
                assertThat(platform.received()).as(choke.code()).isEqualTo(once(6));
                OutboxRow last = outbox.rows(RowState.PARKED, 0, 100)
                        .get(outbox.rows(RowState.PARKED, 0, 100).size() - 1);
                assertThat(last.sourceRecordId()).isEqualTo("X" + choke.code());
                assertThat(last.why()).contains(OutboxReason.KEEPS_FAILING);
                assertThat(last.reasonText()).contains(choke.code());
            }
        }

        @Test
        void a_batch_that_expired_is_sent_again_under_another_key() {
            AtomicInteger seals = new AtomicInteger();
            platform.around = new FakePlatform.Around() {
                @Override
                public void before(String call, FakePlatform there) {
                    if (call.equals("put") && seals.getAndIncrement() == 0) {
                        there.expire();
                    }
                }

                @Override
                public void after(String call, FakePlatform there) {}
            };
            addSome(3);
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(3));
            assertThat(platform.byKey).hasSize(2);
        }

        @Test
        void a_sealed_batch_that_the_platform_forgot_is_parked_and_not_sent_again() {
            platform.notYet = 1;
            addSome(2);
            sender().pass();
            platform.forget("B1");
            sendAll(sender());
            assertThat(outbox.rows(RowState.PARKED, 0, 10))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.why()).contains(OutboxReason.RECEIPT_GONE));
            assertThat(platform.received()).isEqualTo(once(2));
        }

        @Test
        void what_a_channel_throws_against_its_word_ends_nothing() {
            AtomicInteger down = new AtomicInteger(2);
            platform.around = new FakePlatform.Around() {
                @Override
                public void before(String call, FakePlatform there) {}

                @Override
                public void after(String call, FakePlatform there) {
                    if (call.equals("put") && down.getAndDecrement() > 0) {
                        throw new NullPointerException("of the channel");
                    }
                }
            };
            addSome(2);
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(2));
            assertThat(heard.told).contains("waiting broken-answer 1");
        }

        @Test
        void a_listener_that_throws_ends_nothing() {
            OutboxEvents loud = new OutboxEvents() {
                @Override
                public void closed(OutboxRow row) {
                    throw new IllegalStateException("of the listener");
                }
            };
            addSome(3);
            sendAll(OutboxSender.of(outbox, platform, OPTIONS, loud));
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(3);
        }

        private FakePlatform.Around failing(AtomicInteger times, ChannelException with) {
            return new FakePlatform.Around() {
                @Override
                public void before(String call, FakePlatform there) {
                    if (times.getAndDecrement() > 0) {
                        throw with;
                    }
                }

                @Override
                public void after(String call, FakePlatform there) {}
            };
        }
    }

    @Nested
    class SeveralSenders {
        @Test
        void rows_taken_at_once_are_taken_by_one() throws Exception {
            int rows = 120;
            addSome(rows);
            Claim claim = new Claim(outbox, OPTIONS.sizes(7, 3, 100_000));
            List<List<Long>> taken = atOnce(4, i -> {
                List<Long> mine = new ArrayList<>();
                BatchTable.Lease lease = new BatchTable.Lease("S" + i, Long.MAX_VALUE / 2);
                while (true) {
                    Claim.Taken one = claim.take(lease, Sendings.DECIDED);
                    if (one.batch() == null) {
                        if (one.outrun()) {
                            continue;
                        }
                        return mine;
                    }
                    UUID key = one.batch().key();
                    List<RowTable.Member> members = outbox.transactions()
                            .call(connection -> outbox.rowTable().members(connection, key, 0, Long.MAX_VALUE, 100));
                    assertThat(members).hasSize(one.batch().rows());
                    members.forEach(member -> mine.add(member.id()));
                }
            });
            List<Long> all = taken.stream().flatMap(List::stream).toList();
            assertThat(all).hasSize(rows).doesNotHaveDuplicates();
        }

        @Test
        void each_row_arrives_once_when_several_send_at_once() throws Exception {
            int rows = 60;
            addSome(rows);
            atOnce(3, i -> {
                OutboxSender mine = sender();
                int idle = 0;
                while (idle < 20) {
                    idle = mine.pass().worked() ? 0 : idle + 1;
                }
                return i;
            });
            sendAll(sender());
            assertThat(platform.received()).isEqualTo(once(rows));
            assertThat(outbox.status().count(RowState.DONE)).isEqualTo(rows);
        }

        @Test
        void a_batch_of_a_dead_sender_is_gone_on_with_when_his_lease_is_over_and_no_sooner() {
            addSome(2);
            platform.around = new FakePlatform.Around() {
                @Override
                public void before(String call, FakePlatform there) {}

                @Override
                public void after(String call, FakePlatform there) {
                    if (call.equals("open")) {
                        throw new Crash();
                    }
                }
            };
            assertThatExceptionOfType(Crash.class).isThrownBy(() -> sender().pass());
            platform.around = FakePlatform.Around.NOTHING;
            assertThat(sender().pass().worked()).isFalse();
            clock.pass(OPTIONS.lease());
            assertThat(sender().pass().worked()).isFalse();
            clock.pass(OPTIONS.maxSkew().plusMillis(1));
            assertThat(sender().pass().worked()).isTrue();
            assertThat(platform.byKey).hasSize(1);
            assertThat(platform.received()).isEqualTo(once(2));
        }

        @Test
        void a_sender_that_was_thought_dead_stores_nothing_when_he_comes_back() {
            addSome(2);
            OutboxSender second = sender();
            boolean[] done = {false};
            platform.around = new FakePlatform.Around() {
                @Override
                public void before(String call, FakePlatform there) {
                    if (call.equals("seal") && !done[0]) {
                        done[0] = true;
                        clock.pass(OPTIONS.lease().plus(OPTIONS.maxSkew()).plusMillis(1));
                        second.pass();
                    }
                }

                @Override
                public void after(String call, FakePlatform there) {}
            };
            sender().pass();
            sendAll(second);
            assertThat(platform.received()).isEqualTo(once(2));
            assertThat(heard.told.stream().filter("sent 2"::equals)).hasSize(1);
            assertThat(heard.told.stream().filter("closed R1"::equals)).hasSize(1);
        }
    }

    @Nested
    class ByHand {
        private long parked() {
            Added parked = outbox.add(Sendings.HEADER, Sendings.bad("R1"), AddOptions.NONE.parkInvalid());
            return parked.row().orElseThrow();
        }

        @Test
        void a_parked_row_is_mended_by_another_and_kept() {
            long id = parked();
            assertThat(outbox.mend(id, Sendings.bad("R1"))).isInstanceOf(Added.Refused.class);
            assertThat(state(id)).isEqualTo(RowState.PARKED);

            long mended = outbox.mend(id, Sendings.row("R1", 1)).row().orElseThrow();
            assertThat(outbox.row(id).orElseThrow().why()).contains(OutboxReason.MENDED);
            assertThat(state(id)).isEqualTo(RowState.DISCARDED);
            sendAll(sender());
            assertThat(state(mended)).isEqualTo(RowState.DONE);
            assertThat(outbox.mend(id, Sendings.row("R1", 1)))
                    .isInstanceOfSatisfying(
                            Added.Refused.class, no -> assertThat(no.reason()).isEqualTo(OutboxReason.NOT_PARKED));
            assertThat(outbox.mend(-7, Sendings.row("R1", 1)))
                    .isInstanceOfSatisfying(
                            Added.Refused.class, no -> assertThat(no.reason()).isEqualTo(OutboxReason.NO_SUCH_ROW));
        }

        @Test
        void a_parked_row_is_released_unless_a_later_one_of_its_record_is_there() {
            long id = parked();
            long later = add("R1", 2);
            assertThat(outbox.release(id)).contains(OutboxReason.SUPERSEDED);
            assertThat(outbox.discard(later, "nicht mehr")).isEmpty();
            assertThat(outbox.release(id)).isEmpty();
            assertThat(state(id)).isEqualTo(RowState.PENDING);
            assertThat(outbox.release(id)).contains(OutboxReason.NOT_PARKED);
            assertThat(outbox.release(-7)).contains(OutboxReason.NO_SUCH_ROW);
        }

        @Test
        void a_row_is_not_released_while_its_batch_has_others_without_a_result() {
            platform.judge = row -> RowOutcome.REJECTED;
            AtomicInteger results = new AtomicInteger();
            platform.receiptChange = lines -> results.getAndIncrement() == 0 ? lines.subList(0, 1) : lines;
            addSome(2);
            sender().pass();
            OutboxRow first = outbox.rows(RowState.PARKED, 0, 10).get(0);
            assertThat(outbox.release(first.id())).contains(OutboxReason.BATCH_NOT_CLOSED);
            sendAll(sender());
            assertThat(outbox.release(first.id())).isEmpty();
        }

        @Test
        void a_discarded_row_is_kept_with_what_was_said_and_not_sent() {
            long id = add("R1", 1);
            assertThat(outbox.discard(id, "重复录入")).isEmpty();
            sendAll(sender());
            assertThat(platform.received()).isEmpty();
            assertThat(outbox.row(id).orElseThrow().reasonText()).isEqualTo("重复录入");
            assertThat(outbox.discard(id, "again")).contains(OutboxReason.NOT_PARKED);
            assertThat(outbox.discard(-7, "")).contains(OutboxReason.NO_SUCH_ROW);
        }

        @Test
        void what_is_over_is_forgotten_and_nothing_else() {
            addSome(5);
            sendAll(sender());
            long pending = add("R9", 9);
            assertThat(outbox.purge(Sendings.NOON)).isZero();
            assertThat(outbox.purge(clock.instant().plusSeconds(1))).isEqualTo(5);
            assertThat(outbox.status().count(RowState.DONE)).isZero();
            assertThat(state(pending)).isEqualTo(RowState.PENDING);
            sendAll(sender());
            assertThat(state(pending)).isEqualTo(RowState.DONE);
        }
    }

    @Nested
    class Deadlines {
        @Test
        void a_row_is_told_of_once_for_each_threshold_and_once_when_it_is_late() {
            add("R1", 1); // due on Monday, 2026-03-16
            List<Integer> thresholds = List.of(3, 1);
            assertThat(outbox.watchDeadlines(heard, thresholds)).isZero();
            clock.pass(Duration.ofDays(6)); // Wednesday
            assertThat(outbox.watchDeadlines(heard, thresholds)).isEqualTo(1);
            assertThat(outbox.watchDeadlines(heard, thresholds)).isZero();
            clock.pass(Duration.ofDays(2)); // Friday
            assertThat(outbox.watchDeadlines(heard, thresholds)).isEqualTo(1);
            clock.pass(Duration.ofDays(3)); // Monday
            assertThat(outbox.watchDeadlines(heard, thresholds)).isZero();
            assertThat(outbox.status().overdue()).isZero();
            clock.pass(Duration.ofDays(1)); // Tuesday
            assertThat(outbox.watchDeadlines(heard, thresholds)).isEqualTo(1);
            assertThat(outbox.watchDeadlines(heard, thresholds)).isZero();
            assertThat(heard.told).containsExactly("near R1 3", "near R1 1", "overdue R1 1");
            assertThat(outbox.status().overdue()).isEqualTo(1);
            assertThat(outbox.status().nearestDeadline()).isEqualTo(LocalDate.of(2026, 3, 16));
        }

        @Test
        void who_is_told_that_it_is_late_is_not_told_that_it_will_be() {
            add("R1", 1);
            clock.pass(Duration.ofDays(30));
            assertThat(outbox.watchDeadlines(heard, List.of(3, 1))).isEqualTo(1);
            assertThat(heard.told).containsExactly("overdue R1 14");
        }

        @Test
        void a_parked_row_is_watched_and_a_sent_one_is_not() {
            outbox.add(Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE);
            sendAll(sender());
            AdministrativePermit bad =
                    Sendings.permit(2).toBuilder().decisionNo("").build();
            outbox.add(Sendings.HEADER, Sendings.row("R2", bad), AddOptions.NONE.parkInvalid());
            clock.pass(Duration.ofDays(40));
            outbox.watchDeadlines(heard, List.of(3));
            assertThat(heard.told.stream().filter(told -> told.startsWith("overdue")))
                    .singleElement()
                    .asString()
                    .startsWith("overdue R2 ");
        }

        @Test
        void what_is_told_of_a_decision_later_has_no_deadline() {
            RecordEnvelope<AdministrativePermit> update = new RecordEnvelope<>(
                    Coded.of(Operation.UPDATE), "R1", null, null, null, Sendings.permit(1), Map.of());
            long id = outbox.add(Sendings.HEADER, update, AddOptions.NONE).row().orElseThrow();
            assertThat(outbox.row(id).orElseThrow().dueOn()).isNull();
        }

        @Test
        void a_listener_that_fails_is_told_again() {
            add("R1", 1);
            clock.pass(Duration.ofDays(30));
            OutboxEvents failing = new OutboxEvents() {
                @Override
                public void overdue(OutboxRow row, long workingDays) {
                    throw new IllegalStateException("no mail today");
                }
            };
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> outbox.watchDeadlines(failing, List.of(3)));
            assertThat(outbox.watchDeadlines(heard, List.of(3))).isEqualTo(1);
        }

        @Test
        void of_two_who_watch_at_once_one_tells() throws Exception {
            addSome(10);
            clock.pass(Duration.ofDays(30));
            atOnce(3, i -> outbox.watchDeadlines(heard, List.of(3)));
            assertThat(heard.told).hasSize(10);
            assertThat(new HashSet<>(heard.told)).hasSize(10);
        }
    }

    /** The end of a process, as far as a test can play it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What somebody does at once with others. */
    interface Doing<T> {
        T with(int number) throws Exception;
    }

    static <T> List<T> atOnce(int many, Doing<T> doing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                tasks.add(() -> {
                    start.await();
                    return doing.with(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
