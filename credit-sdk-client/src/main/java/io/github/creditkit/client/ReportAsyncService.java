package io.github.creditkit.client;

import io.github.creditkit.client.contract.ReportOrder;
import io.github.creditkit.client.contract.ReportStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Credit reports (信用报告). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class ReportAsyncService {
    private final Calls calls;

    ReportAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Orders a report (申请信用报告).
     *
     * @param order about whom and what for
     * @return the order
     */
    public CompletableFuture<ReportStatus> order(ReportOrder order) {
        return order(order, RequestOptions.NONE);
    }

    /**
     * Orders a report (申请信用报告), with options of its own.
     *
     * @param order   about whom and what for
     * @param options what is other than usual for this call
     * @return the order
     */
    public CompletableFuture<ReportStatus> order(ReportOrder order, RequestOptions options) {
        return calls.later(Operations.orderReport(order), options);
    }

    /**
     * A report that was ordered.
     *
     * @param id the number of the order
     * @return where it stands, with the report when it is ready
     */
    public CompletableFuture<ReportStatus> get(String id) {
        return get(id, RequestOptions.NONE);
    }

    /**
     * A report that was ordered, with options of its own.
     *
     * @param id      the number of the order
     * @param options what is other than usual for this call
     * @return where it stands, with the report when it is ready
     */
    public CompletableFuture<ReportStatus> get(String id, RequestOptions options) {
        return calls.later(Operations.report(id), options);
    }

    /**
     * Waits for a report that was ordered.
     *
     * @param id       the number of the order
     * @param patience for how long
     * @return with the report; empty where it is not there by then
     */
    public CompletableFuture<Optional<ReportStatus>> awaitReport(String id, Duration patience) {
        return awaitReport(id, patience, RequestOptions.NONE);
    }

    /**
     * Waits for a report that was ordered, with options of its own.
     *
     * @param id       the number of the order
     * @param patience for how long
     * @param options  what is other than usual for this call
     * @return with the report; empty where it is not there by then
     */
    public CompletableFuture<Optional<ReportStatus>> awaitReport(String id, Duration patience, RequestOptions options) {
        return Composed.report(calls, id, patience, options);
    }
}
