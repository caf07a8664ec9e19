package io.github.creditkit.cli.output;

/** Writes JSON without blanks (JSON 输出), in the order in which it is told. */
public final class Json {
    private final StringBuilder out;
    private boolean first = true;

    /**
     * A writer.
     *
     * @param out takes the text
     */
    public Json(StringBuilder out) {
        this.out = out;
    }

    /**
     * Opens an object.
     *
     * @return this
     */
    public Json object() {
        next();
        out.append('{');
        first = true;
        return this;
    }

    /**
     * Closes an object.
     *
     * @return this
     */
    public Json endObject() {
        out.append('}');
        first = false;
        return this;
    }

    /**
     * Opens an array.
     *
     * @return this
     */
    public Json array() {
        next();
        out.append('[');
        first = true;
        return this;
    }

    /**
     * Closes an array.
     *
     * @return this
     */
    public Json endArray() {
        out.append(']');
        first = false;
        return this;
    }

    /**
     * Names the next value of an object.
     *
     * @param name its name
     * @return this
     */
    public Json key(String name) {
        next();
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    /**
     * Writes a string.
     *
     * @param value any text, half surrogate pairs included
     * @return this
     */
    public Json value(String value) {
        next();
        string(value);
        return this;
    }

    /**
     * Writes a number.
     *
     * @param value the number
     * @return this
     */
    public Json value(long value) {
        next();
        out.append(value);
        return this;
    }

    /**
     * Writes true or false.
     *
     * @param value which
     * @return this
     */
    public Json value(boolean value) {
        next();
        out.append(value);
        return this;
    }

    /**
     * Writes null.
     *
     * @return this
     */
    public Json nothing() {
        next();
        out.append("null");
        return this;
    }

    private void next() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void string(String value) {
        out.append('"');
        if (isPlain(value)) {
            out.append(value);
        } else {
            escaped(value);
        }
        out.append('"');
    }

    /** Nearly all strings are, and are copied at once. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || mustEscape(c)) {
                return false;
            }
        }
        return true;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPair(value, i)) {
                        out.append(c).append(value.charAt(++i));
                    } else if (mustEscape(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean isPair(String value, int i) {
        return i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
    }

    /** Half a surrogate pair has no bytes in UTF-8; control characters and line separators upset terminals and readers. */
    private static boolean mustEscape(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || Character.isSurrogate(c);
    }
}
