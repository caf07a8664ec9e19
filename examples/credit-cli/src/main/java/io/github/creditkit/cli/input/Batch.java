package io.github.creditkit.cli.input;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some successive records of a stream, as bytes (一批记录). Not changed once it is out of the slicer's hands. */
public final class Batch {
    /** Bounds the output that one batch can make: 4,096 blank lines make as many rows as 4,096 long ones. */
    static final int MOST_RECORDS = 4096;

    private byte[] bytes = new byte[0];
    private final int[] from = new int[MOST_RECORDS];
    private final int[] to = new int[MOST_RECORDS];
    private final long[] line = new long[MOST_RECORDS];
    private final boolean[] plain = new boolean[MOST_RECORDS];
    private @Nullable RecordFault @Nullable [] faults;
    private int count;

    /** Made by a slicer, which fills it. */
    Batch() {}

    /** Adds a record of which the bytes come later. */
    void add(int begin, int end, long firstLine, boolean ascii) {
        from[count] = begin;
        to[count] = end;
        line[count] = firstLine;
        plain[count] = ascii;
        count++;
    }

    /** Adds a record that is none. */
    void addFault(RecordFault fault, int begin, int end, long firstLine, boolean ascii) {
        if (faults == null) {
            faults = new RecordFault[MOST_RECORDS];
        }
        faults[count] = fault;
        add(begin, end, firstLine, ascii);
    }

    boolean isFull() {
        return count == MOST_RECORDS;
    }

    /** Takes a copy of the slicer's bytes; records were added with positions in the slicer's buffer. */
    Batch closed(byte[] buffer, int begin, int end) {
        bytes = Arrays.copyOfRange(buffer, begin, end);
        for (int i = 0; i < count; i++) {
            from[i] -= begin;
            to[i] -= begin;
        }
        return this;
    }

    /**
     * The number of records.
     *
     * @return at least 1
     */
    public int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int record) {
        return from[record];
    }

    int to(int record) {
        return to[record];
    }

    /** The line, from 1, on which a record begins. */
    long line(int record) {
        return line[record];
    }

    /** If all bytes of a record are ASCII. */
    boolean isPlain(int record) {
        return plain[record];
    }

    @Nullable
    RecordFault fault(int record) {
        return faults == null ? null : faults[record];
    }

    /** If the bytes of all records are ASCII, so that any encoding reads them the same. */
    boolean isPlain() {
        for (int i = 0; i < count; i++) {
            if (!plain[i]) {
                return false;
            }
        }
        return true;
    }
}
