package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.contract.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where changes are from (变更来源), such as {@code GET /changes}. What goes wrong is thrown, and the same is asked again later.
 */
@FunctionalInterface
public interface ChangeSource {
    /**
     * Changes after a cursor.
     *
     * @param after the cursor of the last change that was handled; null for the oldest that is kept
     * @param limit how many at most
     * @return the changes, or that the cursor is too old
     */
    Answer changes(@Nullable String after, int limit);

    /** What a source answers (应答). */
    sealed interface Answer {}

    /**
     * Changes in order.
     *
     * @param page the changes; its next cursor, if there is one, is where the next page begins
     */
    record Changes(Page<Change> page) implements Answer {}

    /** That the cursor is older than what is kept (游标已失效): status 410. */
    record Gone() implements Answer {}
}
