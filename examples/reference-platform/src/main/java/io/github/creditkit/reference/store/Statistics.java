package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.StatisticsTable;
import io.github.creditkit.platform.store.StoredCounts;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table submission. */
final class Statistics implements StatisticsTable {
    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<StoredCounts> counts) {
        for (StoredCounts more : counts) {
            jdbc.sql("""
                            insert into submission (unit_code, unit_name, month, type, received, accepted, late, undated,
                                provisional, withdrawn)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (unit_code, month, type) do update set unit_name = excluded.unit_name,
                                received = submission.received + excluded.received,
                                accepted = submission.accepted + excluded.accepted,
                                late = submission.late + excluded.late,
                                undated = submission.undated + excluded.undated,
                                provisional = submission.provisional + excluded.provisional,
                                withdrawn = submission.withdrawn + excluded.withdrawn
                            """)
                    .params(
                            more.unitCode(),
                            more.unitName(),
                            more.month(),
                            more.type(),
                            more.received(),
                            more.accepted(),
                            more.late(),
                            more.undated(),
                            more.provisional(),
                            more.withdrawn())
                    .update();
        }
    }

    @Override
    public List<StoredCounts> find(String unitCode, String month) {
        return jdbc.sql("""
                        select * from submission where (? = '' or unit_code = ?) and (? = '' or month = ?)
                        order by unit_code, month, type
                        """)
                .params(unitCode, unitCode, month, month)
                .query((row, number) -> new StoredCounts(
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("month"),
                        row.getString("type"),
                        row.getLong("received"),
                        row.getLong("accepted"),
                        row.getLong("late"),
                        row.getLong("undated"),
                        row.getLong("provisional"),
                        row.getLong("withdrawn")))
                .list();
    }
}
