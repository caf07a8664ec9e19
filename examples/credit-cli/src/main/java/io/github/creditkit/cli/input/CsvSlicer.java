package io.github.creditkit.cli.input;

import java.io.InputStream;

/**
 * Cuts at each line feed outside quotes (按 CSV 记录切分). A quote opens a cell only at its beginning.
 *
 * <p>A lost quote must not swallow the rows after it: when a quoted cell closes before anything but a separator or a
 * line end, or never, its first line alone is reported and the next line is a record again. The first record is the
 * header and is left out.
 */
public final class CsvSlicer extends Slicer {
    private final byte separator;

    /**
     * A slicer of CSV records.
     *
     * @param in        the bytes
     * @param separator between cells, an ASCII character
     * @param longest   records with more bytes are reported and not held
     */
    public CsvSlicer(InputStream in, char separator, int longest) {
        super(in, longest, true);
        this.separator = (byte) separator;
    }

    @Override
    int record(byte[] bytes, int from, int to, boolean last, Batch batch) {
        int seen = 0;
        int breaks = 0;
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            seen |= b;
            if (quoted) {
                if (b == '\n') {
                    breaks++;
                } else if (b == '"') {
                    if (i + 1 == to && !last) {
                        return -1;
                    }
                    byte after = i + 1 < to ? bytes[i + 1] : (byte) '\n';
                    if (after == '"') {
                        i++;
                    } else if (closes(bytes, i + 1, to, after)) {
                        quoted = false;
                    } else {
                        return brokenLine(bytes, from, to, last, batch);
                    }
                }
            } else if (b == '\n') {
                return added(bytes, from, i, i + 1, seen, breaks, batch);
            } else if (cellBegins && b == '"') {
                quoted = true;
            }
            cellBegins = b == separator;
        }
        if (!last) {
            return -1;
        }
        return quoted ? brokenLine(bytes, from, to, true, batch) : added(bytes, from, to, to, seen, breaks, batch);
    }

    /** If a quote before this byte closes its cell. A carriage return closes only before a line feed or the end. */
    private boolean closes(byte[] bytes, int at, int to, byte after) {
        return after == separator || after == '\n' || (after == '\r' && (at + 1 >= to || bytes[at + 1] == '\n'));
    }

    private int added(byte[] bytes, int from, int end, int next, int seen, int breaks, Batch batch) {
        if (breaks > 0 && isTooLong(from, end)) {
            return brokenLine(bytes, from, end, true, batch);
        }
        add(bytes, from, end, seen, breaks + 1, batch);
        return next;
    }

    /** Adds the first line of what is no record; -1 when its end is still to come. */
    private int brokenLine(byte[] bytes, int from, int to, boolean last, Batch batch) {
        int seen = 0;
        int end = from;
        while (end < to && bytes[end] != '\n') {
            seen |= bytes[end++];
        }
        if (end == to && !last) {
            return -1;
        }
        addFault(RecordFault.BAD_QUOTE, from, end, seen, batch);
        return Math.min(end + 1, to);
    }

    @Override
    int firstLineOfTooLong(byte[] bytes, int from, int to, Batch batch) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return brokenLine(bytes, from, to, true, batch);
            }
        }
        return -1;
    }
}
