package io.github.creditkit.model.subject;

import java.util.Arrays;

/** For each number nobody, one owner, or several (归属): all that linking has to know. */
final class Owners {
    static final int NOBODY = -1;
    static final int SEVERAL = -2;

    private final int[] owner;

    Owners(int size) {
        owner = new int[size];
        Arrays.fill(owner, NOBODY);
    }

    void add(int number, int label) {
        if (owner[number] == NOBODY) {
            owner[number] = label;
        } else if (owner[number] != label) {
            owner[number] = SEVERAL;
        }
    }

    int of(int number) {
        return owner[number];
    }
}
