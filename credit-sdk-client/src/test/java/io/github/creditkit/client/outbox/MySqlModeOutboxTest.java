package io.github.creditkit.client.outbox;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

/** The script of MySQL in an H2 that speaks as MySQL; a real MariaDB is in {@link MariaDbOutboxTest}. */
@DisplayName("发件箱 (H2 的 MySQL 模式)")
class MySqlModeOutboxTest extends OutboxContract {
    private static final JdbcConnectionPool POOL = JdbcConnectionPool.create(
            "jdbc:h2:mem:mysqlmode;MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");

    @Override
    DataSource source() {
        return POOL;
    }

    @AfterAll
    static void close() {
        POOL.dispose();
    }
}
