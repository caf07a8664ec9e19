package io.github.creditkit.cli.input;

import io.github.creditkit.cli.input.UnreadableException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** The beginning of an opened file (文件开头): it tells how the rest is to be read. A byte order mark is taken off. */
public final class Head {
    /** A header longer than this is none that this program recognises. */
    private static final int LOOKED_AT = 1 << 16;

    private final InputStream rest;
    private final Optional<TextEncoding> encoding;
    private final byte[] firstLine;

    private Head(InputStream rest, Optional<TextEncoding> encoding, byte[] firstLine) {
        this.rest = rest;
        this.encoding = encoding;
        this.firstLine = firstLine;
    }

    /** {@return the whole stream from its first character on} */
    public InputStream rest() {
        return rest;
    }

    /** {@return what the byte order mark says; empty when there is none} */
    public Optional<TextEncoding> encoding() {
        return encoding;
    }

    /** {@return the bytes of the first line, as far as they were looked at} */
    public byte[] firstLine() {
        return firstLine.clone();
    }

    static Head of(String name, InputStream in) throws IOException {
        PushbackInputStream back = new PushbackInputStream(in, LOOKED_AT);
        byte[] seen = new byte[LOOKED_AT];
        int length = 0;
        int end = -1;
        while (end < 0 && length < LOOKED_AT) {
            int read = back.read(seen, length, LOOKED_AT - length);
            if (read < 0) {
                break;
            }
            end = lineEnd(seen, length, length + read);
            length += read;
        }
        if (starts(seen, length, 0xFF, 0xFE) || starts(seen, length, 0xFE, 0xFF)) {
            in.close();
            throw new UnreadableException(Problem.UTF_16, name);
        }
        if (starts(seen, length, 'P', 'K', 3, 4) || starts(seen, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            in.close();
            throw new UnreadableException(Problem.WORKBOOK, name);
        }
        boolean utf8 = starts(seen, length, 0xEF, 0xBB, 0xBF);
        boolean gb = starts(seen, length, 0x84, 0x31, 0x95, 0x33);
        int mark = utf8 ? 3 : gb ? 4 : 0;
        back.unread(seen, mark, length - mark);
        byte[] line = new byte[Math.max(0, (end < 0 ? length : end) - mark)];
        System.arraycopy(seen, mark, line, 0, line.length);
        return new Head(
                back,
                utf8 ? Optional.of(TextEncoding.UTF_8) : gb ? Optional.of(TextEncoding.GB_18030) : Optional.empty(),
                line);
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
