package io.github.creditkit.cli.output;

/**
 * A cell of CSV that a spreadsheet opens as text and not as a formula (表格公式注入防护): what would begin a formula gets an
 * apostrophe before it, full-width forms included, as Chinese input methods type them.
 */
final class SpreadsheetCell {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    static void append(String value, StringBuilder out) {
        String safe = isDangerous(value) ? "'" + value : value;
        if (safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')) {
            append(safe, false, out);
        } else {
            out.append('"');
            append(safe, true, out);
            out.append('"');
        }
    }

    /** Blanks and invisible characters before it make a formula no safer: some programs drop them. */
    private static boolean isDangerous(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (DANGEROUS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT && c > ' ') {
                return false;
            }
        }
        return false;
    }

    private static void append(String value, boolean quoted, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '"') {
                out.append("\"\"");
            } else if (Character.isSurrogate(c) && !isHalfOfPair(value, i)) {
                out.append('\uFFFD');
            } else {
                out.append(c);
            }
        }
    }

    private static boolean isHalfOfPair(String value, int i) {
        return (i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1)))
                || (i > 0 && Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i)));
    }
}
