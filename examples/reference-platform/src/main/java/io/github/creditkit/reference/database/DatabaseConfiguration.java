package io.github.creditkit.reference.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.creditkit.reference.PlatformProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The built-in database, where no other is told by {@code spring.datasource.url}. The schema is made by its owner, whom the
 * application is not.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "", matchIfMissing = true)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 12;
    /** Shorter than a caller waits: he is told that the database is away. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final String OWNER = "postgres";

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(PlatformProperties properties) {
        return EmbeddedDatabase.start(properties.data());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return ""; // this machine's own database trusts this machine
            }

            @Override
            public String getJdbcUrl() {
                return database.url(OWNER);
            }
        };
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EmbeddedDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url(EmbeddedDatabase.APP_ROLE));
        config.setUsername(EmbeddedDatabase.APP_ROLE);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("platform");
        return new HikariDataSource(config);
    }
}
