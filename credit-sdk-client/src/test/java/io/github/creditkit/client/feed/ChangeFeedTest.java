package io.github.creditkit.client.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.model.codeset.ChangeOperation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("变更订阅")
class ChangeFeedTest {
    private static final Instant NOW = Instant.parse("2026-03-05T04:00:00Z");

    @TempDir
    Path directory;

    private final List<String> handled = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final FakeFeed source = new FakeFeed();

    private final FeedEvents events = new FeedEvents() {
        @Override
        public void gap(FeedGap gap) {
            told.add("gap " + gap.cursor());
        }

        @Override
        public void resynced(FeedGap gap, String cursor) {
            told.add("resynced " + cursor);
        }

        @Override
        public void failed(Change change, int failures, String reason) {
            told.add("failed " + change.cursor() + " " + failures + " " + reason);
        }

        @Override
        public void parked(Change change, String reason) {
            told.add("parked " + change.cursor());
        }

        @Override
        public void stopped(FeedStop why) {
            told.add("stopped " + why);
        }
    };

    private ChangeFeed.Builder builder(ChangeSource from) {
        return ChangeFeed.builder("f", from, FileCursorStore.in(directory))
                .handler(change -> handled.add(change.cursor()))
                .events(events)
                .pageSize(3)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1))
                .waits(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    private static ChangeSource pages(List<List<String>> cursors, String next) {
        int[] asked = {0};
        return (after, limit) -> new ChangeSource.Changes(new Page<>(
                cursors.get(Math.min(asked[0]++, cursors.size() - 1)).stream()
                        .map(FakeFeed::change)
                        .toList(),
                next));
    }

    @Nested
    class Handling {
        @Test
        void changes_come_in_order_and_the_next_process_goes_on_behind_them() {
            source.with(5);
            ChangeFeed feed = builder(source).build();
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(3, 0));
            assertThat(builder(source).build().poll()).isEqualTo(new Poll.Moved(2, 0));
            assertThat(builder(source).build().poll()).isEqualTo(new Poll.Idle());
            assertThat(handled).containsExactly("1", "2", "3", "4", "5");
        }

        @Test
        void a_tombstone_is_a_change_like_others() {
            source.changes.add(FakeFeed.change("1"));
            source.changes.add(FakeFeed.change("2", ChangeOperation.TOMBSTONE));
            List<ChangeOperation> operations = new ArrayList<>();
            builder(source)
                    .handler(change -> operations.add(change.op().meaning()))
                    .build()
                    .poll();
            assertThat(operations).containsExactly(ChangeOperation.UPSERT, ChangeOperation.TOMBSTONE);
        }

        @Test
        void a_change_that_fails_is_waited_for_and_nothing_behind_it_is_handled() {
            source.with(3);
            int[] left = {3};
            ChangeFeed feed = builder(source)
                    .handler(change -> {
                        if (change.cursor().equals("2") && left[0]-- > 0) {
                            throw new IOException("110101190001010000");
                        }
                        handled.add(change.cursor());
                    })
                    .build();
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                waits.add(((Poll.Failed) feed.poll()).after());
            }
            assertThat(handled).containsExactly("1");
            assertThat(waits.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(waits.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
            assertThat(feed.position()).isEqualTo(new FeedPosition("1", "2", 3));
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(2, 0));
            assertThat(feed.position()).isEqualTo(FeedPosition.at("3"));
            assertThat(told).contains("failed 2 3 java.io.IOException").noneMatch(line -> line.contains("1101"));
        }

        @Test
        void a_change_that_keeps_failing_is_put_aside_when_asked_for_and_failures_outlive_the_process() {
            source.with(3);
            FileCursorStore store = FileCursorStore.in(directory);
            for (int i = 0; i < 3; i++) {
                builder(source)
                        .handler(change -> {
                            if (change.cursor().equals("2")) {
                                throw new IOException("never");
                            }
                            handled.add(change.cursor());
                        })
                        .parkAfter(3, store)
                        .build()
                        .poll();
            }
            assertThat(handled).containsExactly("1", "3");
            assertThat(told)
                    .containsExactly("failed 2 1 java.io.IOException", "failed 2 2 java.io.IOException", "parked 2");
            assertThat(directory.resolve("f.parked.ndjson")).content().contains("\"cursor\":\"2\"");
        }

        @Test
        void a_thread_that_is_to_end_is_told_so_and_the_change_is_not_to_blame() {
            source.with(1);
            boolean[] ending = {true};
            ChangeFeed feed = builder(source)
                    .handler(change -> {
                        if (ending[0]) {
                            throw new InterruptedException();
                        }
                        handled.add(change.cursor());
                    })
                    .parkAfter(1, FileCursorStore.in(directory))
                    .build();
            assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(feed.position().failures()).isZero();
            assertThat(told).isEmpty();
            ending[0] = false;
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(1, 0));
            assertThat(handled).containsExactly("1");
        }

        @Test
        void a_source_that_fails_is_asked_again() {
            source.with(1).failures = 2;
            ChangeFeed feed = builder(source).build();
            assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
            assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(1, 0));
        }

        @Test
        void a_feed_needs_a_handler_and_a_database_for_one_in_a_transaction() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ChangeFeed.builder("f", source, FileCursorStore.in(directory))
                            .build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder(source).transactionalHandler((connection, change) -> {}));
        }
    }

    @Nested
    class BadPlatforms {
        @Test
        void a_change_that_comes_again_is_passed_over() {
            ChangeFeed feed = builder(pages(List.of(List.of("a7", "b1"), List.of("a7", "b1", "c3", "c3")), null))
                    .build();
            feed.poll();
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(1, 3));
            assertThat(handled).containsExactly("a7", "b1", "c3");
        }

        @Test
        void the_change_at_the_cursor_is_passed_over_after_a_restart_too() {
            builder(pages(List.of(List.of("a7")), null)).build().poll();
            builder(pages(List.of(List.of("a7", "b1")), null)).build().poll();
            assertThat(handled).containsExactly("a7", "b1");
        }

        @Test
        void numbers_that_go_backwards_stop_the_feed_before_anything_is_lost() {
            ChangeFeed feed =
                    builder(pages(List.of(List.of("9", "12", "11")), null)).build();
            assertThat(feed.poll()).isEqualTo(new Poll.Stopped(FeedStop.CURSOR_WENT_BACK));
            assertThat(feed.poll()).isEqualTo(new Poll.Stopped(FeedStop.CURSOR_WENT_BACK));
            assertThat(handled).containsExactly("9", "12");
            assertThat(told).containsExactly("stopped CURSOR_WENT_BACK");
        }

        @Test
        void nothing_is_said_of_the_order_of_opaque_cursors() {
            builder(pages(List.of(List.of("Zq", "Aa")), null)).build().poll();
            assertThat(handled).containsExactly("Zq", "Aa");
        }

        @Test
        void texts_of_one_length_are_compared_when_asked_for() {
            Poll poll = builder(pages(List.of(List.of("Zq", "Aa")), null))
                    .order(CursorOrder.TEXTS_OF_ONE_LENGTH)
                    .build()
                    .poll();
            assertThat(poll).isEqualTo(new Poll.Stopped(FeedStop.CURSOR_WENT_BACK));
        }

        @Test
        void a_platform_that_gives_the_same_page_for_ever_is_found_out() {
            ChangeFeed feed = builder(pages(List.of(List.of("a", "b")), "b")).build();
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(2, 0));
            assertThat(feed.poll()).isEqualTo(new Poll.Stopped(FeedStop.NO_PROGRESS));
        }

        @Test
        void an_empty_page_may_lead_on() {
            ChangeFeed feed = builder(pages(List.of(List.of()), "500")).build();
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(0, 0));
            assertThat(feed.position()).isEqualTo(FeedPosition.at("500"));
            assertThat(feed.poll()).isEqualTo(new Poll.Idle());
        }

        @Test
        void a_change_without_a_usable_cursor_stops_the_feed() {
            assertThat(builder(pages(List.of(List.of("")), null)).build().poll())
                    .isEqualTo(new Poll.Stopped(FeedStop.BAD_CURSOR));
            assertThat(builder(pages(List.of(List.of("x".repeat(501))), null))
                            .build()
                            .poll())
                    .isEqualTo(new Poll.Stopped(FeedStop.BAD_CURSOR));
        }
    }

    @Nested
    class Gaps {
        @Test
        void without_a_resync_the_feed_stops_and_says_so() {
            source.with(3).forgotten = 0;
            ChangeFeed feed = builder(source).build();
            feed.poll();
            source.with(10).forgotten = 9;
            assertThat(feed.poll()).isEqualTo(new Poll.Stopped(FeedStop.GAP));
            assertThat(feed.poll()).isEqualTo(new Poll.Stopped(FeedStop.GAP));
            assertThat(told).containsExactly("gap 3", "stopped GAP");
            assertThat(FeedStop.GAP.messageEn()).contains("resync");
            assertThat(feed.moveTo("9")).isTrue();
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(3, 0));
        }

        @Test
        void a_thread_that_is_to_end_while_it_reads_anew_is_told_so() {
            source.with(3);
            ChangeFeed feed = builder(source)
                    .resync(gap -> {
                        throw new InterruptedException();
                    })
                    .build();
            feed.poll();
            source.with(10).forgotten = 9;
            assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(feed.position()).isEqualTo(FeedPosition.at("3"));
        }

        @Test
        void a_resync_says_where_to_go_on_and_is_tried_until_it_works() {
            source.with(3);
            int[] left = {1};
            ChangeFeed feed = builder(source)
                    .resync(gap -> {
                        assertThat(gap).isEqualTo(new FeedGap("f", "3", NOW));
                        if (left[0]-- > 0) {
                            throw new IOException("half way");
                        }
                        return "11";
                    })
                    .build();
            feed.poll();
            source.with(10).forgotten = 9;
            assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(0, 0));
            assertThat(feed.poll()).isEqualTo(new Poll.Moved(2, 0));
            assertThat(handled).containsExactly("1", "2", "3", "12", "13");
            assertThat(told).containsExactly("gap 3", "resynced 11");
        }
    }

    @Test
    void a_worker_handles_what_is_there_and_what_comes_whatever_goes_wrong() throws Exception {
        source.with(4).failures = 2;
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch six = new CountDownLatch(6);
        ChangeFeed feed = builder(source)
                .waits(Duration.ofMillis(1), Duration.ofMillis(2))
                .handler(change -> {
                    four.countDown();
                    six.countDown();
                })
                .build();
        try (FeedWorker worker = FeedWorker.of(feed, Duration.ofHours(1), Duration.ofSeconds(5))) {
            worker.start();
            assertThat(four.await(20, TimeUnit.SECONDS)).isTrue();
            while (!(feed.poll() instanceof Poll.Idle)) {}
            source.with(2);
            worker.wake();
            assertThat(six.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
