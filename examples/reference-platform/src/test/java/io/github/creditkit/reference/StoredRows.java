package io.github.creditkit.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows are in each table that holds what somebody sent; the log of calls is another thing. */
record StoredRows(Map<String, Long> counts) {
    private static final List<String> TABLES = List.of(
            "batch",
            "batch_part",
            "batch_seen",
            "row_result",
            "record",
            "record_version",
            "record_key",
            "record_alias",
            "corroboration",
            "change",
            "rights_case",
            "joint_action",
            "report",
            "submission");

    static StoredRows of(RunningPlatform platform) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = platform.database();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet found = statement.executeQuery("select count(*) from " + table)) {
                    found.next();
                    counts.put(table, found.getLong(1));
                }
            }
        }
        return new StoredRows(counts);
    }

    long of(String table) {
        return counts.get(table);
    }
}
