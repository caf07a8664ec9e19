package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;

/**
 * A credit report that was ordered (信用报告).
 *
 * @param id        the number of the order
 * @param app       the account that ordered it
 * @param orderedAt when
 * @param expiresAt until when it can be fetched
 * @param payload   the report as JSON
 */
public record StoredReport(String id, String app, OffsetDateTime orderedAt, OffsetDateTime expiresAt, String payload) {
    /** Nothing of the report. */
    @Override
    public String toString() {
        return "StoredReport[" + id + "]";
    }
}
