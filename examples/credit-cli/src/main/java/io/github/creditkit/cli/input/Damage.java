package io.github.creditkit.cli.input;

/**
 * Damaged bytes in a text (损坏的字节): each stands as a lone surrogate of its own, U+DC80 to U+DCFF, so that it keeps its
 * place and no byte around it is lost.
 */
final class Damage {
    private static final char BASE = '\uDC00';

    private Damage() {}

    static char of(byte damaged) {
        return (char) (BASE | (damaged & 0xff));
    }

    /** Where the first damaged byte is; -1 when there is none. */
    static int in(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= BASE + 0x80 && c <= BASE + 0xff && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** The byte, such as {@code 0xFF}. */
    static String shown(CharSequence text, int index) {
        return String.format("0x%02X", text.charAt(index) & 0xff);
    }

    /** The text with the usual replacement character for each damaged byte. */
    static String replaced(CharSequence text) {
        StringBuilder replaced = new StringBuilder(text);
        for (int i = in(text); i >= 0; i = in(replaced)) {
            replaced.setCharAt(i, '\uFFFD');
        }
        return replaced.toString();
    }
}
