package io.github.creditkit.client.feed;

/** Where cursors are kept (游标存储), so that they survive any end of the process. */
public interface CursorStore {
    /**
     * Where a feed is.
     *
     * @param feed the feed's name
     * @return {@link FeedPosition#START} for one that is not known
     * @throws FeedStorageException if it cannot be read
     */
    FeedPosition read(String feed);

    /**
     * Moves a feed, durably, if it is still where the caller saw it.
     *
     * @param feed the feed's name
     * @param from where it was seen
     * @param to   where it is now
     * @return false if it is somewhere else, because another process moved it; nothing is changed then
     * @throws FeedStorageException if it cannot be stored
     */
    boolean move(String feed, FeedPosition from, FeedPosition to);
}
