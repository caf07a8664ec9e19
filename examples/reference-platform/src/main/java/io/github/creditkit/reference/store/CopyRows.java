package io.github.creditkit.reference.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the making, in the binary form of PostgreSQL's COPY. The columns' types follow from the values: text, integer,
 * boolean, date, timestamptz and text[]. Nothing is parsed on the other side, and no text stands between.
 *
 * <p>Source: PostgreSQL documentation, COPY, "Binary Format".
 */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final long EPOCH_SECOND = 946_684_800; // 2000-01-01 UTC, where PostgreSQL counts from
    private static final long EPOCH_DAY = 10_957;
    private static final long MICROS = 1_000_000;
    private static final int TEXT = 25; // the number of the type in pg_type
    private static final int ABSENT = -1;
    private static final int END = -1;
    private static final int LONGEST_CHAR = 3; // in UTF-8; half of a surrogate pair takes no more

    private byte[] bytes = new byte[1 << 17];
    private int length;

    CopyRows() {
        room(SIGNATURE.length);
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = SIGNATURE.length;
        number(0); // no flags
        number(0); // no more of a header
    }

    /** A row of these columns. */
    void add(@Nullable Object... values) {
        room(2);
        bytes[length++] = (byte) (values.length >> 8);
        bytes[length++] = (byte) values.length;
        for (Object value : values) {
            column(value);
        }
    }

    /** No row follows. */
    void end() {
        room(2);
        bytes[length++] = (byte) END;
        bytes[length++] = (byte) END;
    }

    /** What was made so far, of which {@link #length} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private void column(@Nullable Object value) {
        if (value == null) {
            number(ABSENT);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer number) {
            number(Integer.BYTES);
            number(number);
        } else if (value instanceof Boolean truth) {
            number(1);
            room(1);
            bytes[length++] = (byte) (truth ? 1 : 0);
        } else if (value instanceof OffsetDateTime time) {
            number(Long.BYTES);
            number(micros(time));
        } else if (value instanceof LocalDate day) {
            number(Integer.BYTES);
            number(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
        } else if (value instanceof List<?> texts) {
            array(texts);
        } else {
            throw new IllegalArgumentException("no column is made of a " + value.getClass());
        }
    }

    /** Rounded, as a text would be. */
    private static long micros(OffsetDateTime time) {
        long seconds = Math.subtractExact(time.toEpochSecond(), EPOCH_SECOND);
        return Math.addExact(Math.multiplyExact(seconds, MICROS), (time.getNano() + 500) / 1_000);
    }

    private void array(List<?> texts) {
        int start = length;
        number(0); // its length, when it is known
        number(texts.isEmpty() ? 0 : 1); // dimensions
        number(0); // no nulls
        number(TEXT);
        if (!texts.isEmpty()) {
            number(texts.size());
            number(1); // the first one's index
            texts.forEach(text -> text(text.toString()));
        }
        setNumber(start, length - start - Integer.BYTES);
    }

    /** A zero cannot stand in a text of PostgreSQL; in JSON it is escaped anyway. */
    private void text(String text) {
        room(Math.addExact(Math.multiplyExact(text.length(), LONGEST_CHAR), Integer.BYTES));
        int start = length;
        int at = start + Integer.BYTES;
        byte[] to = bytes;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at] = (byte) c;
                at += c == 0 ? 0 : 1;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = next(c);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = next(c >> 6);
                to[at++] = next(c);
            } else {
                // Half a character becomes a question mark, as everywhere in Java.
                int end = i + Character.charCount(text.codePointAt(i));
                byte[] pair = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(pair, 0, to, at, pair.length);
                at += pair.length;
                i = end - 1;
            }
        }
        length = at;
        setNumber(start, at - start - Integer.BYTES);
    }

    private static byte next(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void number(long value) {
        number((int) (value >> Integer.SIZE));
        number((int) value);
    }

    private void number(int value) {
        room(Integer.BYTES);
        setNumber(length, value);
        length += Integer.BYTES;
    }

    private void setNumber(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), Math.addExact(length, more)));
        }
    }
}
