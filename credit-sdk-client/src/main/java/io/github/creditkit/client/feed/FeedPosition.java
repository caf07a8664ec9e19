package io.github.creditkit.client.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where a feed is (订阅位置).
 *
 * @param cursor   the cursor of the last change that was handled; null before the first (游标)
 * @param failing  the cursor of the change that fails; null for none (失败的变更)
 * @param failures how often it failed in a row (失败次数)
 */
public record FeedPosition(
        @Nullable String cursor, @Nullable String failing, int failures) {
    /** Before the first change. */
    public static final FeedPosition START = new FeedPosition(null, null, 0);

    /**
     * Behind a change.
     *
     * @param cursor its cursor
     * @return nothing fails there
     */
    public static FeedPosition at(@Nullable String cursor) {
        return new FeedPosition(cursor, null, 0);
    }

    /** The same, and the next change failed once more. */
    FeedPosition failed(String change) {
        return new FeedPosition(cursor, change, change.equals(failing) ? failures + 1 : 1);
    }
}
