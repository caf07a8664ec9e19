package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.MariaDbServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs with {@code -Pmariadb}. */
@EnabledIf(value = "isThere", disabledReason = "MariaDB is there with -Pmariadb")
@DisplayName("发件箱 (MariaDB)")
class MariaDbOutboxTest extends OutboxContract {
    static boolean isThere() {
        return MariaDbServer.isThere();
    }

    @Override
    DataSource source() {
        return MariaDbServer.source("mariadb");
    }
}
