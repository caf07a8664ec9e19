package io.github.creditkit.platform.store;

import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.model.codeset.BatchState;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is kept (批次).
 *
 * @param batchId     its name; names of later batches are greater
 * @param app         the account that opened it
 * @param state       where it stands
 * @param open        what its sender said of it
 * @param openedAt    when it was opened
 * @param expiresAt   until when it may be sealed
 * @param sealedAt    when it was sealed
 * @param approvedBy  who approved it
 * @param completedAt when its last row was judged
 * @param digest      its digest as it was sealed
 * @param parts       how many parts came
 * @param rows        how many rows came
 * @param donePart    the part of the last row that was judged; 0 before the first
 * @param doneRow     the last row that was judged
 * @param totals      what became of the rows that were judged
 * @param late        how many of them came late
 * @param maxLate     by how many working days the latest was late
 */
@Value.Builder
public record StoredBatch(
        String batchId,
        String app,
        BatchState state,
        BatchOpen open,
        OffsetDateTime openedAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime sealedAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime completedAt,
        @Nullable String digest,
        int parts,
        int rows,
        int donePart,
        int doneRow,
        ReceiptTotals totals,
        int late,
        int maxLate) {
    /** {@return a builder, which names every required component that is missing} */
    public static StoredBatchBuilder builder() {
        return new StoredBatchBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StoredBatchBuilder toBuilder() {
        return builder().from(this);
    }
}
