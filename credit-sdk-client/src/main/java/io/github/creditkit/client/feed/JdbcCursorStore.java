package io.github.creditkit.client.feed;

import io.github.creditkit.client.contract.Change;
import io.github.creditkit.client.internal.SchemaScripts;
import io.github.creditkit.client.internal.TablePrefix;
import io.github.creditkit.client.internal.Transactions;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Cursors in a database (数据库游标存储): PostgreSQL, MySQL, MariaDB or H2. Several processes may ask for the same feed; each change
 * moves it once.
 */
public final class JdbcCursorStore implements CursorStore, ParkedChanges {
    private static final int SCHEMA_VERSION = 1;
    private static final int LONGEST_REASON = 1000;

    private final Transactions transactions;
    private final TablePrefix prefix;
    private final Clock clock;
    private final ContractJson json;

    private JdbcCursorStore(DataSource source, String prefix, Clock clock, ContractJson json) {
        this.transactions = new Transactions(source::getConnection, FeedStorageException::new);
        this.prefix = new TablePrefix(prefix);
        this.clock = clock;
        this.json = json;
    }

    /**
     * A store with tables that begin with {@code credit_}.
     *
     * @param source where connections are from
     * @return the store; {@link #createSchema} makes its tables
     */
    public static JdbcCursorStore of(DataSource source) {
        return of(source, "credit_", Clock.systemUTC());
    }

    /**
     * A store.
     *
     * @param source where connections are from
     * @param prefix what names of tables begin with: a small letter, then up to 23 small letters, digits and underscores
     * @param clock  what tells the time
     * @return the store; {@link #createSchema} makes its tables
     */
    public static JdbcCursorStore of(DataSource source, String prefix, Clock clock) {
        return new JdbcCursorStore(source, prefix, clock, ContractJson.standard());
    }

    /**
     * Makes the tables that are not there.
     *
     * @throws IllegalStateException for a database that there is no script for, or whose tables are of a newer release
     */
    public void createSchema() {
        new SchemaScripts(JdbcCursorStore.class, "feed", SCHEMA_VERSION).apply(transactions, prefix);
    }

    @Override
    public FeedPosition read(String feed) {
        return transactions
                .call(connection -> stored(connection, feed))
                .map(Stored::position)
                .orElse(FeedPosition.START);
    }

    private record Stored(FeedPosition position, int version) {}

