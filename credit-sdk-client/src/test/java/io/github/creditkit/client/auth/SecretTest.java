package io.github.creditkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("密钥")
class SecretTest {
    private static final String WORD = "open-sesame-密";

    @TempDir
    private Path folder;

    @Test
    void prints_nothing_of_itself() {
        assertThat(Secret.of(WORD.toCharArray())).hasToString("Secret[*]");
        assertThat(Secret.of(WORD.toCharArray())).isNotEqualTo(Secret.of(WORD.toCharArray()));
    }

    @Test
    void is_lent_as_a_copy_that_is_erased() {
        Secret secret = Secret.of(WORD.toCharArray());
        byte[][] kept = new byte[1][];
        char[][] keptChars = new char[1][];
        String read = secret.use(bytes -> {
            kept[0] = bytes;
            return new String(bytes, StandardCharsets.UTF_8);
        });
        String readChars = secret.useChars(chars -> {
            keptChars[0] = chars;
            return new String(chars);
        });
        assertThat(read).isEqualTo(WORD);
        assertThat(readChars).isEqualTo(WORD);
        assertThat(kept[0]).containsOnly(0);
        assertThat(keptChars[0]).containsOnly('\0');
        assertThat(secret.<String>use(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .isEqualTo(WORD);
    }

    @Test
    void copies_what_it_is_given() {
        byte[] bytes = {1, 2, 3};
        Secret secret = Secret.ofBytes(bytes);
        bytes[0] = 9;
        assertThat(secret.matches(new byte[] {1, 2, 3})).isTrue();
        assertThat(secret.matches(bytes)).isFalse();
        assertThat(secret.matches(new byte[] {1, 2})).isFalse();
        assertThat(secret.length()).isEqualTo(3);
    }

    @Test
    void is_gone_once_it_is_closed() {
        Secret secret = Secret.of(WORD.toCharArray());
        secret.close();
        secret.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> secret.use(bytes -> bytes.length))
                .withMessage("the secret was erased");
        Secret supplied = Secret.supplied(WORD::toCharArray);
        supplied.close();
        assertThatIllegalStateException().isThrownBy(() -> supplied.matches(new byte[0]));
    }

    @Test
    void is_asked_for_at_each_use_where_it_is_supplied_and_what_was_supplied_is_erased() {
        List<char[]> given = new ArrayList<>();
        Secret secret = Secret.supplied(() -> {
            char[] next = ("word" + given.size()).toCharArray();
            given.add(next);
            return next;
        });
        assertThat(secret.matches("word0".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(secret.matches("word1".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(given).allSatisfy(each -> assertThat(each).containsOnly('\0'));
        assertThatIllegalStateException()
                .isThrownBy(() -> Secret.supplied(() -> new char[0]).length());
    }

    @Test
    void is_never_empty_nor_half_a_character_nor_bytes_taken_for_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(new char[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.ofBytes(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(new char[] {'a', '\uD83D', 'b'}));
        assertThatIllegalStateException()
                .isThrownBy(() -> Secret.ofBytes(new byte[] {(byte) 0xFF}).useChars(chars -> chars.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {WORD, WORD + "\n", WORD + "\r\n", "\uFEFF" + WORD + "\n"})
    void is_read_from_a_file_without_its_mark_and_line_end(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), content);
        try (Secret secret = Secret.fromFile(file)) {
            assertThat(secret.matches(WORD.getBytes(StandardCharsets.UTF_8))).isTrue();
        }
    }

    @Test
    void keeps_blanks_and_further_line_ends_of_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), " a \n\n");
        try (Secret secret = Secret.fromFile(file)) {
            assertThat(secret.matches(" a \n".getBytes(StandardCharsets.UTF_8))).isTrue();
        }
    }

    @Test
    void refuses_a_file_that_is_empty_too_long_or_not_there() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\r\n");
        Path mark = Files.writeString(folder.resolve("mark"), "\uFEFF");
        Path large = Files.write(folder.resolve("large"), new byte[65_537]);
        for (Path file : List.of(empty, mark, large)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Secret.fromFile(file))
                    .withMessage("a file with a secret holds 1 to 65536 bytes");
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Secret.fromFile(folder.resolve("nothing")));
    }

    @Test
    void warns_of_a_file_that_everyone_may_read_and_quotes_nothing() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("secret-of-city"), WORD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(logged(file)).isEmpty();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(logged(file))
                .singleElement()
                .asString()
                .contains("every account")
                .doesNotContain(WORD)
                .doesNotContain("secret-of-city");
    }

    @Test
    void is_read_from_the_environment_when_asked() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Secret.fromEnvironment("CREDITKIT_NO_SUCH_VARIABLE"))
                .withMessageContaining("CREDITKIT_NO_SUCH_VARIABLE");
        try (Secret path = Secret.fromEnvironment("PATH")) { // what every system has
            assertThat(path.matches(System.getenv("PATH").getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
        }
    }

    private static List<String> logged(Path file) throws IOException {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(Secret.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (Secret secret = Secret.fromFile(file)) {
            assertThat(secret.length()).isPositive();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return messages;
    }
}
