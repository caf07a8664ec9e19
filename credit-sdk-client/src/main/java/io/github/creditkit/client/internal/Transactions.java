package io.github.creditkit.client.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.function.Function;

/**
 * Short transactions on connections of their own (短事务). One that the database gave up because of another, by deadlock or
 * by a change in between, is tried again: nothing of it was kept.
 */
public final class Transactions {
    private static final int TRIES = 5;

    private final Connections connections;
    private final Function<SQLException, RuntimeException> wrapped;

    /**
     * Transactions of a database.
     *
     * @param connections where they are from; each is given back
     * @param wrapped     what is thrown for what the database says
     */
    public Transactions(Connections connections, Function<SQLException, RuntimeException> wrapped) {
        this.connections = connections;
        this.wrapped = wrapped;
    }

    /** Where connections are from (连接来源), such as {@code source::getConnection}. */
    @FunctionalInterface
    public interface Connections {
        /**
         * Gives one.
         *
         * @return to be closed
         * @throws SQLException if there is none
         */
        Connection get() throws SQLException;
    }

    /**
     * What is done in a transaction. It may be done again, so it changes nothing but the database.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param connection neither to be committed nor to be closed
         * @return what came out
         * @throws SQLException if the database says no; everything is undone
         */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Work that gives nothing.
     */
    @FunctionalInterface
    public interface Task {
        /**
         * Does it.
         *
         * @param connection neither to be committed nor to be closed
         * @throws SQLException if the database says no; everything is undone
         */
        void on(Connection connection) throws SQLException;
    }

    /**
     * Does work in a transaction and commits it.
     *
     * @param work what is to be done
     * @param <T>  what it gives
     * @return what it gave
     */
    public <T> T call(Work<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (tried == TRIES || !isWorthAnotherTry(e)) {
                    throw wrapped.apply(e);
                }
            }
        }
    }

    /**
     * Does work in a transaction and commits it.
     *
     * @param task what is to be done
     */
    public void run(Task task) {
        call(connection -> {
            task.on(connection);
            return true;
        });
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = connections.get()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(before);
            }
        }
    }

    /** What went wrong first is what is told. */
    private static void undo(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Class 40 is what the standard has for a transaction rolled back because of others. */
    private static boolean isWorthAnotherTry(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException || (state != null && state.startsWith("40"));
    }
}
