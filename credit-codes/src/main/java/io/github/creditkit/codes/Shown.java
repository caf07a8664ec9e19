package io.github.creditkit.codes;

import java.util.Locale;

/** How a single character of a checked text is shown: itself, or its number when it cannot be seen. */
final class Shown {
    private Shown() {}

    /** The character at an index, a surrogate pair taken whole. */
    static String at(CharSequence text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c) && index + 1 < text.length()) {
            char low = text.charAt(index + 1);
            if (Character.isLowSurrogate(low)) {
                return codePoint(Character.toCodePoint(c, low));
            }
        }
        return codePoint(c);
    }

    private static String codePoint(int c) {
        if (c > ' ' && c < 127) {
            return Character.toString(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> String.format(Locale.ROOT, "U+%04X", c);
            // A letter of another script can look just like the right one, so its number stands beside it.
            default -> String.format(Locale.ROOT, "%s U+%04X", Character.toString(c), c);
        };
    }
}
