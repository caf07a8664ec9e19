package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.CaseTable;
import io.github.creditkit.platform.store.StoredCase;
import io.github.creditkit.platform.store.StoredStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table rights_case. */
final class Cases implements CaseTable {
    private final JdbcClient jdbc;
    private final StoredJson json;

    Cases(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(StoredCase added) {
        jdbc.sql("""
                        insert into rights_case (no, kind, app, record_id, unit_code, state, payload, steps)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        added.no(),
                        added.kind(),
                        added.app(),
                        added.recordId(),
                        added.unitCode(),
                        added.state(),
                        added.payload(),
                        json.writeAll(added.steps()))
                .update();
    }

    @Override
    public Optional<StoredCase> find(String kind, String no) {
        return jdbc.sql("select * from rights_case where no = ? and kind = ?")
                .params(no, kind)
                .query(this::stored)
                .optional();
    }

    @Override
    public void update(StoredCase changed) {
        jdbc.sql("update rights_case set unit_code = ?, state = ?, steps = ? where no = ?")
                .params(changed.unitCode(), changed.state(), json.writeAll(changed.steps()), changed.no())
                .update();
    }

    @Override
    public List<StoredCase> about(Collection<String> recordIds) {
        return jdbc.sql("select * from rights_case where record_id = any(?) order by no")
                .param(recordIds.toArray(String[]::new))
                .query(this::stored)
                .list();
    }

    @Override
    public List<StoredCase> list(String kind, String state, String app, String unitCode, String before, int limit) {
        return jdbc.sql("""
                        select * from rights_case
                        where kind = :kind and (:state = '' or state = :state)
                            and ((:app = '' and :unit = '') or (:app <> '' and app = :app)
                                or (:unit <> '' and unit_code = :unit))
                            and (:before = '' or no < :before)
                        order by no desc limit :limit
                        """)
                .param("kind", kind)
                .param("state", state)
                .param("app", app)
                .param("unit", unitCode)
                .param("before", before)
                .param("limit", limit)
                .query(this::stored)
                .list();
    }

    private StoredCase stored(ResultSet row, int number) throws SQLException {
        return new StoredCase(
                row.getString("no"),
                row.getString("kind"),
                row.getString("app"),
                row.getString("record_id"),
                row.getString("unit_code"),
                row.getString("state"),
                row.getString("payload"),
                json.readAll(row.getString("steps"), StoredStep.class));
    }
}
