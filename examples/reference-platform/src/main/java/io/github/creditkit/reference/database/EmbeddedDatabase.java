package io.github.creditkit.reference.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that starts with the platform, keeps its data in the platform's folder, listens to this machine alone and
 * stops with it (内置 PostgreSQL). The owner of the schema and the application are two roles.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The role of the application, which may do no more than it needs. */
    public static final String APP_ROLE = "credit_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 1_000;

    private final DataFolder folder;
    private final Thread guard = new Thread(this::guard, "postgres-guard");
    private EmbeddedPostgres postgres;
    private volatile boolean closing;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
        guard.setDaemon(true);
    }

    /**
     * Starts it, whatever became of the platform that had the folder before.
     *
     * @param data the folder of the platform's data
     * @return a running database
     */
    public static EmbeddedDatabase start(Path data) {
        try {
            DataFolder folder = DataFolder.take(data);
            try {
                return start(folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in PostgreSQL did not start in " + data, e);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) throws IOException {
        LOG.info("starting the built-in PostgreSQL in {}", folder.postgres());
        folder.clear();
        EmbeddedDatabase database = new EmbeddedDatabase(folder, open(folder, 0));
        database.makeRole();
        folder.made();
        // Who ends the platform ends PostgreSQL too, and that is no reason to start it again.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> database.closing = true));
        database.guard.start();
        return database;
    }

    private static EmbeddedPostgres open(DataFolder folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                // What is taken in is written by others meanwhile, so that a commit waits for little.
                .setServerConfig("wal_buffers", "16MB")
                .setServerConfig("wal_writer_delay", "5ms")
                .setServerConfig("wal_init_zero", "off") // a full disk ends it the same way with and without
                .setServerConfig("bgwriter_delay", "20ms")
                .setServerConfig("bgwriter_lru_maxpages", "500")
                .setServerConfig("bgwriter_lru_multiplier", "4")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Nobody uses one, and its lock outlives a PostgreSQL that is killed.
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** A PostgreSQL that was killed is started again where it was, so that its address stays the same. */
    private void guard() {
        while (!closing) {
            try {
                Thread.sleep(LOOK_MILLIS);
                if (!folder.isAlive()) {
                    startAgain();
                }
            } catch (InterruptedException e) {
                return; // closed
            } catch (IOException | RuntimeException e) {
                LOG.error("the built-in PostgreSQL could not be started again; it is tried again", e);
            }
        }
    }

    private synchronized void startAgain() throws IOException {
        if (closing) {
            return;
        }
        LOG.error("the built-in PostgreSQL is gone and is started again");
        folder.clear();
        int port = postgres.getPort();
        postgres.close(); // lets go of its folder
        postgres = open(folder, port);
    }

    private void makeRole() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin create role " + APP_ROLE
                    + " login; exception when duplicate_object then null; end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("the role of the application could not be made", e);
        }
    }

    /**
     * Where it is, for one of its roles.
     *
     * @param role the role
     * @return a JDBC address
     */
    public synchronized String url(String role) {
        return postgres.getJdbcUrl(role, "postgres");
    }

    @Override
    public void close() {
        closing = true;
        guard.interrupt();
        stop();
    }

    private synchronized void stop() {
        try {
            postgres.close();
            folder.close();
        } catch (IOException e) {
            LOG.warn("the built-in PostgreSQL did not stop as it should", e);
        }
    }
}
