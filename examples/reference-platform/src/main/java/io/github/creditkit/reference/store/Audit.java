package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.AuditTable;
import io.github.creditkit.platform.store.StoredAccess;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table access. */
final class Audit implements AuditTable {
    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StoredAccess access) {
        jdbc.sql("insert into access (subject_hash, at, trace_id, payload) values (?, ?, ?, ?)")
                .params(Columns.values(access.subjectHash(), access.at(), access.traceId(), access.payload()))
                .update();
    }

    @Override
    public List<Placed> of(Collection<String> subjectHashes, long before, int limit) {
        return jdbc.sql("""
                        select * from access where subject_hash = any(?) and place < ? order by place desc limit ?
                        """)
                .params(subjectHashes.toArray(String[]::new), before, limit)
                .query((row, number) -> new Placed(
                        row.getLong("place"),
                        new StoredAccess(
                                row.getString("subject_hash"),
                                Columns.time(row, "at"),
                                row.getString("trace_id"),
                                row.getString("payload"))))
                .list();
    }
}
