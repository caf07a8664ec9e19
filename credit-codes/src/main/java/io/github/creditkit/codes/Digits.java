package io.github.creditkit.codes;

/** Digits are '0' to '9' and nothing else: {@link Character#isDigit} knows those of other scripts too. */
final class Digits {
    private Digits() {}

    static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean are(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
