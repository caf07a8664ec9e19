package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;

/** What a feed tells of (订阅事件). What a listener throws is logged and goes no further. */
public interface FeedEvents {
    /** Listens to nothing. */
    FeedEvents NONE = new FeedEvents() {};

    /**
     * The platform forgot where the feed was (出现缺口).
     *
     * @param gap what is missing
     */
    default void gap(FeedGap gap) {}

    /**
     * Everything was read, and the feed goes on (已重读).
     *
     * @param gap    what was missing
     * @param cursor where it goes on
     */
    default void resynced(FeedGap gap, String cursor) {}

    /**
     * A change could not be handled, and will be tried again (处理失败).
     *
     * @param change   the change
     * @param failures how often in a row
     * @param reason   the class of what was thrown
     */
    default void failed(Change change, int failures, String reason) {}

    /**
     * A change was put aside (已搁置).
     *
     * @param change the change
     * @param reason the class of what was thrown last
     */
    default void parked(Change change, String reason) {}

    /**
     * The feed goes no further until somebody looks (已停止).
     *
     * @param why the reason
     */
    default void stopped(FeedStop why) {}
}
