package io.github.creditkit.client;

import io.github.creditkit.client.contract.Page;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched a page at a time, as it is asked for (分页列表). Each iteration begins anew. There is no total: what comes
 * between two calls would make it wrong.
 *
 * <pre>{@code
 * for (Batch batch : client.batches().list(BatchState.OPEN)) {
 *     remind(batch);
 * }
 * }</pre>
 *
 * @param <T> the items
 */
public final class Pages<T> implements Iterable<T> {
    private final Supplier<Function<@Nullable String, Page<T>>> source;

    private Pages(Supplier<Function<@Nullable String, Page<T>>> source) {
        this.source = source;
    }

    /**
     * A list whose pages are asked for by a cursor.
     *
     * @param fetch gives the page at a cursor; the first for null
     * @param <T>   the items
     * @return the list
     */
    public static <T> Pages<T> of(Function<@Nullable String, Page<T>> fetch) {
        return new Pages<>(() -> fetch);
    }

    /**
     * A list whose pages are numbered (pageNo, pageSize). It ends at a page that is not full, and at one that is the page
     * before again: some platforms answer so beyond the end.
     *
     * @param first  the number of the first page, 1 on most platforms
     * @param size   how many items a page shall have
     * @param source fetches a page
     * @param <T>    the items
     * @return the list
     */
    public static <T> Pages<T> numbered(int first, int size, NumberedSource<T> source) {
        if (size < 1) {
            throw new IllegalArgumentException("a page has one item or more");
        }
        return new Pages<>(() -> new Numbered<>(first, size, source));
    }

    /** {@return the items, fetched as they are asked for} */
    @Override
    public Iterator<T> iterator() {
        Iterator<Page<T>> pages = byPage().iterator();
        return new Iterator<>() {
            private Iterator<T> items = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && pages.hasNext()) {
                    items = pages.next().items().iterator();
                }
                return items.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }

    /** {@return the items, fetched as they are asked for} */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** {@return the pages, fetched as they are asked for} */
    public Iterable<Page<T>> byPage() {
        return () -> new PageIterator<>(source.get());
    }

    private static final class PageIterator<T> implements Iterator<Page<T>> {
        private final Function<@Nullable String, Page<T>> fetch;
        private @Nullable String cursor;
        private boolean ended;

        PageIterator(Function<@Nullable String, Page<T>> fetch) {
            this.fetch = fetch;
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Page<T> page = fetch.apply(cursor);
            cursor = page.nextCursor();
            ended = cursor == null;
            return page;
        }
    }

    /** The number of the page is its cursor. */
    private static final class Numbered<T> implements Function<@Nullable String, Page<T>> {
        private final int first;
        private final int size;
        private final NumberedSource<T> source;
        private @Nullable List<T> before;

        Numbered(int first, int size, NumberedSource<T> source) {
            this.first = first;
            this.size = size;
            this.source = source;
        }

        @Override
        public Page<T> apply(@Nullable String cursor) {
            int number = cursor == null ? first : Integer.parseInt(cursor);
            List<T> items = List.copyOf(source.page(number, size));
            if (items.equals(before)) {
                return Page.whole(List.of());
            }
            before = items;
            return new Page<>(items, items.size() < size ? null : Integer.toString(number + 1));
        }
    }
}
