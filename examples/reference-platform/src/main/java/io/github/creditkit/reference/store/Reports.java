package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.ReportTable;
import io.github.creditkit.platform.store.StoredReport;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table report. */
final class Reports implements ReportTable {
    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(StoredReport report) {
        jdbc.sql("insert into report (id, app, ordered_at, expires_at, payload) values (?, ?, ?, ?, ?)")
                .params(report.id(), report.app(), report.orderedAt(), report.expiresAt(), report.payload())
                .update();
    }

    @Override
    public Optional<StoredReport> find(String id) {
        return jdbc.sql("select * from report where id = ?")
                .param(id)
                .query((row, number) -> new StoredReport(
                        row.getString("id"),
                        row.getString("app"),
                        Columns.time(row, "ordered_at"),
                        Columns.time(row, "expires_at"),
                        row.getString("payload")))
                .optional();
    }

    @Override
    public int drop(OffsetDateTime now) {
        return jdbc.sql("delete from report where expires_at < ?").param(now).update();
    }
}
