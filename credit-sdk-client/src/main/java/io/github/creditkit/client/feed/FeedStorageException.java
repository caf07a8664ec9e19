package io.github.creditkit.client.feed;

import java.sql.SQLException;

/** That the cursor of a feed, or a parked change, could not be read or stored (游标存储故障). */
public final class FeedStorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * For what a store of cursors could not do.
     *
     * @param message what went wrong
     * @param cause   why
     */
    public FeedStorageException(String message, Throwable cause) {
        super(message, cause);
    }

    FeedStorageException(SQLException cause) {
        this(
                "the database of the feed failed: SQLSTATE " + cause.getSQLState() + ", code " + cause.getErrorCode(),
                cause);
    }
}
