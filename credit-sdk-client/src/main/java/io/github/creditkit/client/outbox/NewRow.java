package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowIssue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of a record at first. */
record NewRow(
        RowState state,
        String type,
        OutboxHeader header,
        @Nullable String orderKey,
        @Nullable String sourceRecordId,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        String payload,
        int payloadBytes,
        long notBefore,
        List<RowIssue> issues) {
    /** Leaves the record out. */
    @Override
    public String toString() {
        return "NewRow[" + state + ", " + type + "]";
    }
}
