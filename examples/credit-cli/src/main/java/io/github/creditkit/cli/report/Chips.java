package io.github.creditkit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cell with everything in it made visible (不可见字符显形): blanks as ␣, zero-width and control characters by number,
 * letters of other scripts, which can look just like Latin ones, with their number beside them.
 */
final class Chips {
    /** A cell longer than this is no code; its beginning says enough. */
    private static final int SHOWN = 64;

    private Chips() {}

    static Html of(String cell) {
        if (cell.isEmpty()) {
            return Html.tag("span class=\"empty\"", Html.both("（空）", "(empty)"));
        }
        List<Html> shown = new ArrayList<>();
        int end = Math.min(cell.length(), SHOWN);
        for (int i = 0; i < end; ) {
            int c = cell.codePointAt(i);
            int length = Character.charCount(c);
            if (c == ' ') {
                shown.add(chip("␣"));
            } else if (!canBeSeen(c)) {
                shown.add(chip(number(c)));
            } else {
                shown.add(Html.text(cell.substring(i, i + length)));
                if (looksLikeAnother(c)) {
                    shown.add(chip(number(c)));
                }
            }
            i += length;
        }
        if (cell.length() > SHOWN) {
            shown.add(Html.text("…"));
        }
        return Html.all(shown);
    }

    private static Html chip(String what) {
        return Html.tag("span class=\"cp\"", Html.text(what));
    }

    private static boolean canBeSeen(int c) {
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
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static boolean looksLikeAnother(int c) {
        return Character.isLetterOrDigit(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case LATIN, HAN, COMMON -> false;
                    default -> true;
                };
    }

    private static String number(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
