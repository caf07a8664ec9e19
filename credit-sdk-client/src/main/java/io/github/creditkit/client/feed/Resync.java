package io.github.creditkit.client.feed;

/**
 * How a gap is closed (全量重读): everything is read anew, and what is not there any more is deleted here.
 *
 * <p>The cursor is asked for before the reading begins and is given back after it. What changes while it is read comes again
 * as a change; the other way round it would be lost.
 */
@FunctionalInterface
public interface Resync {
    /**
     * Reads everything.
     *
     * @param gap what is missing
     * @return the cursor to go on with, as it was before the reading began
     * @throws Exception if it could not be read; it is tried again later
     */
    String readAll(FeedGap gap) throws Exception;
}
