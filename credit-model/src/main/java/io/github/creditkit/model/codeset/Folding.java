package io.github.creditkit.model.codeset;

import java.text.Normalizer;

/** What codes and names are compared by: NFKC without the blanks around it (规范化). Case is kept. */
final class Folding {
    /** A longer text is no code and no name, and is not worth folding. */
    private static final int LONGEST = 4096;

    private static final char MINUS_SIGN = '\u2212';

    private Folding() {}

    static String fold(String text) {
        String stripped = strip(text);
        return stripped.length() > LONGEST || isPlain(stripped)
                ? stripped
                // Again, as a compatible form can begin with a blank: a spacing accent does.
                : strip(Normalizer.normalize(stripped, Normalizer.Form.NFKC));
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Blanks of any width, control characters and invisible ones, a byte order mark among them. */
    static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c) || isInvisible(c);
    }

    static boolean isDash(char c) {
        return c == MINUS_SIGN || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    /** Nearly every text is; a stream would be an object for each. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }
}
