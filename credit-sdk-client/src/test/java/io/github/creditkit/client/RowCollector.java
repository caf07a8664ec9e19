package io.github.creditkit.client;

import io.github.creditkit.client.contract.RowResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** Takes rows, some at a time. */
final class RowCollector implements Flow.Subscriber<RowResult> {
    private final int some;
    private final List<RowResult> rows = new CopyOnWriteArrayList<>();
    private final CompletableFuture<List<RowResult>> all = new CompletableFuture<>();
    private Flow.Subscription subscription;

    RowCollector(int some) {
        this.some = some;
    }

    CompletableFuture<List<RowResult>> all() {
        return all;
    }

    List<RowResult> soFar() {
        return rows;
    }

    Flow.Subscription subscription() {
        return subscription;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(some);
    }

    @Override
    public void onNext(RowResult row) {
        rows.add(row);
        if (rows.size() % some == 0) {
            subscription.request(some);
        }
    }

    @Override
    public void onError(Throwable why) {
        all.completeExceptionally(why);
    }

    @Override
    public void onComplete() {
        all.complete(rows);
    }
}
