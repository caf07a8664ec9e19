package io.github.creditkit.client.outbox;

import org.jspecify.annotations.Nullable;

/** Texts from elsewhere, fit for a column: some databases refuse a control character, all refuse what is too long. */
final class PlainText {
    private PlainText() {}

    static boolean fits(String text, int longest) {
        return text.length() <= longest && text.equals(clean(text));
    }

    static String clipped(String text, int longest) {
        String clean = clean(text);
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }

    static @Nullable String clippedOrNull(@Nullable String text, int longest) {
        return text == null ? null : clipped(text, longest);
    }

    /** Without control characters, and without halves of a pair. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
