package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.RowOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Closes each row of a batch by its line of the receipt. A line that comes again changes nothing, so that the lines can be
 * read from the beginning as often as it takes; a row without a line is never closed in silence.
 */
final class ReceiptWork {
    private static final int CHUNK = 200;

    private final Outbox outbox;
    private final Announcer events;
    private final int maxAttempts;
    private final Set<Long> mistaken = new HashSet<>();
    private int strange;

    ReceiptWork(Outbox outbox, Announcer events, int maxAttempts) {
        this.outbox = outbox;
        this.events = events;
        this.maxAttempts = maxAttempts;
    }

    @Nullable
    HeldBatch close(HeldBatch sealed, BatchWork work) {
        HeldBatch batch = sealed;
        ResultBook book = new ResultBook(outbox, batch.key());
        try (Stream<RowResult> results = work.call(() -> work.results(sealed))) {
            Iterator<RowResult> lines = work.call(results::iterator);
            List<RowResult> chunk = new ArrayList<>();
            while (work.call(lines::hasNext)) {
                chunk.add(work.call(lines::next));
                if (chunk.size() == CHUNK) {
                    batch = apply(batch, book, chunk, work);
                    chunk.clear();
                }
            }
            batch = apply(batch, book, chunk, work);
        }
        return end(batch, work);
    }

    private HeldBatch apply(HeldBatch batch, ResultBook book, List<RowResult> results, BatchWork work) {
        List<Line> lines = results.stream()
                .map(result -> line(book, result))
                .flatMap(Optional::stream)
                .toList();
        List<Long> changed = new ArrayList<>();
        HeldBatch prolonged = outbox.transactions().call(connection -> {
            changed.clear();
            for (Line line : lines) {
                if (apply(connection, batch, line)) {
                    changed.add(line.row().id());
                }
            }
            return outbox.batchTable().change(connection, batch, work.lease(), "");
        });
        outbox.transactions()
                .call(connection -> outbox.rowTable().rows(connection, changed))
                .forEach(this::tell);
        return prolonged;
    }

    private record Line(RowTable.Member row, RowResult result) {}

    private Optional<Line> line(ResultBook book, RowResult result) {
        Optional<RowTable.Member> row = book.row(result);
        if (row.isEmpty()) {
            strange++;
            return Optional.empty();
        }
        String told = result.sourceRecordId();
        String sent = row.get().sourceRecordId();
        if (told != null && sent != null && !told.equals(sent)) {
            strange++;
            mistaken.add(row.get().id());
            return Optional.empty();
        }
        return Optional.of(new Line(row.get(), result));
    }

    private boolean apply(Connection connection, HeldBatch batch, Line line) throws SQLException {
        RowTable rows = outbox.rowTable();
        RowResult result = line.result();
        long id = line.row().id();
        long now = outbox.now();
        Optional<RowOutcome> outcome =
                result.outcome() == null ? Optional.empty() : result.outcome().known();
        if (outcome.isEmpty()) {
            return rows.park(
                    connection,
                    batch.key(),
                    id,
                    result,
                    OutboxReason.UNKNOWN_OUTCOME,
                    OutboxReason.UNKNOWN_OUTCOME.messageEn(),
                    now);
        }
        return switch (outcome.get()) {
            case ACCEPTED, WARNING, DUPLICATE -> rows.close(connection, batch.key(), id, result, now);
            case REJECTED ->
                rows.park(
                        connection,
                        batch.key(),
                        id,
                        result,
                        OutboxReason.REJECTED,
                        OutboxReason.REJECTED.messageEn(),
                        now);
        };
    }

    private void tell(OutboxRow row) {
        events.tell(to -> {
            if (row.state() == RowState.DONE) {
                to.closed(row);
            } else {
                to.parked(row);
            }
        });
    }

    private @Nullable HeldBatch end(HeldBatch batch, BatchWork work) {
        long missing =
                outbox.transactions().call(connection -> outbox.rowTable().open(connection, batch.key()));
        if (missing > 0 || strange > 0) {
            events.tell(to -> to.receiptDoesNotFit(batch.key(), (int) missing, strange));
        }
        if (missing > 0 && batch.faults() + 1 < maxAttempts) {
            // The lines may have been cut short on their way, or come a little later than the receipt.
            work.later(
                    batch,
                    work.backoff(batch.faults() + 1),
                    "faults = faults + 1, reason_text = ?",
                    missing + " rows without a result, " + strange + " results of no row");
            return null;
        }
        List<Long> parked = outbox.transactions().call(connection -> close(connection, batch, work));
        for (int from = 0; from < parked.size(); from += CHUNK) {
            List<Long> some = parked.subList(from, Math.min(parked.size(), from + CHUNK));
            outbox.transactions()
                    .call(connection -> outbox.rowTable().rows(connection, some))
                    .forEach(this::tell);
        }
        return null;
    }

    private List<Long> close(Connection connection, HeldBatch batch, BatchWork work) throws SQLException {
        long now = outbox.now();
        List<Long> parked = new ArrayList<>();
        while (true) {
            List<Long> ids = outbox.rowTable().openIds(connection, batch.key(), CHUNK);
            if (ids.isEmpty()) {
                break;
            }
            park(connection, ids.stream().filter(mistaken::contains).toList(), OutboxReason.RESULT_MISMATCH, now);
            park(connection, ids.stream().filter(id -> !mistaken.contains(id)).toList(), OutboxReason.NO_RESULT, now);
            parked.addAll(ids);
        }
        outbox.batchTable()
                .change(connection, batch, work.lease(), "state = 'CLOSED', closed_at = ?, lease_owner = ''", now);
        return parked;
    }

    private void park(Connection connection, List<Long> ids, OutboxReason reason, long now) throws SQLException {
        if (!ids.isEmpty()) {
            outbox.rowTable().park(connection, ids, reason, reason.messageEn(), List.of(), now);
        }
    }
}
