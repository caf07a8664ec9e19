package io.github.creditkit.cli.canonical;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 of which no more is kept than a bound and a character (有界逐行读取), so that no line eats the memory. */
public final class BoundedLines implements Closeable {
    /** The longest line of canonical JSON that is read. */
    public static final int LONGEST = 1 << 20;

    private final BufferedReader lines;
    private long number;

    /**
     * The lines of a stream.
     *
     * @param in the bytes; closed with this
     */
    public BoundedLines(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * The next line that is not blank, without its end and without a byte order mark.
     *
     * @return null at the end; longer than {@link #LONGEST} where the line is
     * @throws IOException if it cannot be read
     */
    public @Nullable String next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** {@return the number of the line that {@link #next} gave, from 1} */
    public long number() {
        return number;
    }

    private @Nullable String line() throws IOException {
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = lines.read()) {
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
