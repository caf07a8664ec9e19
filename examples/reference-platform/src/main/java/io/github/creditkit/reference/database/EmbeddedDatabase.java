package io.github.creditkit.reference.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts it.
     *
     * @param data the folder of the platform's data
     * @return a running database
     */
    public static EmbeddedDatabase start(Path data) {
        Path folder = data.toAbsolutePath().resolve("postgres");
        try {
            Files.createDirectories(folder);
            LOG.info("starting the built-in PostgreSQL in {}", folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.toAbsolutePath().resolve("postgres-programs").toFile())
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres);
            database.makeRole();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in PostgreSQL did not start in " + folder, e);
        }
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
    public String url(String role) {
        return postgres.getJdbcUrl(role, "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("the built-in PostgreSQL did not stop as it should", e);
        }
    }
}
