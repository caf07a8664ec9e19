package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What somebody did, as it is logged (操作审计).
 *
 * @param subjectHashes keyed hashes of the subjects whose data it was about, every one of each subject; none for what is
 *                      about no subject
 * @param at          when
 * @param traceId     the number of the call
 * @param payload     an {@link io.github.creditkit.model.AuditEvent} as JSON
 */
public record StoredAccess(Set<String> subjectHashes, OffsetDateTime at, String traceId, String payload) {
    /** Copies the hashes. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredAccess {
        subjectHashes = Set.copyOf(subjectHashes);
    }
}
