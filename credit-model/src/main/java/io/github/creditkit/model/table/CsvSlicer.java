package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into CSV records at each line feed outside quotes (按 CSV 记录切分). A quote opens a cell only at its beginning. A
 * line feed, a quote or a separator is never a part of a character, neither in UTF-8 nor in GB 18030, so bytes are cut
 * before they are decoded.
 *
 * <p>A lost quote must not swallow the rows after it: when a quoted cell closes before anything but a separator or a
 * line end, or never, its first line alone is at fault and the next line is a record again. A file made so that this
 * happens on every line would be read again and again: there is a budget for that, and after it no cell may span lines.
 */
final class CsvSlicer implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** Bytes that may be looked at in vain, beside four times those that were read. */
    private static final long PATIENCE = 1L << 26;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER];
    private byte separator = ',';
    private int begin;
    private int limit;
    private int next;
    private int end;
    private boolean ended;
    private long line = 1;
    private int lines;
    private @Nullable TableReason reason;
    private boolean terminated;
    private long bytesRead;
    private long inVain;

    CsvSlicer(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    void separatedBy(char cells) {
        separator = (byte) cells;
    }

    /** Fills the buffer before the first record, for whoever wants to look at the beginning. */
    void look() throws IOException {
        fill();
    }

    /** Takes off a byte order mark. */
    void skip(int bytes) {
        begin += bytes;
        next = begin;
    }

    /** The buffer, of which {@link #begin()} to {@link #limit()} are good. */
    byte[] buffer() {
        return buffer;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int limit() {
        return limit;
    }

    boolean isWhole() {
        return ended;
    }

    /** The line, from 1, on which the record begins. */
    long line() {
        return line;
    }

    /** Why the record is none; null when it is one. */
    @Nullable
    TableReason reason() {
        return reason;
    }

    /** If a line feed stands behind the record. */
    boolean isTerminated() {
        return terminated;
    }

    /** Moves on to the next record. */
    boolean next() throws IOException {
        begin = next;
        line += lines;
        lines = 0;
        while (true) {
            if (begin < limit && record()) {
                return true;
            }
            if (ended && begin == limit) {
                return false;
            }
            if (limit - begin > longest) {
                return tooLong();
            }
            fill();
        }
    }

    private boolean record() {
        int breaks = 0;
        boolean quoted = false;
        boolean cellBegins = true;
        for (int i = begin; i < limit; i++) {
            byte b = buffer[i];
            if (quoted) {
                if (b == '\n') {
                    breaks++;
                    if (isOutOfPatience()) {
                        return firstLine(TableReason.BAD_QUOTE, i);
                    }
                } else if (b == '"') {
                    if (i + 1 == limit && !ended) {
                        return false;
                    }
                    byte after = i + 1 < limit ? buffer[i + 1] : (byte) '\n';
                    if (after == '"') {
                        i++;
                    } else if (closes(i + 1, after)) {
                        quoted = false;
                    } else {
                        return firstLine(TableReason.BAD_QUOTE, i);
                    }
                }
            } else if (b == '\n') {
                return found(i, true, breaks + 1);
            } else if (cellBegins && b == '"') {
                quoted = true;
            }
            cellBegins = b == separator;
        }
        if (!ended) {
            return false;
        }
        return quoted ? firstLine(TableReason.BAD_QUOTE, limit) : found(limit, false, breaks + 1);
    }

    /** If a quote before this byte closes its cell. A carriage return closes only before a line feed or the end. */
    private boolean closes(int at, byte after) {
        return after == separator || after == '\n' || (after == '\r' && (at + 1 >= limit || buffer[at + 1] == '\n'));
    }

    private boolean found(int to, boolean withLineFeed, int count) {
        if (to - begin > longest) {
            return count > 1
                    ? firstLine(TableReason.BAD_QUOTE, to)
                    : set(begin, to, TableReason.ROW_TOO_LONG, withLineFeed, 1);
        }
        return set(to, to, null, withLineFeed, count);
    }

    /** Takes the first line only of what is no record; false when its end is still to come. */
    private boolean firstLine(TableReason why, int lookedTo) {
        inVain += lookedTo - begin;
        int to = begin;
        while (to < limit && buffer[to] != '\n') {
            to++;
        }
        if (to == limit && !ended) {
            return false;
        }
        return to - begin > longest
                ? set(begin, to, TableReason.ROW_TOO_LONG, to < limit, 1)
                : set(to, to, why, to < limit, 1);
    }

    /** The record ends at one index and the next begins behind another, or behind the line feed that stands there. */
    private boolean set(int recordEnd, int to, @Nullable TableReason why, boolean withLineFeed, int count) {
        end = recordEnd > begin && buffer[recordEnd - 1] == '\r' ? recordEnd - 1 : recordEnd;
        next = withLineFeed ? to + 1 : to;
        reason = why;
        terminated = withLineFeed;
        lines = count;
        return true;
    }

    /** The buffer may not grow any more and has no record: its first line is at fault, or a line of any length. */
    private boolean tooLong() throws IOException {
        if (firstLine(TableReason.BAD_QUOTE, limit)) {
            return true;
        }
        while (true) {
            begin = limit;
            fill();
            for (int i = begin; i < limit; i++) {
                if (buffer[i] == '\n') {
                    return set(begin, i, TableReason.ROW_TOO_LONG, true, 1);
                }
            }
            if (ended) {
                begin = limit;
                return set(limit, limit, TableReason.ROW_TOO_LONG, false, 1);
            }
        }
    }

    private boolean isOutOfPatience() {
        return inVain > PATIENCE + 4 * bytesRead;
    }

    /** Reads until the buffer is full, so that what is looked at again is never much more than what is new. */
    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, limit - begin);
        limit -= begin;
        begin = 0;
        next = 0;
        if (limit > buffer.length / 2) {
            byte[] larger = new byte[Math.max(buffer.length, Math.min(buffer.length * 2, longest + BUFFER))];
            System.arraycopy(buffer, 0, larger, 0, limit);
            buffer = larger;
        }
        int read = in.readNBytes(buffer, limit, buffer.length - limit);
        ended = limit + read < buffer.length;
        limit += read;
        bytesRead += read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
