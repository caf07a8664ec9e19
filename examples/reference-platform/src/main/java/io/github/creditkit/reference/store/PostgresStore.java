package io.github.creditkit.reference.store;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.platform.store.PlatformStore;
import io.github.creditkit.platform.store.Tables;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A platform's data in PostgreSQL. Whoever changes records holds one lock until the end of his transaction, so that changes
 * are numbered in the order in which others see them.
 */
public final class PostgresStore implements PlatformStore {
    private static final long WRITER = 0x6372_6564_6974L;

    private final JdbcClient jdbc;
    private final PostgresTables tables;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    /**
     * A store on a database whose schema is there.
     *
     * @param dataSource connections of the application's own role
     * @param json       writes what is kept as JSON
     */
    public PostgresStore(DataSource dataSource, ContractJson json) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tables = new PostgresTables(dataSource, json);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    @Override
    public <T> T write(Function<? super Tables, T> work) {
        return Objects.requireNonNull(writing.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:writer)")
                    .param("writer", WRITER)
                    .query((row, number) -> number)
                    .single();
            return work.apply(tables);
        }));
    }

    @Override
    public <T> T note(Function<? super Tables, T> work) {
        return Objects.requireNonNull(writing.execute(status -> work.apply(tables)));
    }

    @Override
    public <T> T read(Function<? super Tables, T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.apply(tables)));
    }
}
