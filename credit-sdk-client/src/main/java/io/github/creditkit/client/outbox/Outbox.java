package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.DailyChecker;
import io.github.creditkit.client.internal.SchemaScripts;
import io.github.creditkit.client.internal.TablePrefix;
import io.github.creditkit.client.internal.Transactions;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.SubmissionDeadline;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are to be sent, in a database (发件箱). Safe for threads; several processes may use the same tables.
 *
 * <pre>{@code
 * Outbox outbox = Outbox.of(dataSource);
 * outbox.createSchema();
 * Added added = outbox.add(connection, header, RecordEnvelope.of(penalty)); // committed or rolled back with the caller's work
 * outbox.status().count(RowState.PARKED);
 * }</pre>
 */
public final class Outbox implements AutoCloseable {
    private static final int SCHEMA_VERSION = 1;
    private static final int MOST_ROW_BYTES = 1 << 20;
    private static final int CHUNK = 500;

    private final Transactions transactions;
    private final TablePrefix prefix;
    private final Clock clock;
    private final ContractJson json;
    private final WorkingDayCalendar calendar;
    private final Issues issues;
    private final RowTable rows;
    private final BatchTable batches;
    private final Intake intake;
    private final ByHand byHand;
    private final @Nullable EmbeddedDatabase embedded;

    private Outbox(Builder builder) {
        this.transactions = new Transactions(builder.connections, OutboxStorageException::new);
        this.prefix = builder.prefix;
        this.clock = builder.clock;
        this.json = builder.json == null ? ContractJson.standard() : builder.json;
        this.calendar = builder.calendar;
        this.embedded = builder.embedded;
        this.issues = new Issues(json);
        this.rows = new RowTable(prefix, issues);
        this.batches = new BatchTable(prefix);
        this.intake = new Intake(
                new RowWriter(rows, transactions, clock),
                new DailyChecker(clock, builder.checkers),
                builder.deadlines,
                json,
                builder.maxRowBytes,
                clock);
        this.byHand = new ByHand(rows, batches, intake, clock);
    }

    /**
     * An outbox in a department's own database: PostgreSQL, MySQL, MariaDB or H2; others with tables made by hand.
     *
     * @param source where connections are from
     * @return with the standard settings; {@link #createSchema} makes its tables
     */
    public static Outbox of(DataSource source) {
        return builder(source).build();
    }

    /**
     * An outbox in a department's own database, with settings.
     *
     * @param source where connections are from
     * @return to be built
     */
    public static Builder builder(DataSource source) {
        return new Builder(source::getConnection, null);
    }

    /**
     * An outbox in a file of its own, for one process at a time. Its tables are made.
     *
     * @param file the file's path; H2 adds {@code .mv.db}
     * @return to be closed
     * @throws IllegalStateException if H2 is not on the class path
     */
    public static Outbox inFile(Path file) {
        Outbox outbox = fileBuilder(file).build();
        outbox.createSchema();
        return outbox;
    }

