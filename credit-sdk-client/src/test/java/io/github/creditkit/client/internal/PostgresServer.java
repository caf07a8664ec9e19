package io.github.creditkit.client.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/** A PostgreSQL of its own for all tests of a process, which ends it. */
public final class PostgresServer {
    private PostgresServer() {}

    public static DataSource source() {
        return Started.SOURCE;
    }

    private static final class Started {
        static final DataSource SOURCE = start();

        private static DataSource start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                return pooled(server.getPostgresDatabase());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Connections that are used again make a test ten times as fast. */
        private static DataSource pooled(DataSource plain) {
            return new SmallPool(plain);
        }
    }
}
