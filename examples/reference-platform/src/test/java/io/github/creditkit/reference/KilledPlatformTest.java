package io.github.creditkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.reference.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置数据库：进程被强制结束之后")
class KilledPlatformTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void a_platform_that_was_killed_leaves_a_database_behind_and_the_next_one_takes_its_data() throws Exception {
        killed();
        ProcessHandle left = head();
        assertThat(left.isAlive()).as("PostgreSQL outlives its platform").isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(count(database)).isEqualTo(1);
            assertThat(head().pid()).isNotEqualTo(left.pid());
            assertThat(text(database, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_platform_that_was_killed_with_its_whole_database_finds_what_was_committed() throws Exception {
        killed();
        ProcessHandle head = head();
        List<ProcessHandle> backends = head.descendants().toList();
        head.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_names_a_process_of_somebody_else_keeps_nobody_out() throws Exception {
        killed();
        ProcessHandle head = head();
        List<ProcessHandle> backends = head.descendants().toList();
        head.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        Path file = data.resolve("postgres/postmaster.pid");
        String text = Files.readString(file);
        Files.writeString(file, ProcessHandle.current().pid() + text.substring(text.indexOf('\n')));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_is_killed_under_a_platform_is_back_at_the_same_address() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            remember(database);
            ProcessHandle head = head();
            head.destroyForcibly();

            until(() -> answers(database));
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void a_database_whose_making_was_cut_off_is_made_anew() throws Exception {
        Path half = Files.createDirectories(data.resolve("postgres"));
        Files.writeString(half.resolve("postgresql.conf"), "# as far as it came");
        Files.writeString(data.resolve("postgres.unfinished"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(text(database, "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void two_platforms_do_not_share_a_folder() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another platform");
            assertThat(text(database, "select 1")).isEqualTo("1");
        }
    }

    /** A process of its own that starts the database, stores something and is killed. */
    private void killed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Starter.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        try {
            until(() -> Files.exists(data.resolve("ready")) || !process.isAlive());
            assertThat(process.isAlive())
                    .as(() -> {
                        try {
                            return Files.readString(data.resolve("log"));
                        } catch (IOException e) {
                            return e.toString();
                        }
                    })
                    .isTrue();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** What runs in that process. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            remember(database);
            Files.writeString(folder.resolve("ready"), "");
            Thread.sleep(PATIENCE.toMillis());
            database.close();
        }
    }

    private ProcessHandle head() throws Exception {
        String first =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }

    private static void remember(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (n int)");
            statement.execute("insert into kept values (1)");
        }
    }

    private static int count(EmbeddedDatabase database) throws SQLException {
        return Integer.parseInt(text(database, "select count(*) from kept"));
    }

    private static String text(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url("postgres"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try {
            return text(database, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
