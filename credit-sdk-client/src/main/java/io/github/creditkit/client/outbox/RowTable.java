package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.internal.TablePrefix;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of rows. Every change says which state it is a change of, so that of two at once only one is made. */
final class RowTable {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_OUTCOME = 16;
    static final int LONGEST_TEXT = 1000;

    private static final String COLUMNS = "id, state, record_type, " + Headers.COLUMNS
            + ", source_record_id, decided_on, due_on, attempts, not_before, batch_key, outcome, record_id,"
            + " record_version, reason, reason_text, issues, created_at, closed_at";

    private final TablePrefix prefix;
    private final Issues issues;

    RowTable(TablePrefix prefix, Issues issues) {
        this.prefix = prefix;
        this.issues = issues;
    }

    private Statement sql(String text, @Nullable Object... values) {
        return Statement.of(prefix.in(text), values);
    }

    // ---- putting in

    long insert(Connection connection, NewRow row, long now) throws SQLException {
        OutboxHeader header = row.header();
        boolean parked = row.state() == RowState.PARKED;
        return sql(
                        """
                        INSERT INTO {p}outbox_row (state, record_type, catalog_item, catalog_version, unit_name, unit_code,
                          division_code, header_key, order_key, source_record_id, decided_on, due_on, payload,
                          payload_bytes, group_limit, attempts, faults, not_before, reason, reason_text, issues, created_at,
                          closed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?, ?)""",
                        row.state().name(),
                        row.type(),
                        header.catalogItemId(),
                        header.catalogVersion(),
                        header.sourceUnit().name(),
                        header.sourceUnit().creditCode().text(),
                        header.divisionCode(),
                        HeaderKey.of(row.type(), header),
                        row.orderKey(),
                        row.sourceRecordId(),
                        row.decidedOn(),
                        row.dueOn(),
                        row.payload(),
                        row.payloadBytes(),
                        row.notBefore(),
                        parked ? OutboxReason.INVALID.code() : null,
                        parked ? OutboxReason.INVALID.messageEn() : null,
                        issues.stored(row.issues()),
                        now,
                        parked ? now : null)
                .insert(connection);
    }

    Optional<Long> withDedupeKey(Connection connection, String key) throws SQLException {
        return sql("SELECT row_id FROM {p}outbox_key WHERE dedupe_key = ?", key)
                .first(connection, line -> line.getLong(1));
    }

    void keepDedupeKey(Connection connection, String key, long id) throws SQLException {
        sql("INSERT INTO {p}outbox_key (dedupe_key, row_id) VALUES (?, ?)", key, id)
                .update(connection);
    }

    // ---- looking at

    Optional<OutboxRow> row(Connection connection, long id) throws SQLException {
        return sql("SELECT " + COLUMNS + " FROM {p}outbox_row WHERE id = ?", id).first(connection, this::read);
    }

    Optional<String> payload(Connection connection, long id) throws SQLException {
        return sql("SELECT payload FROM {p}outbox_row WHERE id = ?", id).first(connection, line -> line.getString(1));
    }

    List<OutboxRow> rows(Connection connection, RowState state, long after, int limit) throws SQLException {
        return sql(
                        "SELECT " + COLUMNS + " FROM {p}outbox_row WHERE state = ? AND id > ? ORDER BY id LIMIT ?",
                        state.name(),
                        after,
                        limit)
                .list(connection, this::read);
    }

    List<OutboxRow> rows(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql(
                        "SELECT " + COLUMNS + " FROM {p}outbox_row WHERE id IN (" + marks(ids.size()) + ") ORDER BY id",
                        ids.toArray())
                .list(connection, this::read);
    }

    private OutboxRow read(ResultSet line) throws SQLException {
        String batch = line.getString("batch_key");
        int version = line.getInt("record_version");
        boolean noVersion = line.wasNull();
        String reason = line.getString("reason");
        return new OutboxRow(
                line.getLong("id"),
                RowState.valueOf(line.getString("state")),
                line.getString("record_type"),
                Headers.read(line),
                line.getString("source_record_id"),
                line.getObject("decided_on", LocalDate.class),
                line.getObject("due_on", LocalDate.class),
                line.getInt("attempts"),
                Instant.ofEpochMilli(line.getLong("not_before")),
                batch == null ? null : UUID.fromString(batch),
                line.getString("outcome"),
                line.getString("record_id"),
                noVersion ? null : version,
                reason == null ? null : OutboxReason.ofCode(reason).orElse(null),
                line.getString("reason_text"),
                issues.read(line.getString("issues")),
                Instant.ofEpochMilli(line.getLong("created_at")),
                instant(line, "closed_at"));
    }

