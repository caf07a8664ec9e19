package io.github.creditkit.client;

import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.SubjectQuery;
import java.util.concurrent.CompletableFuture;

/**
 * Queries with a purpose (信用查询). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class QueryAsyncService {
    private final Calls calls;

    QueryAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Asks about an organisation or a natural person (查询). The platform logs it.
     *
     * @param query about whom, what for, on what basis
     * @return what may be shown
     */
    public CompletableFuture<QueryResult> query(SubjectQuery query) {
        return query(query, RequestOptions.NONE);
    }

    /**
     * Asks about an organisation or a natural person (查询), with options of its own.
     *
     * @param query   about whom, what for, on what basis
     * @param options what is other than usual for this call
     * @return what may be shown
     */
    public CompletableFuture<QueryResult> query(SubjectQuery query, RequestOptions options) {
        return calls.later(Operations.query(query), options);
    }
}
