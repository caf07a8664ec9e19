package io.github.creditkit.client.outbox;

import io.github.creditkit.client.internal.TablePrefix;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of batches and of their parts. A change counts only when nobody changed the batch since it was read. */
final class BatchTable {
    private static final String COLUMNS = "batch_key, state, lock_version, record_type, " + Headers.COLUMNS
            + ", business_date, row_count, part_count, platform_id, sealing, plan, faults, waits, reason, reason_text,"
            + " issues, lease_until";

    private final TablePrefix prefix;

    BatchTable(TablePrefix prefix) {
        this.prefix = prefix;
    }

    private Statement sql(String text, @Nullable Object... values) {
        return Statement.of(prefix.in(text), values);
    }

    /** Whose the batch is, and until when. */
    record Lease(String owner, long until) {}

    Optional<HeldBatch> find(Connection connection, UUID key) throws SQLException {
        return sql("SELECT " + COLUMNS + " FROM {p}outbox_batch WHERE batch_key = ?", key)
                .first(connection, BatchTable::read);
    }

    private static HeldBatch read(ResultSet line) throws SQLException {
        String plan = line.getString("plan");
        return new HeldBatch(
                UUID.fromString(line.getString("batch_key")),
                HeldBatch.State.valueOf(line.getString("state")),
                line.getInt("lock_version"),
                line.getString("record_type"),
                Headers.read(line),
                line.getObject("business_date", LocalDate.class),
                line.getInt("row_count"),
                line.getInt("part_count"),
                line.getString("platform_id"),
                line.getInt("sealing") == 1,
                plan == null ? null : HeldBatch.Plan.valueOf(plan),
                line.getInt("faults"),
                line.getInt("waits"),
                line.getString("reason"),
                line.getString("reason_text"),
                line.getString("issues"),
                line.getLong("lease_until"));
    }

    /** A new batch, whose rows were taken in the same transaction. */
    void insert(
            Connection connection,
            UUID key,
            RowTable.Group group,
            LocalDate businessDate,
            int rows,
            int parts,
            Lease lease,
            long now)
            throws SQLException {
        OutboxHeader header = group.header();
        sql(
                        """
                        INSERT INTO {p}outbox_batch (batch_key, state, lock_version, header_key, record_type, catalog_item,
                          catalog_version, unit_name, unit_code, division_code, business_date, row_count, part_count, sealing,
                          faults, waits, blocked, not_before, lease_owner, lease_until, created_at)
                        VALUES (?, 'CLAIMED', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?, ?)""",
                        key,
                        HeaderKey.of(group.type(), header),
                        group.type(),
                        header.catalogItemId(),
                        header.catalogVersion(),
                        header.sourceUnit().name(),
                        header.sourceUnit().creditCode().text(),
                        header.divisionCode(),
                        businessDate,
                        rows,
                        parts,
                        now,
                        lease.owner(),
                        lease.until(),
                        now)
                .update(connection);
    }

    /** Batches that something can be done about now, and that nobody works on, the one that waits longest first. */
    List<UUID> due(Connection connection, long now, long expired, String owner, int limit) throws SQLException {
        return sql(
                        "SELECT batch_key FROM {p}outbox_batch WHERE state IN ('CLAIMED', 'OPENED', 'SEALED', 'DISSOLVING')"
                                + " AND not_before <= ? AND (lease_until < ? OR lease_owner = ?)"
                                + " ORDER BY not_before, created_at LIMIT ?",
                        now,
                        expired,
                        owner,
                        limit)
                .list(connection, line -> UUID.fromString(line.getString(1)));
    }

    /** When a batch that waits is to be looked at again; one that somebody works on, when his lease is surely over. */
    Optional<Long> nextDue(Connection connection, long maxSkew) throws SQLException {
        String open = " FROM {p}outbox_batch WHERE state IN ('CLAIMED', 'OPENED', 'SEALED', 'DISSOLVING')";
        return Stream.of(
                        sql("SELECT not_before" + open + " AND lease_until = 0 ORDER BY not_before LIMIT 1")
                                .first(connection, line -> line.getLong(1)),
                        sql("SELECT lease_until" + open + " AND lease_until > 0 ORDER BY lease_until LIMIT 1")
                                .first(connection, line -> line.getLong(1) + maxSkew + 1))
                .flatMap(Optional::stream)
                .min(Long::compare);
    }

