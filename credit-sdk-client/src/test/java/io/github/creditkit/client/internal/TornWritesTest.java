package io.github.creditkit.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.outbox.Outbox;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("会损坏文件的 H2 版本")
class TornWritesTest {
    @Test
    void one_release_is_warned_of() {
        assertThat(TornWrites.isTorn("H2", "2.5.252 (2026-01-01)")).isTrue();
        assertThat(TornWrites.isTorn("H2", "2.3.232 (2024-08-11)")).isFalse();
        assertThat(TornWrites.isTorn("PostgreSQL", "2.5.252")).isFalse();
    }

    @Test
    void who_makes_tables_with_it_is_warned_and_told_which_to_use() throws Exception {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(TornWrites.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            Outbox.of(source("torn-ours", null)).createSchema();
            assertThat(warnings).isEmpty();
            Outbox.of(source("torn-other", "2.5.252 (2026-01-01)")).createSchema();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        String tested = version().replaceAll(" .*", "");
        assertThat(warnings).singleElement().asString().contains("H2 2.5.252", "请改用 " + tested, "use " + tested);
    }

    /** @param version what the database says it is; null for the truth */
    private static DataSource source(String name, String version) {
        return new TestSource() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
                DatabaseMetaData truth = connection.getMetaData();
                DatabaseMetaData said = version == null
                        ? truth
                        : proxy(DatabaseMetaData.class, truth, Map.of("getDatabaseProductVersion", version));
                return proxy(Connection.class, connection, Map.of("getMetaData", said));
            }
        };
    }

    private static <T> T proxy(Class<T> type, T real, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    return answer == null ? method.invoke(real, arguments) : answer;
                }));
    }

    private static String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
