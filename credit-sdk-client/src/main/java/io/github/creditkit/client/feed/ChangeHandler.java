package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;

/**
 * What is done with a change (变更处理). A tombstone is a change like others: {@code op} says so, and nothing of the record may be
 * kept. The same change may come again; handling it twice must do no harm.
 */
@FunctionalInterface
public interface ChangeHandler {
    /**
     * Handles a change.
     *
     * @param change the change
     * @throws Exception if it could not be handled; the feed stays at this change and comes back to it later
     */
    void handle(Change change) throws Exception;
}
