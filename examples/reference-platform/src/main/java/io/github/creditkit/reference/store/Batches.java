package io.github.creditkit.reference.store;

import io.github.creditkit.client.contract.BatchOpen;
import io.github.creditkit.client.contract.ReceiptTotals;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.platform.store.BatchTable;
import io.github.creditkit.platform.store.PartHead;
import io.github.creditkit.platform.store.StoredBatch;
import io.github.creditkit.platform.store.StoredPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables batch, batch_part and row_result. */
final class Batches implements BatchTable {
    private final JdbcClient jdbc;
    private final Copy copy;
    private final StoredJson json;

    Batches(JdbcClient jdbc, Copy copy, StoredJson json) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.json = json;
    }

    @Override
    public void add(StoredBatch batch) {
        jdbc.sql("""
                        insert into batch (batch_id, app, unit_code, state, opened, opened_at, expires_at, sealed_at,
                            approved_by, completed_at, digest, parts, row_count, done_part, done_row, received, accepted,
                            warned, duplicate, rejected, late, max_late)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Columns.values(
                        batch.batchId(),
                        batch.app(),
                        batch.open().sourceUnit().creditCode().text(),
                        batch.state().code(),
                        json.write(batch.open()),
                        batch.openedAt(),
                        batch.expiresAt(),
                        batch.sealedAt(),
                        batch.approvedBy(),
                        batch.completedAt(),
                        batch.digest(),
                        batch.parts(),
                        batch.rows(),
                        batch.donePart(),
                        batch.doneRow(),
                        batch.totals().received(),
                        batch.totals().accepted(),
                        batch.totals().acceptedWithWarning(),
                        batch.totals().duplicate(),
                        batch.totals().rejected(),
                        batch.late(),
                        batch.maxLate()))
                .update();
    }

    @Override
    public Optional<StoredBatch> find(String batchId) {
        return jdbc.sql("select * from batch where batch_id = ?")
                .param(batchId)
                .query(this::batch)
                .optional();
    }

    @Override
    public void update(StoredBatch batch) {
        jdbc.sql("""
                        update batch set state = ?, sealed_at = ?, approved_by = ?, completed_at = ?, digest = ?,
                            parts = ?, row_count = ?, done_part = ?, done_row = ?, received = ?, accepted = ?, warned = ?,
                            duplicate = ?, rejected = ?, late = ?, max_late = ?
                        where batch_id = ?
                        """)
                .params(Columns.values(
                        batch.state().code(),
                        batch.sealedAt(),
                        batch.approvedBy(),
                        batch.completedAt(),
                        batch.digest(),
                        batch.parts(),
                        batch.rows(),
                        batch.donePart(),
                        batch.doneRow(),
                        batch.totals().received(),
                        batch.totals().accepted(),
                        batch.totals().acceptedWithWarning(),
                        batch.totals().duplicate(),
                        batch.totals().rejected(),
                        batch.late(),
                        batch.maxLate(),
                        batch.batchId()))
                .update();
    }

    @Override
    public Optional<StoredBatch> hold(String batchId) {
        return jdbc.sql("select * from batch where batch_id = ? for update")
                .param(batchId)
                .query(this::batch)
                .optional();
    }

    @Override
    public List<StoredBatch> ofUnit(String unitCode, String before, int limit) {
        return jdbc.sql("""
                        select * from batch where unit_code = ? and (? = '' or batch_id < ?)
                        order by batch_id desc limit ?
                        """)
                .params(unitCode, before, before, limit)
                .query(this::batch)
                .list();
    }

    @Override
    public List<StoredBatch> inState(Set<BatchState> states, int limit) {
        return jdbc.sql("select * from batch where state = any(?) order by batch_id limit ?")
                .params(states.stream().map(BatchState::code).toArray(String[]::new), limit)
                .query(this::batch)
                .list();
    }

    @Override
    public List<StoredBatch> overdue(OffsetDateTime now, int limit) {
        return jdbc.sql("select * from batch where state = 'OPEN' and expires_at < ? order by batch_id limit ?")
                .params(now, limit)
                .query(this::batch)
                .list();
    }

    private StoredBatch batch(ResultSet row, int number) throws SQLException {
        return StoredBatch.builder()
                .batchId(row.getString("batch_id"))
                .app(row.getString("app"))
                .state(Columns.code(BatchState.values(), row.getString("state")))
                .open(json.read(row.getString("opened"), BatchOpen.class))
                .openedAt(Columns.time(row, "opened_at"))
                .expiresAt(Columns.time(row, "expires_at"))
                .sealedAt(Columns.timeOrNull(row, "sealed_at"))
                .approvedBy(row.getString("approved_by"))
                .completedAt(Columns.timeOrNull(row, "completed_at"))
                .digest(row.getString("digest"))
                .parts(row.getInt("parts"))
                .rows(row.getInt("row_count"))
                .donePart(row.getInt("done_part"))
                .doneRow(row.getInt("done_row"))
                .totals(new ReceiptTotals(
                        row.getInt("received"),
                        row.getInt("accepted"),
                        row.getInt("warned"),
                        row.getInt("duplicate"),
                        row.getInt("rejected")))
                .late(row.getInt("late"))
                .maxLate(row.getInt("max_late"))
                .build();
    }

    @Override
    public void addPart(StoredPart part) {
        jdbc.sql("insert into batch_part (batch_id, n, rows, digest, gzip) values (?, ?, ?, ?, ?)")
                .params(
                        part.batchId(),
                        part.head().n(),
                        part.head().rows(),
                        part.head().digest(),
                        part.gzip())
                .update();
    }

    @Override
    public List<PartHead> parts(String batchId) {
        return jdbc.sql("select n, rows, digest from batch_part where batch_id = ? order by n")
                .param(batchId)
                .query((row, number) -> head(row))
                .list();
    }

    private static PartHead head(ResultSet row) throws SQLException {
        return new PartHead(row.getInt("n"), row.getInt("rows"), row.getString("digest"));
    }

    @Override
    public Optional<StoredPart> part(String batchId, int n) {
        return jdbc.sql("select n, rows, digest, gzip from batch_part where batch_id = ? and n = ?")
                .params(batchId, n)
                .query((row, number) -> new StoredPart(batchId, head(row), row.getBytes("gzip")))
                .optional();
    }

    @Override
    public void dropPartContents(String batchId) {
        jdbc.sql("update batch_part set gzip = '' where batch_id = ?")
                .param(batchId)
                .update();
    }

    @Override
    public void addResults(String batchId, Collection<RowResult> results) {
        copy.into(
                "row_result (batch_id, part, row, outcome, result)",
                results,
                (result, rows) -> rows.add(
                        batchId, result.part(), result.row(), result.outcome().text(), json.write(result)));
    }

    /** Rows that became a version without anything to say are told by it. */
    @Override
    public List<RowResult> results(String batchId, Set<RowOutcome> outcomes, int part, int row, int limit) {
        return jdbc.sql("""
                        select part, row, result, null as record_id, null as source_record_id, 0 as version
                        from row_result
                        where batch_id = ? and outcome = any(?) and (part, row) > (?, ?)
                        union all
                        select part, row, null, record_id, source_record_id, version
                        from record_version
                        where ? and batch_id = ? and plain and (part, row) > (?, ?)
                        order by part, row limit ?
                        """)
                .params(
                        batchId,
                        outcomes.stream().map(RowOutcome::code).toArray(String[]::new),
                        part,
                        row,
                        outcomes.contains(RowOutcome.ACCEPTED),
                        batchId,
                        part,
                        row,
                        limit)
                .query(this::result)
                .list();
    }

    private RowResult result(ResultSet row, int number) throws SQLException {
        String told = row.getString("result");
        return told != null
                ? json.read(told, RowResult.class)
                : new RowResult(
                        row.getInt("row"),
                        row.getInt("part"),
                        row.getString("source_record_id"),
                        Coded.of(RowOutcome.ACCEPTED),
                        row.getString("record_id"),
                        row.getInt("version"),
                        List.of());
    }
}
