package io.github.creditkit.client;

import io.github.creditkit.client.contract.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched a page at a time without a thread that waits (异步分页列表). Each use begins anew.
 *
 * @param <T> the items
 */
public final class AsyncPages<T> {
    private final Function<@Nullable String, CompletableFuture<Page<T>>> source;

    AsyncPages(Function<@Nullable String, CompletableFuture<Page<T>>> source) {
        this.source = source;
    }

    /**
     * A page.
     *
     * @param cursor the next cursor of the page before; null for the first
     * @return the page
     */
    public CompletableFuture<Page<T>> page(@Nullable String cursor) {
        return source.apply(cursor);
    }

    /**
     * Goes through all items. The next page is asked for when the items of the one before were taken.
     *
     * @param item takes them, one after the other
     * @return is done when all were taken; who cancels it asks for no more
     */
    public CompletableFuture<@Nullable Void> forEach(Consumer<? super T> item) {
        CompletableFuture<@Nullable Void> all = new CompletableFuture<>();
        take(null, item, all);
        return all;
    }

    /**
     * All items, of a list that is not long.
     *
     * @param most how many at most
     * @return the first items
     */
    public CompletableFuture<List<T>> toList(int most) {
        List<T> items = new ArrayList<>();
        return Linked.map(collect(null, items, most), done -> List.copyOf(items));
    }

    private CompletableFuture<Page<T>> collect(@Nullable String cursor, List<T> items, int most) {
        return Linked.then(page(cursor), page -> {
            items.addAll(page.items().subList(0, Math.min(page.items().size(), Math.max(0, most - items.size()))));
            return page.nextCursor() == null || items.size() >= most
                    ? CompletableFuture.completedFuture(page)
                    : collect(page.nextCursor(), items, most);
        });
    }

    private void take(@Nullable String cursor, Consumer<? super T> item, CompletableFuture<@Nullable Void> all) {
        var unused = Linked.inner(all, page(cursor)).whenComplete((page, why) -> {
            if (why != null) {
                all.completeExceptionally(Linked.cause(why));
                return;
            }
            try {
                page.items().forEach(item);
            } catch (RuntimeException e) {
                all.completeExceptionally(e);
                return;
            }
            if (page.nextCursor() == null) {
                all.complete(null);
            } else if (!all.isDone()) {
                take(page.nextCursor(), item, all);
            }
        });
    }
}
