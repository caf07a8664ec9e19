package io.github.creditkit.client.outbox;

import java.sql.SQLException;

/** That the database of the outbox failed (发件箱存储故障). Nothing of the transaction at hand was kept, and nothing was lost. */
public final class OutboxStorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * For what a database said.
     *
     * @param cause its own words; the message has only their codes, because a database may quote what it was given
     */
    OutboxStorageException(SQLException cause) {
        super(
                "the database of the outbox failed: SQLSTATE " + cause.getSQLState() + ", code " + cause.getErrorCode(),
                cause);
    }

    /**
     * For what cannot be.
     *
     * @param message what was found
     */
    OutboxStorageException(String message) {
        super(message);
    }
}