    static @Nullable Instant instant(ResultSet line, String column) throws SQLException {
        long millis = line.getLong(column);
        return line.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    // ---- claiming

    /** What rows a sender may take now have in common: the header, and into how small groups they were split. */
    record Group(String headerKey, int limit, String type, OutboxHeader header) {}

    /**
     * A row may be taken when no other row of the same record is under way, and no earlier one waits: what is told of a
     * record is told in order. Rows of a header wait while a batch of it waits for the platform itself.
     */
    private static final String CLAIMABLE = """
            r.state = 'PENDING' AND r.not_before <= ?
              AND NOT EXISTS (SELECT 1 FROM {p}outbox_batch b WHERE b.header_key = r.header_key
                AND b.state IN ('CLAIMED', 'OPENED', 'DISSOLVING') AND b.blocked = 1)
              AND NOT EXISTS (SELECT 1 FROM {p}outbox_row o WHERE o.order_key = r.order_key AND o.id <> r.id
                AND (o.state IN ('CLAIMED', 'SENT') OR (o.state = 'PENDING' AND o.id < r.id)))""";

    Optional<Group> claimable(Connection connection, long now) throws SQLException {
        return sql(
                        "SELECT header_key, group_limit, record_type, " + Headers.COLUMNS
                                + " FROM {p}outbox_row r WHERE " + CLAIMABLE + " ORDER BY r.id LIMIT 1",
                        now)
                .first(
                        connection,
                        line -> new Group(line.getString(1), line.getInt(2), line.getString(3), Headers.read(line)));
    }

    List<Long> claimable(Connection connection, Group group, long after, long now, int limit) throws SQLException {
        return sql(
                        "SELECT r.id FROM {p}outbox_row r WHERE r.header_key = ? AND r.group_limit = ? AND r.id > ? AND "
                                + CLAIMABLE + " ORDER BY r.id LIMIT ?",
                        group.headerKey(),
                        group.limit(),
                        after,
                        now,
                        limit)
                .list(connection, line -> line.getLong(1));
    }

    /** Takes those that nobody took in between. */
    int claim(Connection connection, UUID batch, List<Long> ids) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(batch);
        values.addAll(ids);
        return sql(
                        "UPDATE {p}outbox_row SET state = 'CLAIMED', batch_key = ?, attempts = attempts + 1,"
                                + " reason = NULL, reason_text = NULL, issues = NULL"
                                + " WHERE state = 'PENDING' AND id IN (" + marks(ids.size()) + ")",
                        values.toArray())
                .update(connection);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** When a row that waits is to be looked at again. */
    Optional<Long> nextNotBefore(Connection connection, long now) throws SQLException {
        return sql(
                        "SELECT not_before FROM {p}outbox_row WHERE state = 'PENDING' AND not_before > ?"
                                + " ORDER BY not_before LIMIT 1",
                        now)
                .first(connection, line -> line.getLong(1));
    }

    // ---- sending

    /** A row of a batch, in the order of the batch. */
    record Member(long id, int bytes, @Nullable String sourceRecordId) {}

    List<Member> members(Connection connection, UUID batch, long after, long last, int limit) throws SQLException {
        return sql(
                        "SELECT id, payload_bytes, source_record_id FROM {p}outbox_row"
                                + " WHERE batch_key = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?",
                        batch,
                        after,
                        last,
                        limit)
                .list(connection, line -> new Member(line.getLong(1), line.getInt(2), line.getString(3)));
    }

    /** A row's text. */
    record Text(long id, String payload) {}

    List<Text> payloads(Connection connection, UUID batch, long after, long last, int limit) throws SQLException {
        return sql(
                        "SELECT id, payload FROM {p}outbox_row WHERE batch_key = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?",
                        batch,
                        after,
                        last,
                        limit)
                .list(connection, line -> new Text(line.getLong(1), line.getString(2)));
    }

    void markSent(Connection connection, UUID batch) throws SQLException {
        sql("UPDATE {p}outbox_row SET state = 'SENT' WHERE batch_key = ? AND state = 'CLAIMED'", batch)
                .update(connection);
    }

    // ---- closing

    boolean close(Connection connection, UUID batch, long id, RowResult result, long now) throws SQLException {
        return sql(
                                "UPDATE {p}outbox_row SET state = 'DONE', outcome = ?, record_id = ?, record_version = ?,"
                                        + " issues = ?, closed_at = ? WHERE id = ? AND batch_key = ? AND state = 'SENT'",
                                outcome(result),
                                PlainText.clippedOrNull(result.recordId(), LONGEST_ID),
                                result.version(),
                                issues.stored(result.issues()),
                                now,
                                id,
                                batch)
                        .update(connection)
                == 1;
    }

    boolean park(Connection connection, UUID batch, long id, RowResult result, OutboxReason why, String text, long now)
            throws SQLException {
        return sql(
                                "UPDATE {p}outbox_row SET state = 'PARKED', outcome = ?, reason = ?, reason_text = ?,"
                                        + " issues = ?, closed_at = ? WHERE id = ? AND batch_key = ? AND state = 'SENT'",
                                outcome(result),
                                why.code(),
                                PlainText.clipped(text, LONGEST_TEXT),
                                issues.stored(result.issues()),
                                now,
                                id,
                                batch)
                        .update(connection)
                == 1;
    }

    private static @Nullable String outcome(RowResult result) {
        return result.outcome() == null
                ? null
                : PlainText.clipped(result.outcome().text(), LONGEST_OUTCOME);
    }

    long open(Connection connection, UUID batch) throws SQLException {
        return sql("SELECT COUNT(*) FROM {p}outbox_row WHERE batch_key = ? AND state IN ('CLAIMED', 'SENT')", batch)
                .first(connection, line -> line.getLong(1))
                .orElse(0L);
    }

    List<Long> openIds(Connection connection, UUID batch, int limit) throws SQLException {
        return sql(
                        "SELECT id FROM {p}outbox_row WHERE batch_key = ? AND state IN ('CLAIMED', 'SENT')"
                                + " ORDER BY id LIMIT ?",
                        batch,
                        limit)
                .list(connection, line -> line.getLong(1));
    }

    /** What of a batch has no result yet is parked. */
    int park(Connection connection, List<Long> ids, OutboxReason why, String text, List<RowIssue> told, long now)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(
                Arrays.asList(why.code(), PlainText.clipped(text, LONGEST_TEXT), issues.stored(told), now));
        values.addAll(ids);
        return sql(
                        "UPDATE {p}outbox_row SET state = 'PARKED', reason = ?, reason_text = ?, issues = ?,"
                                + " closed_at = ? WHERE state IN ('CLAIMED', 'SENT') AND id IN (" + marks(ids.size())
                                + ")",
                        values.toArray())
                .update(connection);
    }

