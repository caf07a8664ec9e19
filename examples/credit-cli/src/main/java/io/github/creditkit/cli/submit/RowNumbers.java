package io.github.creditkit.cli.submit;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Which row of an outbox is which row of a file (行号对照): sixteen bytes a row. */
final class RowNumbers {
    private static final int FEW = 1 << 10;

    private long[] ids = new long[FEW];
    private long[] lines = new long[FEW];
    private int size;
    private boolean isSorted = true;

    void add(long id, long line) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        isSorted &= size == 0 || ids[size - 1] < id;
        ids[size] = id;
        lines[size] = line;
        size++;
    }

    int size() {
        return size;
    }

    /** The least number of a row; 0 when there is none. */
    long first() {
        sort();
        return size == 0 ? 0 : ids[0];
    }

    long last() {
        sort();
        return size == 0 ? 0 : ids[size - 1];
    }

    /** The row of the file; empty where it is of another. */
    OptionalLong line(long id) {
        sort();
        int at = Arrays.binarySearch(ids, 0, size, id);
        return at < 0 ? OptionalLong.empty() : OptionalLong.of(lines[at]);
    }

    /** They are in order, unless rows were mended by hand. */
    private void sort() {
        if (isSorted) {
            return;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Long.compare(ids[a], ids[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        ids = Arrays.stream(order).mapToLong(at -> ids[at]).toArray();
        lines = Arrays.stream(order).mapToLong(at -> lines[at]).toArray();
        isSorted = true;
    }
}
