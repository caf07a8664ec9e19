package io.github.creditkit.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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
