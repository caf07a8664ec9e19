package io.github.creditkit.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of cursors promises. */
abstract class CursorStoreContract {
    abstract CursorStore store();

    @Test
    void a_feed_that_nobody_knows_is_at_its_start() {
        assertThat(store().read("new")).isEqualTo(FeedPosition.START);
    }

    @Test
    void what_was_stored_is_read_by_another_store() {
        FeedPosition there = new FeedPosition("游标=7", "8", 2);
        assertThat(store().move("f", FeedPosition.START, there)).isTrue();
        assertThat(store().read("f")).isEqualTo(there);
        assertThat(store().move("f", there, FeedPosition.START)).isTrue();
        assertThat(store().read("f")).isEqualTo(FeedPosition.START);
    }

    @Test
    void who_saw_the_feed_elsewhere_does_not_move_it() {
        assertThat(store().move("g", FeedPosition.START, FeedPosition.at("1"))).isTrue();
        assertThat(store().move("g", FeedPosition.START, FeedPosition.at("2"))).isFalse();
        assertThat(store().read("g")).isEqualTo(FeedPosition.at("1"));
    }

    @Test
    void feeds_do_not_touch_each_other() {
        store().move("h1", FeedPosition.START, FeedPosition.at("1"));
        store().move("h2", FeedPosition.START, FeedPosition.at("2"));
        assertThat(store().read("h1")).isEqualTo(FeedPosition.at("1"));
    }

    @Test
    void an_empty_text_is_not_the_same_as_none() {
        FeedPosition gap = new FeedPosition(null, "", 3);
        assertThat(store().move("i", FeedPosition.START, gap)).isTrue();
        assertThat(store().read("i")).isEqualTo(gap);
    }
}
