package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("发件箱 (PostgreSQL)")
class PostgresOutboxTest extends OutboxContract {
    @Override
    DataSource source() {
        return PostgresServer.source();
    }
}
