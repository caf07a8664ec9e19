package io.github.creditkit.model.subject;

import java.util.Arrays;

/** Whole numbers one after another, without an object each (整数列表). */
final class Ints {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** For values that come in order. */
    void addOnceAtEnd(int value) {
        if (!isLast(value)) {
            add(value);
        }
    }

    boolean isLast(int value) {
        return size > 0 && values[size - 1] == value;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The different values in rising order. */
    int[] toSet() {
        int[] sorted = toArray();
        Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, different);
    }
}
