package io.github.creditkit.codes.repair;

/** Characters as they are shown in a description: a foreign letter with its number, an invisible one as its number. */
final class Visible {
    private Visible() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c > ' ' && c < 127) {
            shown.append((char) c);
            return;
        }
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.MATH_SYMBOL) {
            // It can look just like the right one, so its number stands beside it.
            shown.appendCodePoint(c).append(' ');
        }
        shown.append(String.format("U+%04X", c));
    }
}
