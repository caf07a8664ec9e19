package io.github.creditkit.cli.repeat;

import java.util.Optional;

/**
 * Remembers on which row each key stood first (首次出现的行). It keeps 64 to 128 bytes a key and no text: its digest, the row,
 * and a number of the caller's.
 */
public final class FirstRows {
    private static final int WORDS = 4;

    private final int most;
    private long[] table = new long[WORDS << 10];
    private int entries;
    private boolean full;

    /**
     * Nothing seen yet.
     *
     * @param most keys beyond so many are not remembered
     */
    public FirstRows(int most) {
        this.most = most;
    }

    /**
     * Where a key stood first.
     *
     * @param row  the row
     * @param mark what the caller said of it
     */
    public record First(long row, long mark) {}

    /**
     * Looks a key up, and remembers it if it is new.
     *
     * @param key  its digest
     * @param row  where it stands
     * @param mark any number to go with it
     * @return where it stood first; empty when it is new
     */
    public Optional<First> find(KeyDigest key, long row, long mark) {
        int at = place(key.first(), key.second());
        if (table[at] != 0) {
            return Optional.of(new First(table[at + 2], table[at + 3]));
        }
        if (entries < most) {
            put(at, key, row, mark);
        } else {
            full = true;
        }
        return Optional.empty();
    }

    /**
     * If keys were passed over because there were too many.
     *
     * @return true when a repetition may have been missed
     */
    public boolean isFull() {
        return full;
    }

    private int place(long first, long second) {
        int mask = table.length / WORDS - 1;
        int at = (int) (first >>> 1) & mask;
        while (table[at * WORDS] != 0 && (table[at * WORDS] != first || table[at * WORDS + 1] != second)) {
            at = (at + 1) & mask;
        }
        return at * WORDS;
    }

    private void put(int at, KeyDigest key, long row, long mark) {
        table[at] = key.first();
        table[at + 1] = key.second();
        table[at + 2] = row;
        table[at + 3] = mark;
        if (++entries * 2 > table.length / WORDS) {
            grow();
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += WORDS) {
            if (old[i] != 0) {
                System.arraycopy(old, i, table, place(old[i], old[i + 1]), WORDS);
            }
        }
    }
}
