package io.github.creditkit.model.subject;

import java.util.Arrays;

/** Many short lists of whole numbers in two arrays (整数表): row i from {@code from[i]} to {@code from[i + 1]}. */
final class IntLists {
    private final int[] from;
    private final int[] values;

    IntLists(int[] from, int[] values) {
        this.from = from;
        this.values = values;
    }

    int rows() {
        return from.length - 1;
    }

    int from(int row) {
        return from[row];
    }

    int to(int row) {
        return from[row + 1];
    }

    int value(int at) {
        return values[at];
    }

    int size(int row) {
        return from[row + 1] - from[row];
    }

    int[] row(int row) {
        return Arrays.copyOfRange(values, from[row], from[row + 1]);
    }

    /** Value to rows instead of row to values; the rows of a value rise. A value beyond the bound or below 0 is left out. */
    IntLists turned(int bound) {
        int[] starts = new int[bound + 1];
        for (int value : values) {
            if (value >= 0) {
                starts[value + 1]++;
            }
        }
        for (int i = 0; i < bound; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, bound);
        int[] rows = new int[starts[bound]];
        for (int row = 0; row < rows(); row++) {
            for (int at = from(row); at < to(row); at++) {
                if (values[at] >= 0) {
                    rows[next[values[at]]++] = row;
                }
            }
        }
        return new IntLists(starts, rows);
    }

    /** One value a row. */
    static IntLists ofOneEach(int[] values) {
        int[] from = new int[values.length + 1];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        return new IntLists(from, values);
    }
}
