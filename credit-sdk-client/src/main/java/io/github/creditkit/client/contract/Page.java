package io.github.creditkit.client.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list (分页). There is no total and no number of a page: what comes between two calls would make both wrong.
 *
 * @param items      the items of this page
 * @param nextCursor what to ask with for the next page; null on the last
 * @param <T>        the items
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /**
     * Copies the items.
     *
     * @param items      the items of this page
     * @param nextCursor what to ask with for the next page
     */
    public Page {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * A list that is whole on one page.
     *
     * @param items all items
     * @param <T>   the items
     * @return the only page
     */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** {@return what to ask with for the next page; empty on the last} */
    public Optional<String> next() {
        return Optional.ofNullable(nextCursor);
    }
}
