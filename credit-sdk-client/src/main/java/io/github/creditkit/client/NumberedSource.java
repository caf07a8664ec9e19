package io.github.creditkit.client;

import java.util.List;

/**
 * A list with numbered pages (按页码分页), as many deployed platforms have it.
 *
 * @param <T> the items
 */
@FunctionalInterface
public interface NumberedSource<T> {
    /**
     * Fetches a page.
     *
     * @param number which, as the platform counts
     * @param size   how many items it shall have at most
     * @return its items; fewer than asked for, or none, on the last
     */
    List<T> page(int number, int size);
}
