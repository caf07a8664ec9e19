package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file of an outbox as a process leaves it that is killed after any of its writes. H2 writes a large transaction in several
 * steps, and its commit too; the release 2.5.252 left half of one behind, in rows that nobody could change any more.
 */
@DisplayName("发件箱文件在任一次写入后中断")
class TornWriteTest {
    private static final int ROWS = 400;

    /** Together more than H2 keeps back before it writes (19 MB at most). */
    private static final int TEXT = 40_000;

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void each_transaction_is_there_whole_or_not_at_all_and_its_rows_can_be_changed() throws Exception {
        Path before = directory.resolve("before.mv.db");
        List<RecordedFile.Write> writes = writesOfOneTransaction(before);
        assertThat(writes).hasSizeGreaterThan(4); // in one write there would be nothing to tear

        boolean wasThere = false;
        for (RecordedFile.Write write : writes) {
            write.to(before);
            Path left = directory.resolve("left.mv.db");
            Files.copy(before, left);
            try (Connection connection = connect("file:" + directory.resolve("left"));
                    Statement statement = connection.createStatement()) {
                boolean isThere = number(statement, "SELECT COUNT(*) FROM batch WHERE state = 'SEALED'") == 1;
                assertThat(number(statement, "SELECT COUNT(*) FROM row_of WHERE state = 'SENT'"))
                        .isEqualTo(isThere ? ROWS : 0);
                assertThat(number(statement, "SELECT COUNT(*) FROM row_of WHERE LENGTH(text) = " + TEXT))
                        .isEqualTo(ROWS);
                assertThat(isThere || !wasThere).isTrue(); // what was there stays
                assertThat(statement.executeUpdate("UPDATE row_of SET state = 'DONE'"))
                        .isEqualTo(ROWS);
                wasThere = isThere;
                statement.execute("SHUTDOWN IMMEDIATELY");
            } finally {
                Files.delete(left);
            }
        }
        assertThat(wasThere).isTrue(); // the last one was
    }

    private List<RecordedFile.Write> writesOfOneTransaction(Path before) throws Exception {
        RecordedFile.register();
        try (Connection connection = connect(RecordedFile.SCHEME + ":" + directory.resolve("outbox"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE row_of (id INT PRIMARY KEY, state VARCHAR(16), text VARCHAR(1048576))");
            statement.execute("CREATE INDEX row_by_state ON row_of (state, id)");
            statement.execute("CREATE TABLE batch (id INT PRIMARY KEY, state VARCHAR(16))");
            statement.execute("INSERT INTO batch VALUES (1, 'OPENED')");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO row_of VALUES (?, 'CLAIMED', ?)")) {
                for (int row = 0; row < ROWS; row++) {
                    insert.setInt(1, row);
                    insert.setString(2, Integer.toString(row % 10).repeat(TEXT));
                    insert.executeUpdate();
                }
            }
            connection.commit();
            Files.copy(directory.resolve("outbox.mv.db"), before);
            RecordedFile.forget();
            statement.executeUpdate("UPDATE row_of SET state = 'SENT'");
            statement.executeUpdate("UPDATE batch SET state = 'SEALED'");
            connection.commit();
            List<RecordedFile.Write> writes = RecordedFile.writes();
            statement.execute("SHUTDOWN IMMEDIATELY");
            return writes;
        } finally {
            RecordedFile.forget();
        }
    }

    private static Connection connect(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + file + EmbeddedDatabase.SETTINGS, "outbox", "");
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }
}
