/**
 * What changed at a platform (变更订阅), one change after the other: at least once, in order, from where it was left.
 *
 * <pre>{@code
 * ChangeFeed feed = ChangeFeed.builder("penalties", source, FileCursorStore.in(directory))
 *         .handler(change -> store(change))
 *         .resync(gap -> readEverything())
 *         .build();
 * try (FeedWorker worker = FeedWorker.of(feed)) {
 *     worker.start();
 *     ...
 * }
 * }</pre>
 *
 * <p>What is promised, how cursors are compared, and what to do when the platform forgot where one was is told in
 * {@code docs/change-feed.md}.
 */
@NullMarked
package io.github.creditkit.client.feed;

import org.jspecify.annotations.NullMarked;