    /**
     * An outbox in a file of its own, with settings.
     *
     * @param file the file's path; H2 adds {@code .mv.db}
     * @return to be built; the outbox is to be closed
     * @throws IllegalStateException if H2 is not on the class path
     */
    public static Builder fileBuilder(Path file) {
        try {
            EmbeddedDatabase database = EmbeddedDatabase.open(file);
            return new Builder(database::connection, database);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "there is no H2 on the class path: add com.h2database:h2, or give the outbox a DataSource of your own",
                    e);
        }
    }

    /**
     * Makes the tables that are not there. Nothing happens to those that are.
     *
     * @throws IllegalStateException for a database that there is no script for, or whose tables are of a newer release
     */
    public void createSchema() {
        new SchemaScripts(Outbox.class, "outbox", SCHEMA_VERSION).apply(transactions, prefix);
    }

    // ---- putting in

    /**
     * Puts a record in, as part of the caller's transaction: neither committed nor closed here.
     *
     * @param connection the caller's
     * @param header     what it has in common with others
     * @param envelope   the record; without errors, unless asked for
     * @return what became of it
     * @throws OutboxStorageException if the database fails
     */
    public Added add(Connection connection, OutboxHeader header, RecordEnvelope<?> envelope) {
        return add(connection, header, envelope, AddOptions.NONE);
    }

    /**
     * Puts a record in, as part of the caller's transaction: neither committed nor closed here.
     *
     * @param connection the caller's
     * @param header     what it has in common with others
     * @param envelope   the record
     * @param options    how
     * @return what became of it
     * @throws OutboxStorageException if the database fails
     */
    public Added add(Connection connection, OutboxHeader header, RecordEnvelope<?> envelope, AddOptions options) {
        try {
            return intake.add(connection, header, envelope, options);
        } catch (SQLException e) {
            throw new OutboxStorageException(e);
        }
    }

    /**
     * Puts a record in, in a transaction of its own. A record that tells of something else in a database belongs into the
     * transaction of that.
     *
     * @param header   what it has in common with others
     * @param envelope the record
     * @param options  how
     * @return what became of it
     * @throws OutboxStorageException if the database fails
     */
    public Added add(OutboxHeader header, RecordEnvelope<?> envelope, AddOptions options) {
        return transactions.call(connection -> intake.add(connection, header, envelope, options));
    }

    // ---- looking at

    /**
     * A row.
     *
     * @param id its number
     * @return empty when there is none
     */
    public Optional<OutboxRow> row(long id) {
        return transactions.call(connection -> rows.row(connection, id));
    }

    /**
     * The record of a row.
     *
     * @param id its number
     * @return as it is read from what is stored; empty when there is no such row
     */
    public Optional<EnvelopeReading> envelope(long id) {
        return transactions.call(connection -> rows.payload(connection, id)).map(json::readRow);
    }

    /**
     * Rows in a state, the oldest first.
     *
     * @param state the state
     * @param after the number of the last row that was seen; 0 for the first rows
     * @param limit how many at most, 1 to 1,000
     * @return the rows
     */
    public List<OutboxRow> rows(RowState state, long after, int limit) {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("1 to 1,000 rows, not " + limit);
        }
        return transactions.call(connection -> rows.rows(connection, state, after, limit));
    }

    /** {@return how it stands} */
    public OutboxStatus status() {
        return transactions.call(connection -> {
            Map<RowState, Long> counts = new EnumMap<>(RowState.class);
            rows.counts(connection).forEach(counts::put);
            return new OutboxStatus(
                    counts,
                    batches.count(connection, "'CLAIMED', 'OPENED', 'DISSOLVING'"),
                    batches.count(connection, "'SEALED'"),
                    rows.oldestUnsent(connection).map(Instant::ofEpochMilli).orElse(null),
                    rows.nearestDeadline(connection).orElse(null),
                    rows.overdue(connection, today()));
        });
    }

    // ---- by hand

    /**
     * Puts another record in the place of a parked one. The parked row is kept as discarded, the new one is sent.
     *
     * @param id       the parked row
     * @param envelope the record as it should be
     * @return what became of the new record; unless it is stored, the parked row stays as it is
     */
    public Added mend(long id, RecordEnvelope<?> envelope) {
        return transactions.call(connection -> byHand.mend(connection, id, envelope));
    }

    /**
     * Lets a parked row be sent as it is.
     *
     * @param id the parked row
     * @return empty when it will be sent; else why not
     */
    public Optional<OutboxReason> release(long id) {
        return transactions.call(connection -> byHand.release(connection, id));
    }

    /**
     * Says that a row is not to be sent. It is kept until it is purged.
     *
     * @param id  a row that is parked or waits
     * @param why for whoever asks later; up to 1,000 characters
     * @return empty when it is discarded; else why not
     */
    public Optional<OutboxReason> discard(long id, String why) {
        return transactions.call(connection -> byHand.discard(connection, id, why));
    }

    /**
     * Tells of rows that are not sent yet and are due soon, or late. Once for each row and threshold, whichever process asks.
     *
     * @param events     who is told; what it throws is thrown, and the row is told of again next time
     * @param thresholds how many working days before, such as 3 and 1
     * @return how many rows were told of
     */
    public int watchDeadlines(OutboxEvents events, List<Integer> thresholds) {
        return new DeadlineWatch(this, calendar).watch(events, thresholds);
    }

    /**
     * Forgets rows that were done or discarded before a time, with their records, and batches that are over.
     *
     * @param before the time
     * @return how many rows
     */
    public long purge(Instant before) {
        long purged = whileSome(connection -> rows.purge(connection, before.toEpochMilli(), CHUNK));
        whileSome(connection -> batches.purge(connection, before.toEpochMilli(), CHUNK));
        return purged;
    }

    /** In short transactions, which senders need not wait for. */
    private long whileSome(Transactions.Work<Integer> work) {
        long all = 0;
        while (true) {
            int some = transactions.call(work);
            if (some == 0) {
                return all;
            }
            all += some;
        }
    }

    /** Closes the file of an outbox that is in one. A {@code DataSource} that was given is the caller's. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    // ---- for senders

    /** Gives the room back that a file no longer needs, if there is much of it. */
    void tidy() {
        if (embedded != null) {
            embedded.tidy();
        }
    }

    Transactions transactions() {
        return transactions;
    }

    RowTable rowTable() {
        return rows;
    }

    BatchTable batchTable() {
        return batches;
    }

    Issues issues() {
        return issues;
    }

    long now() {
        return clock.millis();
    }

    /** The day in China. */
    LocalDate today() {
        return ChinaTime.today(clock);
    }

    /** The settings of an outbox (发件箱设置). */
    public static final class Builder {
        private final Transactions.Connections connections;
        private final @Nullable EmbeddedDatabase embedded;
        private TablePrefix prefix = new TablePrefix("credit_");
        private Clock clock = Clock.systemUTC();
        private @Nullable ContractJson json;
        private Function<LocalDate, RecordChecker> checkers = day -> RecordChecker.of(Stage.SUBMISSION, day);
        private Function<Record, Optional<Deadline>> deadlines = SubmissionDeadline.standard()::of;
        private WorkingDayCalendar calendar = WorkingDayCalendar.bundled();
        private int maxRowBytes = 64 << 10;

        Builder(Transactions.Connections connections, @Nullable EmbeddedDatabase embedded) {
            this.connections = connections;
            this.embedded = embedded;
        }

        /**
         * What names of tables begin with.
         *
         * @param text a small letter, then up to 23 small letters, digits and underscores; {@code credit_} where none is given
         * @return this
         */
        public Builder tablePrefix(String text) {
            this.prefix = new TablePrefix(text);
            return this;
        }

        /**
         * What tells the time.
         *
         * @param tells the time; the clocks of all processes should agree to within seconds
         * @return this
         */
        public Builder clock(Clock tells) {
            this.clock = tells;
            return this;
        }

        /**
         * How records are written.
         *
         * @param writer reads and writes JSON
         * @return this
         */
        public Builder json(ContractJson writer) {
            this.json = writer;
            return this;
        }

        /**
         * How records are checked before they are put in.
         *
         * @param ofDay the checker of a day
         * @return this
         */
        public Builder checker(Function<LocalDate, RecordChecker> ofDay) {
            this.checkers = ofDay;
            return this;
        }

        /**
         * By when a record must be sent, and which days are working days.
         *
         * @param of   the deadline of a record, such as {@code SubmissionDeadline.of(rule, calendar)::of}
         * @param days the working days
         * @return this
         */
        public Builder deadlines(Function<Record, Optional<Deadline>> of, WorkingDayCalendar days) {
            this.deadlines = of;
            this.calendar = days;
            return this;
        }

        /**
         * The longest row.
         *
         * @param bytes in UTF-8, up to 1 MiB; 64 KiB where none is given
         * @return this
         */
        public Builder maxRowBytes(int bytes) {
            if (bytes < 1 || bytes > MOST_ROW_BYTES) {
                throw new IllegalArgumentException("1 byte to 1 MiB, not " + bytes);
            }
            this.maxRowBytes = bytes;
            return this;
        }

        /** {@return the outbox} */
        public Outbox build() {
            return new Outbox(this);
        }
    }
}
