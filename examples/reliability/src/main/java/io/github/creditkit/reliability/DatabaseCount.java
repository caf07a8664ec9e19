package io.github.creditkit.reliability;

import io.github.creditkit.client.outbox.OutboxReason;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** Counts in the platform's own tables (数据库核对): each record once, its versions once and in order, nothing else. */
final class DatabaseCount {
    private static final int FETCH = 1_000;

    private final Expected expected;
    private final Verdict verdict;

    DatabaseCount(Expected expected, Verdict verdict) {
        this.expected = expected;
        this.verdict = verdict;
    }

    void count(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false); // the driver fetches some rows at a time only then
            connection.setReadOnly(true);
            records(connection);
            versions(connection);
            verdict.equal("database: changes told of", expected.stored(), number(connection, """
                    select count(*) from change where op = 'UPSERT'"""));
            verdict.equal("database: other changes", 0, number(connection, """
                    select count(*) from change where op <> 'UPSERT'"""));
            batches(connection);
            verdict.equal("database: rows in the statistics of submission", received(), number(connection, """
                    select coalesce(sum(received), 0) from submission"""));
        }
    }

    /** Those that were refused before any batch are known to no platform. */
    private long received() {
        return expected.stored() + (long) expected.parked(OutboxReason.REJECTED);
    }

    private void records(Connection connection) throws SQLException {
        Set<String> seen = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("select source_record_id, version, status from record")) {
                while (row.next()) {
                    String id = row.getString(1);
                    Integer versions = expected.versions().get(id);
                    if (!seen.add(id)) {
                        verdict.wrong("database: record " + id + " is there twice");
                    } else if (versions == null) {
                        verdict.wrong("database: record " + id + " was not to be there");
                    } else if (versions != row.getInt(2) || !row.getString(3).equals("active")) {
                        verdict.wrong("database: record " + id + " is at version " + row.getInt(2) + ", "
                                + row.getString(3) + ", and should be at " + versions);
                    }
                }
            }
        }
        verdict.equal("database: records", expected.versions().size(), seen.size());
    }

    private void versions(Connection connection) throws SQLException {
        long count = 0;
        String last = "";
        int before = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("""
                    select source_record_id, version, payload from record_version
                    order by source_record_id, version""")) {
                while (row.next()) {
                    count++;
                    String id = row.getString(1);
                    int version = row.getInt(2);
                    before = id.equals(last) ? before : 0;
                    last = id;
                    if (version != before + 1) {
                        verdict.wrong("database: version " + version + " of " + id + " after version " + before);
                    }
                    before = version;
                    if (!isAsTold(id, version, row.getString(3))) {
                        verdict.wrong("database: version " + version + " of " + id + " is not what was told");
                    }
                }
            }
        }
        verdict.equal("database: versions", expected.stored(), count);
    }

    private boolean isAsTold(String id, int version, String payload) {
        return expected.rows(id).stream()
                .filter(told -> told.version() == version)
                .findFirst()
                .filter(told -> payload.contains(told.mark() + "："))
                .isPresent();
    }

    private void batches(Connection connection) throws SQLException {
        verdict.figure("database: batches", number(connection, "select count(*) from batch"));
        verdict.figure(
                "database: batches given up or expired",
                number(connection, "select count(*) from batch where state = 'EXPIRED'"));
        verdict.equal("database: batches neither ended nor given up", 0, number(connection, """
                select count(*) from batch where state not in ('COMPLETED', 'PARTIAL', 'REJECTED', 'EXPIRED')"""));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
