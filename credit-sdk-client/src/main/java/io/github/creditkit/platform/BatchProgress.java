package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredCounts;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What became of some rows, counted (处理进度). */
final class BatchProgress {
    private final Map<RowOutcome, Integer> outcomes = new EnumMap<>(RowOutcome.class);
    private int received;
    private int accepted;
    private int late;
    private int maxLate;
    private int undated;
    private int provisional;
    private int withdrawn;

    void add(JudgedRow row, RowResult result) {
        RowOutcome outcome = Objects.requireNonNull(result.outcome().meaning());
        outcomes.merge(outcome, 1, Integer::sum);
        if (row.operation() == Operation.DELETE) {
            withdrawn++;
            return;
        }
        received++;
        accepted += outcome == RowOutcome.REJECTED ? 0 : 1;
        if (outcome == RowOutcome.DUPLICATE) {
            return; // it was in time or late when it came first
        }
        late += row.lateDays() > 0 ? 1 : 0;
        maxLate = Math.max(maxLate, row.lateDays());
        undated += row.undated() ? 1 : 0;
        provisional += row.provisional() ? 1 : 0;
    }

    /** The batch with these rows counted, judged up to a row. */
    StoredBatch addTo(StoredBatch batch, int part, int row) {
        ReceiptTotals before = batch.totals();
        return batch.toBuilder()
                .donePart(part)
                .doneRow(row)
                .totals(new ReceiptTotals(
                        before.received()
                                + outcomes.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                        before.accepted() + count(RowOutcome.ACCEPTED),
                        before.acceptedWithWarning() + count(RowOutcome.WARNING),
                        before.duplicate() + count(RowOutcome.DUPLICATE),
                        before.rejected() + count(RowOutcome.REJECTED)))
                .late(batch.late() + late)
                .maxLate(Math.max(batch.maxLate(), maxLate))
                .build();
    }

    private int count(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** The same as a line of the statistics. */
    StoredCounts counts(RowSource source) {
        YearMonth month = YearMonth.from(source.receivedAt().atZoneSameInstant(ChinaTime.ZONE));
        return new StoredCounts(
                source.unitCode(),
                source.unit().name(),
                month.toString(),
                source.type(),
                received,
                accepted,
                late,
                undated,
                provisional,
                withdrawn);
    }
}
