package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;

/** Where changes are put that could not be handled (搁置的变更), so that those behind them can be. */
@FunctionalInterface
public interface ParkedChanges {
    /**
     * Keeps a change, durably. The same may come again.
     *
     * @param feed   the feed's name
     * @param change the change
     * @param reason why, such as the class of what was thrown
     */
    void park(String feed, Change change, String reason);
}
