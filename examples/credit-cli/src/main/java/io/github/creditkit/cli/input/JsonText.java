package io.github.creditkit.cli.input;

import org.jspecify.annotations.Nullable;

/**
 * One line read as a JSON string (JSON 字符串), by RFC 8259. Half a surrogate pair is kept: it may be written as an escape,
 * and judging it is left to whoever checks the text.
 *
 * @param value    the text; null when the line is no JSON string
 * @param position where it stops being one, from 1
 * @param expected what should stand there
 */
record JsonText(@Nullable String value, int position, String expected) {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    static JsonText read(CharSequence line) {
        int i = skipBlanks(line, 0);
        if (i == line.length() || line.charAt(i) != '"') {
            return refused(i, "\"");
        }
        i++;
        StringBuilder value = new StringBuilder(line.length());
        while (i < line.length() && line.charAt(i) != '"') {
            char c = line.charAt(i);
            if (c < ' ') {
                return refused(i, "\\u00XX");
            }
            if (c != '\\') {
                value.append(c);
                i++;
                continue;
            }
            int escape = i + 1 < line.length() ? ESCAPES.indexOf(line.charAt(i + 1)) : -1;
            int unit = escape < 0 ? unit(line, i + 1) : -1;
            if (escape >= 0) {
                value.append(ESCAPED.charAt(escape));
                i += 2;
            } else if (unit >= 0) {
                value.append((char) unit);
                i += 6;
            } else {
                return refused(i + 1, "\" \\ / b f n r t uXXXX");
            }
        }
        if (i == line.length()) {
            return refused(i, "\"");
        }
        int end = skipBlanks(line, i + 1);
        return end == line.length() ? new JsonText(value.toString(), 0, "") : refused(end, "EOL");
    }

    /** The UTF-16 unit of {@code uXXXX}; -1 when it is none. */
    private static int unit(CharSequence line, int from) {
        if (from + 5 > line.length() || line.charAt(from) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = from + 1; i < from + 5; i++) {
            char c = line.charAt(i);
            // Character.digit knows full-width digits too, which JSON does not.
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    private static int skipBlanks(CharSequence line, int from) {
        int i = from;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t' || line.charAt(i) == '\r')) {
            i++;
        }
        return i;
    }

    private static JsonText refused(int index, String expected) {
        return new JsonText(null, index + 1, expected);
    }

    /** Leaves the text out: it may hold a person's number. */
    @Override
    public String toString() {
        return value == null ? "no JSON string from " + position : "JSON string";
    }
}
