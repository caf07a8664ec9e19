package io.github.creditkit.cli.output;

/** Text set in columns of a terminal (终端列宽), where a Chinese character is as wide as two Latin ones. */
public final class Columns {
    private Columns() {}

    /**
     * How many columns a text takes.
     *
     * @param text one line
     * @return its width
     */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /**
     * A text with blanks behind it.
     *
     * @param text  one line
     * @param width the least width
     * @return as it is if it is wider
     */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe4f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
