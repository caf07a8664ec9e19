package io.github.creditkit.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
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
    void it_is_not_ours() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            DatabaseMetaData database = connection.getMetaData();
            assertThat(database.getDatabaseProductName()).isEqualTo("H2");
            assertThat(TornWrites.isTorn("H2", database.getDatabaseProductVersion()))
                    .isFalse();
        }
    }
}
