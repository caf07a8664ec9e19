package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import java.sql.Connection;

/**
 * What is done with a change in the database that holds the cursor too (事务内变更处理): both are committed together, so that what
 * is done in this database is done once.
 */
@FunctionalInterface
public interface TransactionalChangeHandler {
    /**
     * Handles a change.
     *
     * @param connection neither to be committed nor to be closed
     * @param change     the change
     * @throws Exception if it could not be handled; everything is undone, and the feed comes back to this change later
     */
    void handle(Connection connection, Change change) throws Exception;
}
