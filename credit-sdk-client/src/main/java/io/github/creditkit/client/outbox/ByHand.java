package io.github.creditkit.client.outbox;

import io.github.creditkit.model.envelope.RecordEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with rows that the sender put aside (人工处置). */
final class ByHand {
    private final RowTable rows;
    private final BatchTable batches;
    private final Intake intake;
    private final Clock clock;

    ByHand(RowTable rows, BatchTable batches, Intake intake, Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.intake = intake;
        this.clock = clock;
    }

    Added mend(Connection connection, long id, RecordEnvelope<?> envelope) throws SQLException {
        Optional<OutboxRow> row = rows.row(connection, id);
        if (row.isEmpty()) {
            return Added.Refused.of(OutboxReason.NO_SUCH_ROW);
        }
        if (row.get().state() != RowState.PARKED) {
            return Added.Refused.of(OutboxReason.NOT_PARKED);
        }
        // First the old one: of two who mend it at once, the second finds it gone.
        Savepoint before = connection.setSavepoint();
        if (!rows.discard(connection, id, OutboxReason.MENDED, OutboxReason.MENDED.messageEn(), clock.millis())) {
            return Added.Refused.of(OutboxReason.NOT_PARKED);
        }
        Added added = intake.add(connection, row.get().header(), envelope, AddOptions.NONE);
        if (added.row().isEmpty()) {
            connection.rollback(before);
        }
        return added;
    }

    Optional<OutboxReason> release(Connection connection, long id) throws SQLException {
        Optional<OutboxRow> row = rows.row(connection, id);
        if (row.isEmpty()) {
            return Optional.of(OutboxReason.NO_SUCH_ROW);
        }
        if (row.get().state() != RowState.PARKED) {
            return Optional.of(OutboxReason.NOT_PARKED);
        }
        if (isInOpenBatch(connection, row.get().batchKey())) {
            return Optional.of(OutboxReason.BATCH_NOT_CLOSED);
        }
        if (rows.isSuperseded(connection, id)) {
            return Optional.of(OutboxReason.SUPERSEDED);
        }
        return rows.release(connection, id, clock.millis()) ? Optional.empty() : Optional.of(OutboxReason.NOT_PARKED);
    }

    private boolean isInOpenBatch(Connection connection, @Nullable UUID key) throws SQLException {
        return key != null
                && batches.find(connection, key)
                        .filter(batch ->
                                batch.state() != HeldBatch.State.CLOSED && batch.state() != HeldBatch.State.DISSOLVED)
                        .isPresent();
    }

    Optional<OutboxReason> discard(Connection connection, long id, String why) throws SQLException {
        if (rows.discard(connection, id, OutboxReason.DISCARDED, why, clock.millis())) {
            return Optional.empty();
        }
        return Optional.of(rows.row(connection, id).isEmpty() ? OutboxReason.NO_SUCH_ROW : OutboxReason.NOT_PARKED);
    }
}
