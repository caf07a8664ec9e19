package io.github.creditkit.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * Rows for a subscriber (异步逐行读取). Each subscription asks the platform anew.
 *
 * @param opened asks the platform
 * @param <T>    the rows
 */
record RowPublisher<T>(Supplier<CompletableFuture<RowSource<T>>> opened) implements Flow.Publisher<T> {
    @Override
    public void subscribe(Flow.Subscriber<? super T> rows) {
        CompletableFuture<RowSource<T>> opening = opened.get();
        var unused = opening.whenComplete((source, why) -> {
            if (why == null) {
                source.subscribe(rows);
            } else {
                rows.onSubscribe(new Nothing());
                rows.onError(Linked.cause(why));
            }
        });
    }

    /** Of rows that never came. */
    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long some) {}

        @Override
        public void cancel() {}
    }
}
