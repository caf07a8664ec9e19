package io.github.creditkit.reference.store;

import io.github.creditkit.platform.auth.NonceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers calls in the database, so that none is answered twice after a restart or by another process (防重放). */
public final class PostgresNonces implements NonceStore {
    private static final int SWEEP_EVERY = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * On a database whose schema is there.
     *
     * @param dataSource connections of the application's own role
     * @param clock      the time
     */
    public PostgresNonces(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    @Override
    public boolean remember(String app, String nonce, Instant until) {
        if (calls.incrementAndGet() % SWEEP_EVERY == 0) {
            jdbc.sql("delete from nonce where until < ?")
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return jdbc.sql("insert into nonce (app, nonce, until) values (?, ?, ?) on conflict do nothing")
                        .params(app, nonce, until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
