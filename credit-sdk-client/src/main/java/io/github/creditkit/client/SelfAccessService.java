package io.github.creditkit.client;

import io.github.creditkit.client.contract.SelfAccessExport;
import io.github.creditkit.client.contract.SelfAccessRequest;

/**
 * What a subject may see of itself (本人查询).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class SelfAccessService {
    private final Calls calls;

    SelfAccessService(Calls calls) {
        this.calls = calls;
    }

    /**
     * All that is held about a subject, for the subject.
     *
     * @param request who, and what proves it
     * @return all records, and who looked at them
     */
    public SelfAccessExport export(SelfAccessRequest request) {
        return export(request, RequestOptions.NONE);
    }

    /**
     * All that is held about a subject, for the subject, with options of its own.
     *
     * @param request who, and what proves it
     * @param options what is other than usual for this call
     * @return all records, and who looked at them
     */
    public SelfAccessExport export(SelfAccessRequest request, RequestOptions options) {
        return calls.now(Operations.exportSelf(request), options);
    }
}
