package io.github.creditkit.model.table;

/** The text of one cell while it is met piece by piece, and never more of it than is allowed (单元格文本). */
final class CellText {
    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private boolean tooLong;

    CellText(int longest) {
        this.longest = longest;
    }

    void append(char[] chars, int from, int count) {
        if (text.length() + count > longest) {
            tooLong = true;
            text.setLength(0);
        }
        if (!tooLong) {
            text.append(chars, from, count);
        }
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean contains(char c) {
        return text.indexOf(String.valueOf(c)) >= 0;
    }

    /** The text, empty when it is too long; the next cell begins. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        tooLong = false;
        return taken;
    }
}
