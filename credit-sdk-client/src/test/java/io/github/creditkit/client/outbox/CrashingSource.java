package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.TestSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database whose user dies at a statement, before a commit, or between a commit and hearing of it. */
final class CrashingSource extends TestSource {
    private final DataSource plain;
    private int left = -1;
    private boolean afterCommit;

    CrashingSource(DataSource plain) {
        this.plain = plain;
    }

    /**
     * Dies.
     *
     * @param operations  at which statement or commit from now on, from 0; below that never
     * @param atItsCommit if it dies after the commit that comes then, and not before what comes then
     */
    void crashAfter(int operations, boolean atItsCommit) {
        left = operations;
        afterCommit = atItsCommit;
    }

    private boolean isTime() {
        return left >= 0 && left-- == 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = plain.getConnection();
        return (Connection) Proxy.newProxyInstance(
                CrashingSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    boolean counted = commit || method.getName().equals("prepareStatement");
                    boolean now = counted && isTime();
                    if (now && afterCommit && !commit) {
                        left = 0; // at the next commit
                        now = false;
                    }
                    if (now && !afterCommit) {
                        throw new OutboxContract.Crash();
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (now) {
                            throw new OutboxContract.Crash();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
