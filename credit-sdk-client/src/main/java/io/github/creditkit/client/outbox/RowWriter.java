package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores new rows, at most one for a dedupe key, in the caller's transaction. */
final class RowWriter {
    private final RowTable rows;
    private final Transactions transactions;
    private final Clock clock;

    RowWriter(RowTable rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Added> known(Connection connection, String dedupeKey) throws SQLException {
        return rows.withDedupeKey(connection, dedupeKey).map(Added.Known::new);
    }

    Added write(Connection connection, NewRow row, @Nullable String dedupeKey) throws SQLException {
        if (dedupeKey == null) {
            return stored(connection, row);
        }
        if (!connection.getAutoCommit()) {
            return storedWithKey(connection, row, dedupeKey);
        }
        // The row and its key are two statements, and belong together.
        connection.setAutoCommit(false);
        try {
            Added added = storedWithKey(connection, row, dedupeKey);
            connection.commit();
            return added;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Added stored(Connection connection, NewRow row) throws SQLException {
        long id = rows.insert(connection, row, clock.millis());
        return row.state() == RowState.PARKED ? new Added.Parked(id, row.issues()) : new Added.Stored(id, row.issues());
    }

    /** Another transaction may put the same in at the same time; the caller's lives through that. */
    private Added storedWithKey(Connection connection, NewRow row, String dedupeKey) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Added added = stored(connection, row);
            rows.keepDedupeKey(connection, dedupeKey, added.row().orElseThrow());
            connection.releaseSavepoint(before);
            return added;
        } catch (SQLException e) {
            if (!isOfConstraint(e)) {
                throw e;
            }
            connection.rollback(before);
            return committedBefore(connection, dedupeKey).orElseThrow(() -> e);
        }
    }

    /**
     * Where a transaction sees the database as it was when it began, only another one sees what was committed since. A read
     * with a lock would see it too, and would have two who collide with a third wait for each other.
     */
    private Optional<Added> committedBefore(Connection connection, String dedupeKey) throws SQLException {
        Optional<Added> seen = known(connection, dedupeKey);
        return seen.isPresent() ? seen : transactions.call(another -> known(another, dedupeKey));
    }

    private static boolean isOfConstraint(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLIntegrityConstraintViolationException || (state != null && state.startsWith("23"));
    }
}
