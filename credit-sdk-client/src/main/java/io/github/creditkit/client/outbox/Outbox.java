package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.internal.SchemaScripts;
import io.github.creditkit.client.internal.TablePrefix;
import io.github.creditkit.client.internal.Transactions;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.BusinessKey;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.publication.SubmissionDeadline;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SCHEMA_VERSION = 1;
    private static final int MOST_ROW_BYTES = 1 << 20;
    private static final int LONGEST_SOURCE_RECORD_ID = 128;
    private static final int CHUNK = 500;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Transactions transactions;
    private final TablePrefix prefix;
    private final Clock clock;
    private final ContractJson json;
    private final Function<LocalDate, RecordChecker> checkers;
    private final Function<Record, Optional<Deadline>> deadlines;
    private final WorkingDayCalendar calendar;
    private final int maxRowBytes;
    private final Issues issues;
    private final RowTable rows;
    private final BatchTable batches;
    private final @Nullable EmbeddedDatabase embedded;
    private volatile @Nullable CheckerOfDay checker;

    private Outbox(Builder builder) {
        this.transactions = new Transactions(builder.connections, OutboxStorageException::new);
        this.prefix = builder.prefix;
        this.clock = builder.clock;
        this.json = builder.json == null ? ContractJson.standard() : builder.json;
        this.checkers = builder.checkers;
        this.deadlines = builder.deadlines;
        this.calendar = builder.calendar;
        this.maxRowBytes = builder.maxRowBytes;
        this.embedded = builder.embedded;
        this.issues = new Issues(json);
        this.rows = new RowTable(prefix, issues);
        this.batches = new BatchTable(prefix);
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
            return insert(connection, header, envelope, options);
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
        return transactions.call(connection -> insert(connection, header, envelope, options));
    }

    private Added insert(Connection connection, OutboxHeader header, RecordEnvelope<?> envelope, AddOptions options)
            throws SQLException {
        String dedupeKey = options.dedupeKey() == null ? null : ContentDigests.key(List.of(options.dedupeKey()));
        if (dedupeKey != null) {
            Optional<Long> known = rows.withDedupeKey(connection, dedupeKey);
            if (known.isPresent()) {
                return new Added.Known(known.get());
            }
        }
        RecordChecker today = checker();
        List<Issue> ofHeader = errors(today.check(opening(envelope.type(), header)));
        if (!ofHeader.isEmpty()) {
            return new Added.Refused(OutboxReason.INVALID_HEADER, Issues.of(ofHeader));
        }
        String sourceRecordId = envelope.sourceRecordId();
        if (sourceRecordId != null && !PlainText.fits(sourceRecordId, LONGEST_SOURCE_RECORD_ID)) {
            return refused(OutboxReason.BAD_SOURCE_RECORD_ID);
        }
        List<Issue> found = today.check(envelope.data());
        boolean wrong = !errors(found).isEmpty();
        List<RowIssue> told = Issues.of(found);
        if (wrong && !options.park()) {
            return new Added.Refused(OutboxReason.INVALID, told);
        }
        byte[] payload = payload(envelope);
        if (payload == null) {
            return refused(OutboxReason.UNWRITABLE);
        }
        if (payload.length > maxRowBytes) {
            return refused(OutboxReason.TOO_LONG);
        }
        Instant notBefore = options.notBefore();
        NewRow row = new NewRow(
                wrong ? RowState.PARKED : RowState.PENDING,
                envelope.type(),
                header,
                orderKey(envelope),
                sourceRecordId,
                storable(DecisionDate.of(envelope.data()).orElse(null)),
                dueOn(envelope),
                new String(payload, StandardCharsets.UTF_8),
                payload.length,
                notBefore == null ? now() : notBefore.toEpochMilli(),
                told);
        return dedupeKey == null ? stored(connection, row) : storedOnce(connection, row, dedupeKey);
    }

    private Added stored(Connection connection, NewRow row) throws SQLException {
        long id = rows.insert(connection, row, now());
        return row.state() == RowState.PARKED ? new Added.Parked(id, row.issues()) : new Added.Stored(id, row.issues());
    }

    private Added storedOnce(Connection connection, NewRow row, String dedupeKey) throws SQLException {
        if (!connection.getAutoCommit()) {
            return storedWithKey(connection, row, dedupeKey);
        }
        // The row and its key are two statements, and belong together.
        connection.setAutoCommit(false);
        try {
            Added added = storedWithKey(connection, row, dedupeKey);
            connection.commit();
            return added;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Another transaction may put the same in at the same time; the caller's lives through that. */
    private Added storedWithKey(Connection connection, NewRow row, String dedupeKey) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Added added = stored(connection, row);
            rows.keepDedupeKey(connection, dedupeKey, added.row().orElseThrow());
            connection.releaseSavepoint(before);
            return added;
        } catch (SQLException e) {
            if (!isOfConstraint(e)) {
                throw e;
            }
            connection.rollback(before);
            return committedBefore(connection, dedupeKey).map(Added.Known::new).orElseThrow(() -> e);
        }
    }

    /**
     * Where a transaction sees the database as it was when it began, only another one sees what was committed since. A read
     * with a lock would see it too, and would have two who collide with a third wait for each other.
     */
    private Optional<Long> committedBefore(Connection connection, String dedupeKey) throws SQLException {
        Optional<Long> seen = rows.withDedupeKey(connection, dedupeKey);
        return seen.isPresent() ? seen : transactions.call(another -> rows.withDedupeKey(another, dedupeKey));
    }

    private static boolean isOfConstraint(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLIntegrityConstraintViolationException || (state != null && state.startsWith("23"));
    }

    private static Added refused(OutboxReason reason) {
        return new Added.Refused(reason, Issues.of(reason));
    }

    private static List<Issue> errors(List<Issue> found) {
        return found.stream().filter(issue -> issue.level() == Level.ERROR).toList();
    }

    private BatchOpen opening(String type, OutboxHeader header) {
        return BatchOpen.builder()
                .catalogItemId(header.catalogItemId())
                .catalogVersion(header.catalogVersion())
                .recordType(type)
                .mode(Coded.of(BatchMode.INCREMENTAL))
                .sourceUnit(header.sourceUnit())
                .divisionCode(header.divisionCode())
                .businessDate(today())
                .build();
    }

    private byte @Nullable [] payload(RecordEnvelope<?> envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            json.writeRow(envelope, bytes);
        } catch (IOException | RuntimeException e) {
            return null;
        }
        return bytes.toByteArray();
    }

    /** What is told of the same record is sent in the order in which it was put in. */
    private static @Nullable String orderKey(RecordEnvelope<?> envelope) {
        String id = envelope.sourceRecordId();
        if (id != null) {
            return ContentDigests.key(List.of(envelope.type(), "id", id));
        }
        return BusinessKey.of(envelope.data())
                .map(key -> {
                    List<String> parts = new ArrayList<>(List.of(envelope.type(), "key"));
                    parts.addAll(key.parts());
                    return ContentDigests.key(parts);
                })
                .orElse(null);
    }

    /** A decision is due once; what is told of it later has no deadline. */
    private @Nullable LocalDate dueOn(RecordEnvelope<?> envelope) {
        boolean first = envelope.op().known().filter(Operation.INSERT::equals).isPresent();
        return first
                ? storable(deadlines.apply(envelope.data()).map(Deadline::due).orElse(null))
                : null;
    }

    /** A day that no calendar has is for the checker; not every database can hold it. */
    private static @Nullable LocalDate storable(@Nullable LocalDate day) {
        return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    }

    private RecordChecker checker() {
        LocalDate today = today();
        CheckerOfDay known = checker;
        if (known == null || !known.day().equals(today)) {
            known = new CheckerOfDay(today, checkers.apply(today));
            checker = known;
        }
        return known.checker();
    }

    private record CheckerOfDay(LocalDate day, RecordChecker checker) {}

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
        return transactions.call(connection -> {
            Optional<OutboxRow> row = rows.row(connection, id);
            if (row.isEmpty()) {
                return refused(OutboxReason.NO_SUCH_ROW);
            }
            if (row.get().state() != RowState.PARKED) {
                return refused(OutboxReason.NOT_PARKED);
            }
            // First the old one: of two who mend it at once, the second finds it gone.
            Savepoint before = connection.setSavepoint();
            if (!rows.discard(connection, id, OutboxReason.MENDED, OutboxReason.MENDED.messageEn(), now())) {
                return refused(OutboxReason.NOT_PARKED);
            }
            Added added = insert(connection, row.get().header(), envelope, AddOptions.NONE);
            if (added.row().isEmpty()) {
                connection.rollback(before);
            }
            return added;
        });
    }

    /**
     * Lets a parked row be sent as it is.
     *
     * @param id the parked row
     * @return empty when it will be sent; else why not
     */
    public Optional<OutboxReason> release(long id) {
        return transactions.call(connection -> {
            Optional<OutboxRow> row = rows.row(connection, id);
            if (row.isEmpty()) {
                return Optional.of(OutboxReason.NO_SUCH_ROW);
            }
            if (row.get().state() != RowState.PARKED) {
                return Optional.of(OutboxReason.NOT_PARKED);
            }
            if (isInOpenBatch(connection, row.get().batchKey())) {
                return Optional.of(OutboxReason.BATCH_NOT_CLOSED);
            }
            if (rows.isSuperseded(connection, id)) {
                return Optional.of(OutboxReason.SUPERSEDED);
            }
            return rows.release(connection, id, now()) ? Optional.empty() : Optional.of(OutboxReason.NOT_PARKED);
        });
    }

    private boolean isInOpenBatch(Connection connection, @Nullable UUID key) throws SQLException {
        return key != null
                && batches.find(connection, key)
                        .filter(batch ->
                                batch.state() != HeldBatch.State.CLOSED && batch.state() != HeldBatch.State.DISSOLVED)
                        .isPresent();
    }

    /**
     * Says that a row is not to be sent. It is kept until it is purged.
     *
     * @param id  a row that is parked or waits
     * @param why for whoever asks later; up to 1,000 characters
     * @return empty when it is discarded; else why not
     */
    public Optional<OutboxReason> discard(long id, String why) {
        return transactions.call(connection -> {
            if (rows.discard(connection, id, OutboxReason.DISCARDED, why, now())) {
                return Optional.empty();
            }
            return Optional.of(rows.row(connection, id).isEmpty() ? OutboxReason.NO_SUCH_ROW : OutboxReason.NOT_PARKED);
        });
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
        long purged = 0;
        while (true) {
            List<Long> ids = transactions.call(connection -> {
                List<Long> over = rows.over(connection, before.toEpochMilli(), CHUNK);
                if (!over.isEmpty()) {
                    rows.delete(connection, over);
                }
                return over;
            });
            if (ids.isEmpty()) {
                break;
            }
            purged += ids.size();
        }
        List<UUID> over;
        do {
            over = transactions.call(connection -> {
                List<UUID> keys = batches.over(connection, before.toEpochMilli(), CHUNK);
                for (UUID key : keys) {
                    batches.delete(connection, key);
                }
                return keys;
            });
        } while (!over.isEmpty());
        return purged;
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
        return LocalDate.ofInstant(clock.instant(), CHINA);
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
