package io.github.creditkit.model.table;

import org.jspecify.annotations.Nullable;

/** Text that its form can hold (可写文本): characters that it cannot hold are replaced visibly, and counted. */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private final boolean forXml;
    private long replaced;

    CleanText(boolean forXml) {
        this.forXml = forXml;
    }

    long replaced() {
        return replaced;
    }

    String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int size = Character.charCount(c);
            if (!canHold(c)) {
                clean = clean == null ? new StringBuilder(text.length()).append(text, 0, i) : clean;
                clean.append(REPLACEMENT);
                replaced++;
            } else if (clean != null) {
                clean.appendCodePoint(c);
            }
            i += size;
        }
        return orElse(clean, text);
    }

    private static String orElse(@Nullable StringBuilder clean, String text) {
        return clean == null ? text : clean.toString();
    }

    /** Half a pair is no character in any encoding; XML 1.0, 2.2, leaves out most control characters as well. */
    private boolean canHold(int c) {
        if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return false;
        }
        if (!forXml || c == '\t' || c == '\n' || c == '\r') {
            return true;
        }
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF;
    }
}
