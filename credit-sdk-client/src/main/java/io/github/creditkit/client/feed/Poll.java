package io.github.creditkit.client.feed;

import java.time.Duration;

/** What came of asking for changes once (一次轮询结果). */
public sealed interface Poll {
    /**
     * Changes were handled, and there may be more.
     *
     * @param handled    how many were handled or put aside
     * @param duplicates how many had been handled before
     */
    record Moved(int handled, int duplicates) implements Poll {}

    /** There is nothing new. */
    record Idle() implements Poll {}

    /**
     * Something failed; the same is to be tried again later.
     *
     * @param after how long to wait
     */
    record Failed(Duration after) implements Poll {}

    /**
     * It goes no further until somebody looks.
     *
     * @param why the reason
     */
    record Stopped(FeedStop why) implements Poll {}

    /** Another process moved the feed; this one goes on from there. */
    record Outrun() implements Poll {}
}
