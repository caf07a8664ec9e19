package io.github.creditkit.codes.repair;

/**
 * What each edit costs; smaller is likelier. The order is the point: what a machine does to a number and letters that
 * the code cannot have come before look-alikes, these before typing slips, and two look-alikes after any one slip.
 */
final class Cost {
    /** Folding changes no character of the code. */
    static final int FOLD = 0;

    static final int FOREIGN_LETTER = 1;
    static final int LABEL = 2;

    /** A character that cannot stand there, read as the likeliest of those it looks like, or as another of them. */
    static final int IMPOSSIBLE_CHARACTER = 2;

    static final int IMPOSSIBLE_CHARACTER_OTHERWISE = 4;
    static final int SPREADSHEET = 3;
    static final int ROUNDED = 4;
    static final int LOOK_ALIKE = 6;
    static final int LOOK_ALIKE_OTHERWISE = 7;
    static final int ADJACENT_SWAP = 8;

    /** A character typed twice, or once instead of twice. */
    static final int DOUBLED = 9;

    static final int SUBSTITUTION = 10;
    static final int EXTRA = 11;
    static final int MISSING = 12;
    static final int DISTANT_SWAP = 13;

    private Cost() {}
}
