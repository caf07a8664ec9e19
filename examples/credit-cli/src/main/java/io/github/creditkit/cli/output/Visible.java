package io.github.creditkit.cli.output;

/** Text made fit for a terminal (终端可见文本): one line, and no character that moves the cursor or turns the text around. */
public final class Visible {
    private static final char CONTROL_PICTURES = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';

    private Visible() {}

    /**
     * The text with a visible character for each that is none.
     *
     * @param text any text
     * @return one line
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(shown(c)));
        return visible.toString();
    }

    private static int shown(int c) {
        if (c < ' ') {
            return CONTROL_PICTURES + c;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> c;
        };
    }
}
