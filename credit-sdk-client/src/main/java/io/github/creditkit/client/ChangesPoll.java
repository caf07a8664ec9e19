package io.github.creditkit.client;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;

/** What a platform says when it is asked for changes (变更查询结果). */
public sealed interface ChangesPoll {
    /**
     * Changes in order; none where there is nothing new.
     *
     * @param page the changes; its next cursor, if there is one, is where to go on
     */
    record Found(Page<Change> page) implements ChangesPoll {}

    /** The cursor is older than what is kept (游标已失效): everything has to be read anew. */
    record Gone() implements ChangesPoll {}
}
