package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.client.internal.Transactions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("发件箱 (文件)")
class OutboxFileTest {
    @TempDir
    Path directory;

    @Test
    void rows_are_there_when_the_file_is_opened_again() {
        Path file = directory.resolve("deep/outbox");
        try (Outbox outbox = Outbox.inFile(file)) {
            outbox.add(Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE);
        }
        try (Outbox outbox = Outbox.inFile(file)) {
            assertThat(outbox.status().count(RowState.PENDING)).isEqualTo(1);
        }
    }

    @Test
    void the_file_is_its_owners_and_nothing_else_is_written() throws IOException {
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"))) {
            outbox.add(Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE);
            Path file = directory.resolve("outbox.mv.db");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            try (var files = Files.list(directory)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void the_file_is_made_small_again_where_it_is_while_others_work() throws Exception {
        Path file = directory.resolve("outbox.mv.db");
        EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("outbox"));
        Transactions transactions = new Transactions(database::connection, OutboxStorageException::new);
        transactions.run(connection -> execute(connection, "CREATE TABLE thing (id INT PRIMARY KEY, text VARCHAR)"));
        int each = 300;
        AtomicInteger id = new AtomicInteger();
        Runnable adding = () -> {
            for (int i = 0; i < each; i++) {
                int number = id.incrementAndGet();
                transactions.run(connection -> execute(
                        connection, "INSERT INTO thing VALUES (" + number + ", REPEAT('" + number + "', 2000))"));
            }
        };
        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(adding))
                .limit(3)
                .toList();
        int times = 0;
        while (!all.stream().allMatch(CompletableFuture::isDone)) {
            database.tidy(1);
            times++;
        }
        for (CompletableFuture<Void> one : all) {
            one.get();
        }
        long before = Files.size(file);
        transactions.run(connection -> execute(connection, "UPDATE thing SET text = UPPER(text) WHERE id % 2 = 0"));
        transactions.run(connection -> execute(connection, "DELETE FROM thing WHERE id % 3 = 0"));
        database.close();

        assertThat(times).isPositive();
        assertThat(Files.size(file)).isLessThan(before);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Connection connection =
                        EmbeddedDatabase.open(directory.resolve("outbox")).connection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*), MAX(id) FROM thing")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3 * each - each);
            assertThat(rows.getInt(2)).isEqualTo(3 * each - 1);
        }
    }

    @Test
    void what_a_killed_process_left_half_copied_is_cleared_away() throws Exception {
        Path file = directory.resolve("outbox.mv.db");
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"))) {
            outbox.add(Sendings.HEADER, Sendings.row("R1", 1), AddOptions.NONE);
        }
        Path folder = Files.createDirectory(directory.resolve("outbox.mv.db.copy"));
        for (String half : List.of("outbox.mv.db", "outbox.mv.db.tempFile", "outbox.mv.db.newFile")) {
            Files.writeString(folder.resolve(half), "half");
        }
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"))) {
            assertThat(outbox.status().count(RowState.PENDING)).isEqualTo(1);
        }
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"));
                var files = Files.list(directory)) {
            assertThat(outbox.status().count(RowState.PENDING)).isEqualTo(1);
            assertThat(files).containsExactly(file);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_sender_makes_a_large_file_small_before_it_sends() throws IOException {
        Path file = directory.resolve("outbox.mv.db");
        try (Outbox outbox = Outbox.inFile(directory.resolve("outbox"))) {
            int rows = 0;
            while (Files.size(file) < 65L << 20) {
                rows++;
                outbox.add(Sendings.HEADER, Sendings.row("R" + rows, rows), AddOptions.NONE);
            }
            OutboxSender sender = OutboxSender.of(outbox, new FakePlatform());
            sender.pass();

            assertThat(Files.size(file)).isLessThan(32L << 20);
            assertThat(outbox.status().count(RowState.PENDING)).isLessThan(rows);
        }
    }

    @Test
    void a_file_that_did_not_grow_is_left_alone() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("outbox"));
        try (Connection before = database.connection()) {
            execute(before, "CREATE TABLE thing (id INT)");
        }
        database.tidy(1);
        Connection held = database.connection(); // the only one: to close the database would have to wait for it
        database.tidy(1);
        database.tidy();
        held.close();
        database.close();
    }

    @Test
    void a_path_that_would_change_the_settings_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outbox.inFile(directory.resolve("x;INIT=RUNSCRIPT FROM 'y'")));
    }

    @Test
    void without_h2_the_way_out_is_told() throws Exception {
        URL[] all = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(System.getProperty("path.separator")))
                .filter(entry -> !entry.contains("/h2-") && !entry.contains("com/h2database"))
                .map(OutboxFileTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader without = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
            var inFile = without.loadClass(Outbox.class.getName()).getMethod("inFile", Path.class);
            assertThatExceptionOfType(java.lang.reflect.InvocationTargetException.class)
                    .isThrownBy(() -> inFile.invoke(null, directory.resolve("outbox")))
                    .havingCause()
                    .isInstanceOf(IllegalStateException.class)
                    .withMessageContaining("add com.h2database:h2");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
