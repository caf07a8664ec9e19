package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.AuditTable;
import io.github.creditkit.platform.store.StoredAccess;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table access. */
final class Audit implements AuditTable {
    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StoredAccess access) {
        jdbc.sql("""
                        with added as (
                            insert into access (at, trace_id, payload) values (?, ?, ?) returning place)
                        insert into access_subject (subject_hash, place)
                        select subject_hash, place from added cross join unnest(?) as subject_hash
                        """)
                .params(
                        access.at(),
                        access.traceId(),
                        access.payload(),
                        access.subjectHashes().toArray(String[]::new))
                .update();
    }

    @Override
    public List<Placed> of(Collection<String> subjectHashes, long before, int limit) {
        return jdbc.sql("""
                        select access.*, found.subjects from (
                            select place, array_agg(subject_hash) as subjects from access_subject
                            where subject_hash = any(?) and place < ? group by place order by place desc limit ?) found
                        join access using (place) order by place desc
                        """)
                .params(subjectHashes.toArray(String[]::new), before, limit)
                .query((row, number) -> new Placed(
                        row.getLong("place"),
                        new StoredAccess(
                                Set.of((String[]) row.getArray("subjects").getArray()),
                                Columns.time(row, "at"),
                                row.getString("trace_id"),
                                row.getString("payload"))))
                .list();
    }
}
