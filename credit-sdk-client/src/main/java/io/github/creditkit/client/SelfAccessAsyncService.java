package io.github.creditkit.client;

import io.github.creditkit.client.contract.SelfAccessExport;
import io.github.creditkit.client.contract.SelfAccessRequest;
import java.util.concurrent.CompletableFuture;

/**
 * What a subject may see of itself (本人查询). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class SelfAccessAsyncService {
    private final Calls calls;

    SelfAccessAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * All that is held about a subject, for the subject.
     *
     * @param request who, and what proves it
     * @return all records, and who looked at them
     */
    public CompletableFuture<SelfAccessExport> export(SelfAccessRequest request) {
        return export(request, RequestOptions.NONE);
    }

    /**
     * All that is held about a subject, for the subject, with options of its own.
     *
     * @param request who, and what proves it
     * @param options what is other than usual for this call
     * @return all records, and who looked at them
     */
    public CompletableFuture<SelfAccessExport> export(SelfAccessRequest request, RequestOptions options) {
        return calls.later(Operations.exportSelf(request), options);
    }
}
