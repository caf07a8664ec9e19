package io.github.creditkit.quickstart;

import java.util.Locale;
import java.util.function.Function;

/**
 * A cell with everything in it made visible (不可见字符显形): blanks as ␣, zero-width and control characters by number,
 * letters of other scripts, which can look just like Latin ones, with their number beside them.
 */
final class Visible {
    /** A cell longer than this is no code; its beginning says enough. */
    private static final int SHOWN = 64;

    private Visible() {}

    /** For the page. */
    static Html of(String cell) {
        return cell.isEmpty()
                ? Html.tag("span class=\"empty\"", Html.both("（空）", "(empty)"))
                : new Html(shown(cell, c -> Html.text(c).markup(), Visible::chip));
    }

    /** For a name, in which blanks are ordinary. */
    static Html name(String name) {
        return new Html(shown(name, c -> Html.text(c).markup(), c -> c.equals("␣") ? " " : chip(c)));
    }

    /** For a terminal, where a control character could do harm. */
    static String plain(String cell) {
        return shown(cell, Function.identity(), chip -> chip.startsWith("U+") ? "[" + chip + "]" : chip);
    }

    private static String chip(String what) {
        return Html.tag("span class=\"cp\"", Html.text(what)).markup();
    }

    private static String shown(String cell, Function<String, String> asItIs, Function<String, String> chip) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(cell.length(), SHOWN);
        for (int i = 0; i < end; ) {
            int c = cell.codePointAt(i);
            int length = Character.charCount(c);
            if (c == ' ') {
                shown.append(chip.apply("␣"));
            } else if (!canBeSeen(c)) {
                shown.append(chip.apply(number(c)));
            } else {
                shown.append(asItIs.apply(cell.substring(i, i + length)));
                if (looksLikeAnother(c)) {
                    shown.append(chip.apply(number(c)));
                }
            }
            i += length;
        }
        return cell.length() > SHOWN ? shown + "…" : shown.toString();
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
