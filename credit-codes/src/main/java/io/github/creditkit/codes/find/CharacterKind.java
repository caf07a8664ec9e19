package io.github.creditkit.codes.find;

/** What a character of a running text is to the finder: one byte a character, looked up without a branch on ASCII. */
final class CharacterKind {
    /** Ends whatever went before. */
    static final int OTHER = 0;

    /** Stands inside a printed code once in a while, between two groups. */
    static final int BLANK = 1;

    static final int HYPHEN = 2;

    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = (byte) c;
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            ASCII[c] = (byte) c;
            ASCII[c + 'a' - 'A'] = (byte) c;
        }
        ASCII[' '] = BLANK;
        ASCII['-'] = HYPHEN;
    }

    private CharacterKind() {}

    /** The capital letter or digit that a character folds to, or one of the kinds above, all of which are less than it. */
    static int of(char c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        if (c >= '一' && c <= '龥') {
            return OTHER;
        }
        if (c >= '！' && c <= '～') {
            return ASCII[c - '！' + '!'];
        }
        return switch (c) {
            case '\u00A0', '\u3000' -> BLANK;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> HYPHEN;
            default -> OTHER;
        };
    }

    static boolean isJoint(int kind) {
        return kind == BLANK || kind == HYPHEN;
    }
}
