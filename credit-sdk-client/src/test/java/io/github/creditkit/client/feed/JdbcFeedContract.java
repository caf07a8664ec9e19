package io.github.creditkit.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of cursors in a database promises beside. */
abstract class JdbcFeedContract extends CursorStoreContract {
    private static final AtomicInteger TABLES = new AtomicInteger();

    private String prefix;

    abstract DataSource source();

    @BeforeEach
    void make_tables() throws Exception {
        prefix = "f" + TABLES.incrementAndGet() + "_";
        store().createSchema();
        store().createSchema();
        try (Connection connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + prefix + "handled (feed_cursor VARCHAR(20) PRIMARY KEY)");
        }
    }

    @Override
    JdbcCursorStore store() {
        return JdbcCursorStore.of(source(), prefix, Clock.systemUTC());
    }

    private void insert(Connection connection, String cursor) throws Exception {
        try (var insert = connection.prepareStatement("INSERT INTO " + prefix + "handled VALUES (?)")) {
            insert.setString(1, cursor);
            insert.executeUpdate();
        }
    }

    private int handled() throws Exception {
        try (Connection connection = source().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM " + prefix + "handled")) {
            found.next();
            return found.getInt(1);
        }
    }

    @Test
    void what_a_handler_does_in_the_same_database_is_done_once_even_if_it_fails_in_between() throws Exception {
        FakeFeed source = new FakeFeed().with(5);
        AtomicInteger calls = new AtomicInteger();
        ChangeFeed feed = ChangeFeed.builder("f", source, store())
                .transactionalHandler((connection, change) -> {
                    insert(connection, change.cursor());
                    if (calls.incrementAndGet() % 2 == 0) {
                        throw new IllegalStateException("after it was done");
                    }
                })
                .build();
        for (int i = 0; i < 20 && !(feed.poll() instanceof Poll.Idle); i++) {}
        assertThat(handled()).isEqualTo(5);
        assertThat(feed.position()).isEqualTo(FeedPosition.at("5"));
        assertThat(calls.get()).isGreaterThan(5);
    }

    @Test
    void what_a_thread_that_is_to_end_did_is_undone_and_it_is_told_so() throws Exception {
        boolean[] ending = {true};
        ChangeFeed feed = ChangeFeed.builder("f", new FakeFeed().with(1), store())
                .transactionalHandler((connection, change) -> {
                    insert(connection, change.cursor());
                    if (ending[0]) {
                        throw new InterruptedException();
                    }
                })
                .build();
        assertThat(feed.poll()).isInstanceOf(Poll.Failed.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(handled()).isZero();
        assertThat(feed.position().failures()).isZero();
        ending[0] = false;
        assertThat(feed.poll()).isEqualTo(new Poll.Moved(1, 0));
        assertThat(handled()).isEqualTo(1);
    }

    @Test
    void of_two_processes_that_poll_the_same_feed_each_change_is_done_by_one() throws Exception {
        FakeFeed source = new FakeFeed().with(30);
        ChangeFeed first = feed(source);
        ChangeFeed second = feed(source);
        Thread thread = new Thread(() -> pollAll(second));
        thread.start();
        pollAll(first);
        thread.join();
        assertThat(handled()).isEqualTo(30);
        assertThat(first.position()).isEqualTo(FeedPosition.at("30"));
    }

    private ChangeFeed feed(FakeFeed source) {
        return ChangeFeed.builder("f", source, store())
                .pageSize(4)
                .transactionalHandler((connection, change) -> insert(connection, change.cursor()))
                .build();
    }

    private static void pollAll(ChangeFeed feed) {
        for (int i = 0; i < 500 && !(feed.poll() instanceof Poll.Idle); i++) {}
    }

    @Test
    void a_parked_change_is_kept_whole_until_somebody_has_handled_it() {
        store().park("f", FakeFeed.change("7"), "java.io.IOException");
        store().park("f", FakeFeed.change("7"), "again");
        assertThat(store().parked("f", 10)).singleElement().satisfies(parked -> {
            assertThat(parked.change()).isEqualTo(FakeFeed.change("7"));
            assertThat(parked.reason()).isEqualTo("again");
        });
        assertThat(store().unpark("f", "7")).isTrue();
        assertThat(store().unpark("f", "7")).isFalse();
        assertThat(store().parked("f", 10)).isEmpty();
    }
}
