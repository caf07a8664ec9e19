package io.github.creditkit.client.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * An H2 in a file, for who has no database. Here alone H2 is named, so that nobody else needs it.
 *
 * <p>Each commit is in the file when it returns ({@code WRITE_DELAY=0}), so that a process that is killed loses none. H2
 * does not wait for the disk itself: what a power failure may cost is told in the documentation.
 */
final class EmbeddedDatabase {
    private static final String SUFFIX = ".mv.db";

    /**
     * One, so that transactions come one after the other. With several, H2 may write one's commit together with a half of
     * another's; killed right then, it leaves rows behind that nobody can change any more.
     */
    private static final int CONNECTIONS = 1;

    /** How long one waits for the other, in seconds. */
    private static final int PATIENCE = 60;

    private final JdbcConnectionPool pool;

    private EmbeddedDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    static EmbeddedDatabase open(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (whole.toString().contains(";")) {
            throw new IllegalArgumentException("a path with a semicolon is no path for H2");
        }
        makeForOwnerOnly(whole);
        // No trace file: it would quote rows. A second process is refused, not let in through a port.
        String url = "jdbc:h2:file:" + whole
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000" + ";TRACE_LEVEL_FILE=0";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "outbox", "");
        pool.setMaxConnections(CONNECTIONS);
        pool.setLoginTimeout(PATIENCE);
        return new EmbeddedDatabase(pool);
    }

    private static void makeForOwnerOnly(Path file) {
        Path database = file.resolveSibling(file.getFileName() + SUFFIX);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            if (database.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        database, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException e) {
            return; // with the rights that its owner gave it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource source() {
        return pool;
    }

    void close() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (java.sql.SQLException e) {
            throw new OutboxStorageException(e);
        } finally {
            pool.dispose();
        }
    }
}
