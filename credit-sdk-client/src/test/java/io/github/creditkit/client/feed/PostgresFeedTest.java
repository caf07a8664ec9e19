package io.github.creditkit.client.feed;

import io.github.creditkit.client.internal.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("游标存储 (PostgreSQL)")
class PostgresFeedTest extends JdbcFeedContract {
    @Override
    DataSource source() {
        return PostgresServer.source();
    }
}
