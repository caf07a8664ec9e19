package io.github.creditkit.client.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands (发件箱概况).
 *
 * @param rows            how many rows are in each state; every state is there (各状态行数)
 * @param unsealedBatches how many batches are being sent (发送中的批次)
 * @param awaitedReceipts how many batches wait for their receipt (待回执的批次)
 * @param oldestUnsent    when the oldest row that is not sent yet was put in; null for none (最早未发送)
 * @param nearestDeadline the nearest deadline of a row that is not sent yet; null for none (最近期限)
 * @param overdue         how many rows that are not sent have missed their deadline (逾期行数)
 */
public record OutboxStatus(
        Map<RowState, Long> rows,
        long unsealedBatches,
        long awaitedReceipts,
        @Nullable Instant oldestUnsent,
        @Nullable LocalDate nearestDeadline,
        long overdue) {
    /**
     * Fills up the states.
     *
     * @param rows            how many rows are in each state
     * @param unsealedBatches how many batches are being sent
     * @param awaitedReceipts how many batches wait for their receipt
     * @param oldestUnsent    when the oldest row that is not sent yet was put in
     * @param nearestDeadline the nearest deadline of a row that is not sent yet
     * @param overdue         how many rows that are not sent have missed their deadline
     */
    public OutboxStatus {
        Map<RowState, Long> all = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            all.put(state, rows.getOrDefault(state, 0L));
        }
        rows = Collections.unmodifiableMap(all);
    }

    /**
     * How many rows are in a state.
     *
     * @param state the state
     * @return 0 or more
     */
    public long count(RowState state) {
        return rows.getOrDefault(state, 0L);
    }
}
