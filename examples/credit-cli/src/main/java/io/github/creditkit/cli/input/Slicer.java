package io.github.creditkit.cli.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into batches of records at line ends (切分). A line feed is never a part of a character, neither in UTF-8
 * nor in GB 18030, so bytes are cut before anything is known of their encoding.
 *
 * <p>No more than the longest record and a buffer are held. What follows a record that is too long is read again.
 */
public abstract sealed class Slicer implements AutoCloseable permits LineSlicer, CsvSlicer {
    /** The longest record that a check reads, 1 MB; nothing longer is a code or a row that holds one. */
    public static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER];
    private int begin;
    private int limit;
    private boolean ended;
    private long line = 1;
    private long bytesRead;
    private boolean leavesOutNext;

    Slicer(InputStream in, int longest, boolean leavesOutFirst) {
        this.in = in;
        this.longest = longest;
        this.leavesOutNext = leavesOutFirst;
    }

    /**
     * Adds the record at a position, if it ends before the limit.
     *
     * @return where the next record begins, or -1 when its end is not in the buffer yet
     */
    abstract int record(byte[] bytes, int from, int to, boolean last, Batch batch);

    /** Adds the first line of something that is longer than the buffer may grow. */
    abstract int firstLineOfTooLong(byte[] bytes, int from, int to, Batch batch);

    /**
     * The next records.
     *
     * @return null at the end
     * @throws IOException when the stream fails
     */
    public final @Nullable Batch next() throws IOException {
        while (true) {
            Batch batch = new Batch();
            int from = begin;
            while (begin < limit && !batch.isFull()) {
                int next = record(buffer, begin, limit, ended, batch);
                if (next < 0) {
                    break;
                }
                begin = next;
            }
            if (batch.count() > 0) {
                return batch.closed(buffer, from, begin);
            }
            if (ended) {
                return null;
            }
            if (limit - begin > longest) {
                Batch tooLong = tooLong();
                if (tooLong != null) {
                    return tooLong;
                }
            } else {
                fill();
            }
        }
    }

    private @Nullable Batch tooLong() throws IOException {
        Batch batch = new Batch();
        int from = begin;
        int next = firstLineOfTooLong(buffer, begin, limit, batch);
        if (next >= 0) {
            begin = next;
            return batch.count() > 0 ? batch.closed(buffer, from, next) : null;
        }
        addFault(RecordFault.TOO_LONG, 0, 0, 0, batch);
        skipLine();
        return batch.count() > 0 ? batch.closed(buffer, 0, 0) : null;
    }

    /** Drops bytes up to and with the next line feed. */
    private void skipLine() throws IOException {
        while (true) {
            for (int i = begin; i < limit; i++) {
                if (buffer[i] == '\n') {
                    begin = i + 1;
                    return;
                }
            }
            begin = limit;
            fill();
            if (ended && begin == limit) {
                return;
            }
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, limit - begin);
        limit -= begin;
        begin = 0;
        if (limit == buffer.length) {
            byte[] larger = new byte[Math.min(buffer.length * 2, longest + BUFFER)];
            System.arraycopy(buffer, 0, larger, 0, limit);
            buffer = larger;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
            bytesRead += read;
        }
    }

    /** Adds a record of one line or more; a carriage return before the line feed is no part of it. */
    final void add(byte[] bytes, int from, int end, int seen, int lines, Batch batch) {
        if (leavesOutNext) {
            leavesOutNext = false;
        } else if (isTooLong(from, end)) {
            batch.addFault(RecordFault.TOO_LONG, from, from, line, true);
        } else {
            int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
            batch.add(from, to, line, seen >= 0);
        }
        line += lines;
    }

    /** Adds the bytes of one line that are no record. */
    final void addFault(RecordFault fault, int from, int end, int seen, Batch batch) {
        if (leavesOutNext) {
            leavesOutNext = false;
        } else if (isTooLong(from, end)) {
            batch.addFault(RecordFault.TOO_LONG, from, from, line, true);
        } else {
            batch.addFault(fault, from, end, line, seen >= 0);
        }
        line++;
    }

    /** The same whether or not the end happened to be in the buffer. */
    final boolean isTooLong(int from, int end) {
        return end - from > longest;
    }

    /**
     * The bytes taken from the stream so far.
     *
     * @return what a progress bar shows
     */
    public final long bytesRead() {
        return bytesRead;
    }

    /**
     * If the next batch can be had without waiting for whoever writes the stream.
     *
     * @return false when it may take a while
     * @throws IOException when the stream fails
     */
    public final boolean isReady() throws IOException {
        return in.available() > 0;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