    /** What is to be sent again, in another batch. */
    void putBack(Connection connection, UUID batch, int fault, String text, long notBefore) throws SQLException {
        sql(
                        "UPDATE {p}outbox_row SET state = 'PENDING', batch_key = NULL, faults = faults + ?, reason_text = ?,"
                                + " not_before = ? WHERE batch_key = ? AND state IN ('CLAIMED', 'SENT')",
                        fault,
                        PlainText.clipped(text, LONGEST_TEXT),
                        notBefore,
                        batch)
                .update(connection);
    }

    /** How many of a batch's rows may be in one of the next. */
    void limitGroups(Connection connection, UUID batch, int limit) throws SQLException {
        sql("UPDATE {p}outbox_row SET group_limit = ? WHERE batch_key = ? AND state = 'CLAIMED'", limit, batch)
                .update(connection);
    }

    /** The platform says that it is not sealed after all. */
    void markUnsent(Connection connection, UUID batch) throws SQLException {
        sql("UPDATE {p}outbox_row SET state = 'CLAIMED' WHERE batch_key = ? AND state = 'SENT'", batch)
                .update(connection);
    }

    int mostFaults(Connection connection, UUID batch) throws SQLException {
        return sql("SELECT MAX(faults) FROM {p}outbox_row WHERE batch_key = ?", batch)
                .first(connection, line -> line.getInt(1))
                .orElse(0);
    }

    // ---- by hand

    boolean release(Connection connection, long id, long now) throws SQLException {
        return sql(
                                "UPDATE {p}outbox_row SET state = 'PENDING', batch_key = NULL, group_limit = 0, faults = 0,"
                                        + " reason = NULL, reason_text = NULL, issues = NULL, outcome = NULL, not_before = ?,"
                                        + " closed_at = NULL WHERE id = ? AND state = 'PARKED'",
                                now,
                                id)
                        .update(connection)
                == 1;
    }

