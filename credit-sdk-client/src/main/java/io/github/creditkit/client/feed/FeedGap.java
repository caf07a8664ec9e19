package io.github.creditkit.client.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the platform keeps no changes any more from where a feed was (变更缺口): what happened in between can only be found by
 * reading everything.
 *
 * @param feed   the feed's name
 * @param cursor where it was; null if it was before the first change
 * @param at     when it was found
 */
public record FeedGap(String feed, @Nullable String cursor, Instant at) {}
