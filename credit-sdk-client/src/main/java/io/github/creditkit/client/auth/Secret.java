package io.github.creditkit.client.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A key or a password (密钥、口令). It is never printed, two are compared in constant time, and {@link #close()} erases it; what
 * it is lent to gets a copy that is erased behind it. Safe for threads.
 *
 * <pre>{@code
 * try (Secret secret = Secret.fromFile(Path.of("/run/secrets/credit"))) { ... }
 * }</pre>
 */
public final class Secret implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Secret.class);
    private static final int LONGEST = 65_536;

    private final @Nullable Supplier<char[]> supplier;
    private byte @Nullable [] bytes;
    private boolean closed;

    private Secret(@Nullable Supplier<char[]> supplier, byte @Nullable [] bytes) {
        this.supplier = supplier;
        this.bytes = bytes;
    }

    /**
     * Of characters, taken as UTF-8.
     *
     * @param text copied; the caller erases his own
     * @return the secret
     * @throws IllegalArgumentException if there are none
     */
    public static Secret of(char[] text) {
        return owning(utf8(text));
    }

    /**
     * Of bytes.
     *
     * @param bytes copied; the caller erases his own
     * @return the secret
     * @throws IllegalArgumentException if there are none
     */
    public static Secret ofBytes(byte[] bytes) {
        return owning(bytes.clone());
    }

    /**
     * Of a place that is asked at each use, such as a vault that changes it.
     *
     * @param supplier gives characters that are this secret's own: they are erased after use
     * @return the secret
     */
    public static Secret supplied(Supplier<char[]> supplier) {
        return new Secret(supplier, null);
    }

    /**
     * Of a file, read now. One line end at its end and a byte order mark are left out.
     *
     * <p>A file that everyone on the machine may read is taken, with a warning in the log: where secrets are mounted the
     * mode is often not the program's to choose.
     *
     * @param file at most 64 KiB
     * @return the secret
     * @throws IOException if it cannot be read, or is empty or too long
     */
    public static Secret fromFile(Path file) throws IOException {
        if (isReadableByAll(file)) {
            LOG.warn(
                    "a file with a secret can be read by every account of this machine; take that right away (chmod o-r)");
        }
        byte[] buffer = new byte[LONGEST + 1];
        try (InputStream in = Files.newInputStream(file)) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            int from = startsWithMark(buffer, length) ? 3 : 0;
            int to = length;
            if (to > from && buffer[to - 1] == '\n') {
                to--;
                if (to > from && buffer[to - 1] == '\r') {
                    to--;
                }
            }
            if (length > LONGEST || to == from) {
                throw new IOException("a file with a secret holds 1 to " + LONGEST + " bytes");
            }
            return owning(Arrays.copyOfRange(buffer, from, to));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    /**
     * Of a variable of the environment, where a file is not to be had: other programs of the same account can see the
     * environment, and Java keeps it.
     *
     * @param name the name of the variable
     * @return the secret
     * @throws IllegalStateException if there is no such variable, or it is empty
     */
    public static Secret fromEnvironment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("the environment has no variable " + name);
        }
        return of(value.toCharArray());
    }

    /**
     * Lends the bytes.
     *
     * @param borrower gets a copy that is erased when it returns; it keeps none
     * @param <T>      what it makes of them
     * @return what it made of them
     * @throws IllegalStateException if the secret was closed
     */
    public <T> T use(Function<byte[], T> borrower) {
        byte[] copy = copy();
        try {
            return borrower.apply(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /**
     * Lends the characters, for what takes a password as such.
     *
     * @param borrower gets a copy that is erased when it returns; it keeps none
     * @param <T>      what it makes of them
     * @return what it made of them
     * @throws IllegalStateException if the secret was closed, or is no text
     */
    public <T> T useChars(Function<char[], T> borrower) {
        return use(utf8 -> {
            CharBuffer decoded = CharBuffer.allocate(utf8.length); // never more characters than bytes
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8), decoded, true);
            char[] copy = Arrays.copyOf(decoded.array(), decoded.position());
            Arrays.fill(decoded.array(), '\0');
            if (result.isError()) {
                Arrays.fill(copy, '\0');
                throw new IllegalStateException("the secret is bytes and no characters");
            }
            try {
                return borrower.apply(copy);
            } finally {
                Arrays.fill(copy, '\0');
            }
        });
    }

    /**
     * If these are its bytes; how long it takes tells nothing of where they differ.
     *
     * @param other what somebody sent
     * @return true if they are the same
     * @throws IllegalStateException if the secret was closed
     */
    public boolean matches(byte[] other) {
        return use(mine -> MessageDigest.isEqual(other, mine));
    }

    /** {@return how many bytes it has} */
    public int length() {
        return use(mine -> mine.length);
    }

    /** Erases it. Whoever uses it afterwards gets an {@link IllegalStateException}. */
    @Override
    public synchronized void close() {
        closed = true;
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
            bytes = null;
        }
    }

    /** {@return nothing of it} */
    @Override
    public String toString() {
        return "Secret[*]";
    }

    /** If every account of the machine may read it; false where the file system knows no such rights. */
    static boolean isReadableByAll(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    private synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("the secret was erased");
        }
        return bytes == null ? supplied() : bytes.clone();
    }

    private byte[] supplied() {
        if (supplier == null) {
            throw new IllegalStateException("the secret was erased");
        }
        char[] text = supplier.get();
        try {
            byte[] utf8 = utf8(text);
            if (utf8.length == 0) {
                throw new IllegalStateException("the secret is empty");
            }
            return utf8;
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static Secret owning(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("the secret is empty");
        }
        return new Secret(null, bytes);
    }

    private static byte[] utf8(char[] text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer encoded = ByteBuffer.allocate(3 * text.length); // never more bytes than three a character
        CoderResult result = encoder.encode(CharBuffer.wrap(text), encoded, true);
        byte[] copy = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        if (result.isError()) {
            Arrays.fill(copy, (byte) 0);
            throw new IllegalArgumentException("the secret holds half a character");
        }
        return copy;
    }

    private static boolean startsWithMark(byte[] buffer, int length) {
        return length >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }
}