    private Optional<Stored> stored(Connection connection, String feed) throws SQLException {
        String sql =
                prefix.in("SELECT feed_cursor, failing, failures, lock_version FROM {p}feed_position WHERE feed = ?");
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, feed);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Stored(
                                new FeedPosition(found.getString(1), found.getString(2), found.getInt(3)),
                                found.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    @Override
    public boolean move(String feed, FeedPosition from, FeedPosition to) {
        makeRow(feed);
        return transactions.call(connection -> move(connection, feed, from, to));
    }

    /** A row is there before anybody moves it, so that moving is always a change of a row. */
    void makeRow(String feed) {
        if (transactions.call(connection -> stored(connection, feed)).isPresent()) {
            return;
        }
        try {
            transactions.run(connection -> {
                String sql = prefix.in("INSERT INTO {p}feed_position (feed, failures, lock_version, updated_at)"
                        + " VALUES (?, 0, 0, ?)");
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, feed);
                    insert.setLong(2, clock.millis());
                    insert.executeUpdate();
                }
            });
        } catch (FeedStorageException e) {
            if (transactions.call(connection -> stored(connection, feed)).isEmpty()) {
                throw e; // not because another process made it at the same time
            }
        }
    }

    /**
     * Moves a feed in the caller's own transaction, with what he did because of the change.
     *
     * @param connection the caller's, neither committed nor closed here
     * @param feed       the feed's name, which was moved or read before
     * @param from       where it was seen
     * @param to         where it is now
     * @return false if it is somewhere else; then the caller rolls back
     * @throws SQLException if the database says no
     */
    public boolean move(Connection connection, String feed, FeedPosition from, FeedPosition to) throws SQLException {
        Optional<Stored> stored = stored(connection, feed);
        if (stored.filter(there -> there.position().equals(from)).isEmpty()) {
            return false;
        }
        String sql = prefix.in("UPDATE {p}feed_position SET feed_cursor = ?, failing = ?, failures = ?,"
                + " lock_version = lock_version + 1, updated_at = ? WHERE feed = ? AND lock_version = ?");
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, 1, to.cursor());
            set(update, 2, to.failing());
            update.setInt(3, to.failures());
            update.setLong(4, clock.millis());
            update.setString(5, feed);
            update.setInt(6, stored.get().version());
            return update.executeUpdate() == 1;
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(place, Types.VARCHAR);
        } else {
            statement.setString(place, text);
        }
    }

    @Override
    public void park(String feed, Change change, String reason) {
        String text = new String(json.write(change), StandardCharsets.UTF_8);
        transactions.run(connection -> {
            delete(connection, feed, change.cursor());
            String sql = prefix.in("INSERT INTO {p}feed_parked (feed, feed_cursor, reason_text, change_json, parked_at)"
                    + " VALUES (?, ?, ?, ?, ?)");
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, feed);
                insert.setString(2, change.cursor());
                insert.setString(3, reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
                insert.setString(4, text);
                insert.setLong(5, clock.millis());
                insert.executeUpdate();
            }
        });
    }

    /**
     * Changes that were put aside, the oldest first.
     *
     * @param feed  the feed's name
     * @param limit how many at most
     * @return the changes
     */
    public List<ParkedChange> parked(String feed, int limit) {
        return transactions.call(connection -> {
            List<ParkedChange> parked = new ArrayList<>();
            String sql = prefix.in("SELECT change_json, reason_text, parked_at FROM {p}feed_parked WHERE feed = ?"
                    + " ORDER BY parked_at, feed_cursor LIMIT ?");
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, feed);
                select.setInt(2, limit);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        parked.add(new ParkedChange(
                                change(found.getString(1)),
                                found.getString(2),
                                Instant.ofEpochMilli(found.getLong(3))));
                    }
                }
            }
            return parked;
        });
    }

    private Change change(String text) {
        try {
            return json.read(text.getBytes(StandardCharsets.UTF_8), Change.class);
        } catch (UnreadableJsonException e) {
            throw new FeedStorageException("a change that was put aside cannot be read", e);
        }
    }

    /**
     * Forgets a change that was put aside, because it was handled.
     *
     * @param feed   the feed's name
     * @param cursor the change's cursor
     * @return if it was there
     */
    public boolean unpark(String feed, String cursor) {
        return transactions.call(connection -> delete(connection, feed, cursor));
    }

    private boolean delete(Connection connection, String feed, String cursor) throws SQLException {
        String sql = prefix.in("DELETE FROM {p}feed_parked WHERE feed = ? AND feed_cursor = ?");
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, feed);
            delete.setString(2, Objects.requireNonNull(cursor));
            return delete.executeUpdate() > 0;
        }
    }

    /** Both in one transaction, which is done again when the database gave it up because of another one. */
    boolean handle(TransactionalChangeHandler handler, String feed, FeedPosition from, Change change)
            throws HandlerFailedException {
        makeRow(feed);
        try {
            return transactions.call(connection -> {
                if (!move(connection, feed, from, FeedPosition.at(change.cursor()))) {
                    return false;
                }
                try {
                    handler.handle(connection, change);
                } catch (Exception e) {
                    throw new UndoException(e);
                }
                return true;
            });
        } catch (UndoException e) {
            throw new HandlerFailedException(e.why);
        }
    }

    /** Carries what a handler threw through the transaction, which is undone. */
    private static final class UndoException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Exception why;

        UndoException(Exception why) {
            super(why);
            this.why = why;
        }
    }
}
