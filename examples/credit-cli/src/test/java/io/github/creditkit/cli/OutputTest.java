package io.github.creditkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("输出流出错")
class OutputTest {
    private static final class Broken extends OutputStream {
        private final String message;
        private int calls;

        Broken(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            calls++;
            throw new IOException(message);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            write(0);
        }
    }

    private static int run(OutputStream out, OutputStream err, String... arguments) {
        byte[] in = "91350100M000100Y43\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        return Credit.run(
                new Shell(
                        new ByteArrayInputStream(in),
                        new Screen(out, false, StandardCharsets.UTF_8),
                        new Screen(err, false, StandardCharsets.UTF_8),
                        Map.of(),
                        Locale.ENGLISH),
                arguments);
    }

    @Test
    void a_reader_that_has_gone_ends_the_program_quietly() {
        Broken out = new Broken("Broken pipe");
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(out, err, "check", "--type", "uscc", "--format", "ndjson", "--quiet"))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.calls).isEqualTo(1);
    }

    @Test
    void generate_and_find_end_quietly_too() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(new Broken("Broken pipe"), err, "generate", "--count", "10000000", "--seed", "1"))
                .isZero();
        assertThat(run(new Broken("管道正在被关闭"), err, "find", "--format", "ndjson"))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void an_end_of_memory_is_no_refusal_of_rows() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        assertThat(run(out, err, "check", "--format", "ndjson")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("OutOfMemoryError", "-Xmx2g");
    }

    @Test
    void a_full_disk_is_told() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(new Broken("No space left on device"), err, "check", "--format", "ndjson"))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }
}
