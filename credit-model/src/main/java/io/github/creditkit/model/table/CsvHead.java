package io.github.creditkit.model.table;

import static io.github.creditkit.model.table.TableFormat.starts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the beginning of a text file tells (文件开头): byte order mark and separator.
 *
 * @param mark      the bytes of the byte order mark
 * @param encoding  what the mark says; empty when there is none
 * @param separator what stands between cells
 */
record CsvHead(int mark, Optional<TextEncoding> encoding, char separator) {
    private static final char[] SEPARATORS = {',', '\t', ';'};

    /** Above the header there may be a title and notes, which have no separators or few. */
    private static final int LINES = 10;

    /** Chinese text in UTF-16 has few zero bytes; a text in any other encoding has none but by accident. */
    private static final int ACCIDENTS = 2;

    static CsvHead of(byte[] bytes, int limit) {
        byte[] head = Arrays.copyOf(bytes, Math.min(limit, 1 << 12));
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            throw UnreadableTableException.of(TableReason.UTF_16);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw UnreadableTableException.of(TableReason.OLD_OR_ENCRYPTED_WORKBOOK);
        }
        if (zeros(head) > ACCIDENTS) {
            throw UnreadableTableException.of(looksWide(head) ? TableReason.UTF_16 : TableReason.UNKNOWN_ENCODING);
        }
        char separator = separator(bytes, limit);
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new CsvHead(3, Optional.of(TextEncoding.UTF_8), separator);
        }
        if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
            return new CsvHead(4, Optional.of(TextEncoding.GB_18030), separator);
        }
        return new CsvHead(0, Optional.empty(), separator);
    }

    private static int zeros(byte[] head) {
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** If some separator or line end is as wide as two bytes. */
    private static boolean looksWide(byte[] head) {
        for (int i = 0; i + 1 < head.length; i += 2) {
            if ((head[i] == 0 && isMark(head[i + 1])) || (head[i + 1] == 0 && isMark(head[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte b) {
        return b == '\n' || b == ',' || b == '\t' || b == ';';
    }

    /** The one that some line has most of; a comma when no line has any. */
    private static char separator(byte[] bytes, int limit) {
        for (boolean acrossLines : new boolean[] {true, false}) {
            char best = ',';
            int most = 0;
            for (char candidate : SEPARATORS) {
                int count = most(bytes, limit, candidate, acrossLines);
                if (count > most) {
                    most = count;
                    best = candidate;
                }
            }
            if (most > 0) {
                return best;
            }
        }
        return ',';
    }

    /** The most of a separator on one line outside quotes; a quote may be lost, so that it ends with its line. */
    private static int most(byte[] bytes, int limit, char candidate, boolean acrossLines) {
        int most = 0;
        int count = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = 0; i < limit && lines < LINES; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == '\n') {
                quoted &= acrossLines;
                lines += quoted ? 0 : 1;
                count = quoted ? count : 0;
            } else if (bytes[i] == candidate && !quoted) {
                most = Math.max(most, ++count);
            }
        }
        return most;
    }
}
