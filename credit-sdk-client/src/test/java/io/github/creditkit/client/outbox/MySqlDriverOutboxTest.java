package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.MariaDbServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same MariaDB with MySQL's driver. Runs with {@code -Pmariadb}. */
@EnabledIf(value = "isThere", disabledReason = "MariaDB is there with -Pmariadb")
@DisplayName("发件箱 (MySQL 驱动)")
class MySqlDriverOutboxTest extends OutboxContract {
    static boolean isThere() {
        return MariaDbServer.isThere();
    }

    @Override
    DataSource source() {
        return MariaDbServer.source("mysql");
    }
}