    /** Takes the lease of a batch that nobody works on; empty when another was first. */
    Optional<HeldBatch> take(Connection connection, UUID key, Lease lease, long expired) throws SQLException {
        Optional<HeldBatch> found = find(connection, key);
        if (found.isEmpty()) {
            return found;
        }
        int taken = sql(
                        "UPDATE {p}outbox_batch SET lock_version = lock_version + 1, lease_owner = ?, lease_until = ?"
                                + " WHERE batch_key = ? AND lock_version = ? AND (lease_until < ? OR lease_owner = ?)",
                        lease.owner(),
                        lease.until(),
                        key,
                        found.get().version(),
                        expired,
                        lease.owner())
                .update(connection);
        return taken == 1 ? find(connection, key) : Optional.empty();
    }

    /**
     * Changes a batch and prolongs its lease.
     *
     * @throws LeaseLostException if it is not as it was read, so that everything of this transaction is undone
     */
    HeldBatch change(Connection connection, HeldBatch batch, Lease lease, String changes, @Nullable Object... values)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(lease.until(), batch.key(), batch.version(), lease.owner()));
        int changed = sql(
                        "UPDATE {p}outbox_batch SET " + changes + (changes.isEmpty() ? "" : ", ")
                                + "lock_version = lock_version + 1, lease_until = ?"
                                + " WHERE batch_key = ? AND lock_version = ? AND lease_owner = ?",
                        all.toArray())
                .update(connection);
        if (changed != 1) {
            throw new LeaseLostException(batch.key());
        }
        return find(connection, batch.key()).orElseThrow(() -> new LeaseLostException(batch.key()));
    }

    /** Whoever comes next may go on. */
    void giveBack(Connection connection, HeldBatch batch, String owner) throws SQLException {
        sql(
                        "UPDATE {p}outbox_batch SET lock_version = lock_version + 1, lease_owner = '', lease_until = 0"
                                + " WHERE batch_key = ? AND lock_version = ? AND lease_owner = ?",
                        batch.key(),
                        batch.version(),
                        owner)
                .update(connection);
    }

    /** How many batches are in one of these states. */
    long count(Connection connection, String states) throws SQLException {
        return sql("SELECT COUNT(*) FROM {p}outbox_batch WHERE state IN (" + states + ")")
                .first(connection, line -> line.getLong(1))
                .orElse(0L);
    }

    // ---- parts

    /** A part as it was planned: the rows of the batch from one number to another. */
    record Part(
            int number,
            int rows,
            int bytes,
            long first,
            long last,
            @Nullable String digest) {}

    void plan(Connection connection, UUID batch, Part part) throws SQLException {
        sql(
                        "INSERT INTO {p}outbox_part (batch_key, part_no, row_count, byte_count, first_id, last_id)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        batch,
                        part.number(),
                        part.rows(),
                        part.bytes(),
                        part.first(),
                        part.last())
                .update(connection);
    }

    List<Part> parts(Connection connection, UUID batch) throws SQLException {
        return sql(
                        "SELECT part_no, row_count, byte_count, first_id, last_id, digest FROM {p}outbox_part"
                                + " WHERE batch_key = ? ORDER BY part_no",
                        batch)
                .list(
                        connection,
                        line -> new Part(
                                line.getInt(1),
                                line.getInt(2),
                                line.getInt(3),
                                line.getLong(4),
                                line.getLong(5),
                                line.getString(6)));
    }

    /** The platform has the part. */
    void received(Connection connection, UUID batch, int number, String digest) throws SQLException {
        sql("UPDATE {p}outbox_part SET digest = ? WHERE batch_key = ? AND part_no = ?", digest, batch, number)
                .update(connection);
    }

    /** As if none had been put. */
    void unreceived(Connection connection, UUID batch) throws SQLException {
        sql("UPDATE {p}outbox_part SET digest = NULL WHERE batch_key = ?", batch)
                .update(connection);
    }

    // ---- forgetting

    /**
     * Forgets some of the batches that are over and have no rows.
     *
     * @return how many; 0 when there are no more
     */
    int purge(Connection connection, long before, int limit) throws SQLException {
        List<UUID> keys = sql("""
                        SELECT b.batch_key FROM {p}outbox_batch b WHERE b.state IN ('CLOSED', 'DISSOLVED') AND b.closed_at < ?
                          AND NOT EXISTS (SELECT 1 FROM {p}outbox_row r WHERE r.batch_key = b.batch_key)
                        LIMIT ?""", before, limit).list(connection, line -> UUID.fromString(line.getString(1)));
        for (UUID key : keys) {
            sql("DELETE FROM {p}outbox_part WHERE batch_key = ?", key).update(connection);
            sql("DELETE FROM {p}outbox_batch WHERE batch_key = ?", key).update(connection);
        }
        return keys.size();
    }
}