    boolean discard(Connection connection, long id, OutboxReason why, String text, long now) throws SQLException {
        return sql(
                                "UPDATE {p}outbox_row SET state = 'DISCARDED', reason = ?, reason_text = ?, closed_at = ?"
                                        + " WHERE id = ? AND state IN ('PARKED', 'PENDING')",
                                why.code(),
                                PlainText.clipped(text, LONGEST_TEXT),
                                now,
                                id)
                        .update(connection)
                == 1;
    }

    /** If a later row of the same record is there that was or will be sent. */
    boolean isSuperseded(Connection connection, long id) throws SQLException {
        return sql(
                        "SELECT 1 FROM {p}outbox_row r WHERE r.id = ? AND EXISTS (SELECT 1 FROM {p}outbox_row o"
                                + " WHERE o.order_key = r.order_key AND o.id > r.id AND o.state <> 'DISCARDED')",
                        id)
                .first(connection, line -> line.getInt(1))
                .isPresent();
    }

    /**
     * Forgets some of the rows that are over; those of a batch that is not closed are needed to count its rows.
     *
     * @return how many; 0 when there are no more
     */
    int purge(Connection connection, long before, int limit) throws SQLException {
        List<Long> ids = sql("""
                        SELECT r.id FROM {p}outbox_row r WHERE r.state IN ('DONE', 'DISCARDED') AND r.closed_at < ?
                          AND NOT EXISTS (SELECT 1 FROM {p}outbox_batch b WHERE b.batch_key = r.batch_key
                            AND b.state NOT IN ('CLOSED', 'DISSOLVED'))
                        ORDER BY r.id LIMIT ?""", before, limit).list(connection, line -> line.getLong(1));
        if (!ids.isEmpty()) {
            String those = " IN (" + marks(ids.size()) + ")";
            sql("DELETE FROM {p}outbox_notice WHERE row_id" + those, ids.toArray())
                    .update(connection);
            sql("DELETE FROM {p}outbox_key WHERE row_id" + those, ids.toArray()).update(connection);
            sql("DELETE FROM {p}outbox_row WHERE id" + those, ids.toArray()).update(connection);
        }
        return ids.size();
    }

    // ---- deadlines

    List<OutboxRow> due(Connection connection, LocalDate until, int threshold, long after, int limit)
            throws SQLException {
        String columns = Stream.of(COLUMNS.split(", "))
                .map("r."::concat)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return sql("SELECT " + columns + " " + """
                                FROM {p}outbox_row r WHERE r.due_on <= ? AND r.state IN ('PENDING', 'CLAIMED', 'PARKED')
                                  AND r.id > ? AND NOT EXISTS (SELECT 1 FROM {p}outbox_notice n WHERE n.row_id = r.id
                                    AND n.threshold <= ?)
                                ORDER BY r.id LIMIT ?""", until, after, threshold, limit)
                .list(connection, this::read);
    }

    void notice(Connection connection, long id, int threshold, long now) throws SQLException {
        sql("INSERT INTO {p}outbox_notice (row_id, threshold, raised_at) VALUES (?, ?, ?)", id, threshold, now)
                .update(connection);
    }

    boolean isNoticed(Connection connection, long id, int threshold) throws SQLException {
        return sql("SELECT 1 FROM {p}outbox_notice WHERE row_id = ? AND threshold = ?", id, threshold)
                .first(connection, line -> line.getInt(1))
                .isPresent();
    }

    // ---- counting

    Map<RowState, Long> counts(Connection connection) throws SQLException {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        sql("SELECT state, COUNT(*) FROM {p}outbox_row GROUP BY state")
                .list(connection, line -> counts.put(RowState.valueOf(line.getString(1)), line.getLong(2)));
        return counts;
    }

    private static final String UNSENT = " state IN ('PENDING', 'CLAIMED', 'PARKED')";

    Optional<Long> oldestUnsent(Connection connection) throws SQLException {
        return sql("SELECT created_at FROM {p}outbox_row WHERE" + UNSENT + " ORDER BY created_at LIMIT 1")
                .first(connection, line -> line.getLong(1));
    }

    Optional<LocalDate> nearestDeadline(Connection connection) throws SQLException {
        return sql("SELECT due_on FROM {p}outbox_row WHERE due_on IS NOT NULL AND" + UNSENT
                        + " ORDER BY due_on LIMIT 1")
                .first(connection, line -> line.getObject(1, LocalDate.class));
    }

    long overdue(Connection connection, LocalDate today) throws SQLException {
        return sql("SELECT COUNT(*) FROM {p}outbox_row WHERE due_on < ? AND" + UNSENT, today)
                .first(connection, line -> line.getLong(1))
                .orElse(0L);
    }
}
