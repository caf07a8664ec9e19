package io.github.creditkit.codes.generate;

import org.jspecify.annotations.Nullable;

/** Slips that take characters away, add them or hide them. */
final class LengthEdits {
    /** Zero-width space, left-to-right mark, soft hyphen, bell. */
    private static final String INVISIBLE = "\u200b\u200e\u00ad\u0007";

    private static final int HIDDEN = 4;
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 4;

    private LengthEdits() {}

    static Edit missing() {
        return Edit.each((layout, code, i) -> {
            int at = code.length() - 1 - i;
            return withoutStrayX(layout, code.substring(0, at) + code.substring(at + 1));
        });
    }

    /** First each digit appended, then each character doubled. */
    static Edit extra() {
        return new Edit((layout, code) -> 10 + code.length(), (layout, code, i) -> {
            int twice = i - 10;
            return withoutStrayX(layout, i < 10 ? code + i : code.substring(0, twice + 1) + code.substring(twice));
        });
    }

    static Edit invisible() {
        return new Edit((layout, code) -> (code.length() + 1) * INVISIBLE.length(), (layout, code, i) -> {
            int at = i / INVISIBLE.length();
            return code.substring(0, at) + INVISIBLE.charAt(i % INVISIBLE.length()) + code.substring(at);
        });
    }

    /** First all but the ends, as publications do, then any four characters. */
    static Edit masked() {
        return new Edit((layout, code) -> code.length() - HIDDEN + 2, (layout, code, i) -> {
            int middle = code.length() - SHOWN_FIRST - SHOWN_LAST;
            if (i == 0) {
                return middle > 0 ? Edit.with(code, SHOWN_FIRST, "*".repeat(middle)) : null;
            }
            return Edit.with(code, i - 1, "*".repeat(HIDDEN));
        });
    }

    /** Of a number with check character X, only what leaves the X in its place: anywhere else it is a second fault. */
    private static @Nullable String withoutStrayX(Layout layout, String text) {
        int x = layout.onlyDigits() ? text.indexOf('X') : -1;
        return x < 0 || (x == layout.first('c') && text.indexOf('X', x + 1) < 0) ? text : null;
    }
}
