package io.github.creditkit.model.table;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet opens as text and not as a formula (公式注入防护): what would begin a formula gets an apostrophe
 * before it, full-width forms included, as Chinese input methods type them.
 */
final class InertCell {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]{1,32}(\\.[0-9]{1,32})?");

    private InertCell() {}

    static String of(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    static boolean isPlainNumber(String cell) {
        return PLAIN_NUMBER.matcher(cell).matches();
    }

    /**
     * Blanks and invisible characters before it make a formula no safer: some programs drop them. Blanks alone are nothing to
     * run, and an apostrophe would make a row of an empty one.
     */
    static boolean isDangerous(String cell) {
        if (cell.isBlank()) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (DANGEROUS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT && c > ' ') {
                return false;
            }
        }
        return false;
    }
}
