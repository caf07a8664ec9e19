package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.codeset.RecordStatus;
import java.time.OffsetDateTime;

/**
 * Tells every receiver that a record is gone (删除通知): revoked, or withdrawn as sent in error. It says which record and
 * nothing of what it said; who received the record before is known to the platform.
 *
 * @param catalogItemId  the item of the catalog
 * @param type           the name of the record class
 * @param source         the primary source
 * @param sourceRecordId the key at the source
 * @param version        the version that revoked or withdrew it
 * @param status         revoked or withdrawn
 * @param at             when that was received
 */
public record Tombstone(
        String catalogItemId,
        String type,
        SourceUnit source,
        String sourceRecordId,
        int version,
        RecordStatus status,
        OffsetDateTime at) {
    /** Leaves the key at the source out: it may be made of a person's number. */
    @Override
    public String toString() {
        return "Tombstone[" + type + ", version " + version + ", " + status + "]";
    }
}
