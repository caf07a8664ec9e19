package io.github.creditkit.client;

import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.disclosure.SubjectKey;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a call for an audit (审计要素). It is never printed.
 *
 * @param action     what was done
 * @param objectType to what
 * @param objectId   its key
 * @param purpose    what for
 * @param basis      on what basis
 * @param subject    about whom; hashed before anybody sees it
 */
record AuditFacts(
        AuditAction action,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable Coded<QueryPurpose> purpose,
        @Nullable String basis,
        @Nullable SubjectKey subject) {
    static AuditFacts of(AuditAction action, String objectType, @Nullable String objectId) {
        return new AuditFacts(action, objectType, objectId, null, null, null);
    }

    @Override
    public String toString() {
        return "AuditFacts[" + action + "]";
    }
}
