package io.github.creditkit.client;

import io.github.creditkit.client.contract.AccessEntry;
import io.github.creditkit.client.contract.QuerySubject;

/**
 * Who looked at what (查询留痕), for the subject itself and for supervisors.
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class AuditService {
    private final Calls calls;

    AuditService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Who looked at an organisation.
     *
     * @param scheme the kind of the code of an organisation
     * @param value  the code
     * @return who looked, the newest first
     */
    public Pages<AccessEntry> accesses(String scheme, String value) {
        return accesses(scheme, value, RequestOptions.NONE);
    }

    /**
     * Who looked at an organisation, with options of its own.
     *
     * @param scheme  the kind of the code of an organisation
     * @param value   the code
     * @param options what is other than usual for this call
     * @return who looked, the newest first
     */
    public Pages<AccessEntry> accesses(String scheme, String value, RequestOptions options) {
        return Composed.pagesNow(calls, Operations.accesses(scheme, value), options);
    }

    /**
     * Who looked at an organisation or a natural person.
     *
     * @param subject who; a person's number goes in the body
     * @return who looked, the newest first
     */
    public Pages<AccessEntry> accesses(QuerySubject subject) {
        return accesses(subject, RequestOptions.NONE);
    }

    /**
     * Who looked at an organisation or a natural person, with options of its own.
     *
     * @param subject who; a person's number goes in the body
     * @param options what is other than usual for this call
     * @return who looked, the newest first
     */
    public Pages<AccessEntry> accesses(QuerySubject subject, RequestOptions options) {
        return Composed.pagesNow(calls, Operations.accesses(subject), options);
    }
}
