package io.github.creditkit.platform;

import io.github.creditkit.model.OrgRef;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where rows are from, the same for all rows of a batch (行来源).
 *
 * @param type          the type of the records
 * @param catalogItemId the item of the catalog; empty for records that no item collects
 * @param unit          who sends
 * @param divisionCode  the division that it is from
 * @param batchId       the batch; null for a record that came alone
 * @param receivedAt    when it was received
 */
record RowSource(
        String type,
        String catalogItemId,
        OrgRef unit,
        String divisionCode,
        @Nullable String batchId,
        OffsetDateTime receivedAt) {
    String unitCode() {
        return unit.creditCode().text();
    }
}
