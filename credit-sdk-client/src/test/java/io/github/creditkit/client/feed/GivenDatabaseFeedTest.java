package io.github.creditkit.client.feed;

import io.github.creditkit.client.internal.GivenDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "isThere", disabledReason = "CREDITKIT_TEST_DATABASE names no database")
@DisplayName("游标存储 (给定的数据库)")
class GivenDatabaseFeedTest extends JdbcFeedContract {
    private static DataSource source;

    static boolean isThere() {
        return GivenDatabase.isThere();
    }

    @BeforeAll
    static void open() {
        source = GivenDatabase.source('f');
    }

    @Override
    DataSource source() {
        return source;
    }
}
