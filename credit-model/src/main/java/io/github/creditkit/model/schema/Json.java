package io.github.creditkit.model.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, texts, numbers and truth values as JSON (输出 JSON), without a mapper. */
final class Json {
    private static final String INDENT = "  ";
    private static final String SHORT_ESCAPES = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";

    private Json() {}

    /** A copy that cannot be changed anywhere, in the same order. */
    static Map<String, Object> immutable(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put((String) name, immutableValue(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object immutableValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return immutable(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(immutableValue(element)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /** A member a line, a list in one. */
    static String write(Map<String, Object> map) {
        StringBuilder out = new StringBuilder();
        write(map, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String line, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, line, out);
        } else if (value instanceof List<?> list) {
            String between = "";
            out.append('[');
            for (Object element : list) {
                write(element, line, out.append(between));
                between = ", ";
            }
            out.append(']');
        } else if (value instanceof String text) {
            writeText(text, out);
        } else {
            out.append(value);
        }
    }

    private static void writeMap(Map<?, ?> map, String line, StringBuilder out) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        String between = "";
        out.append('{');
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(between).append(line).append(INDENT);
            writeText((String) member.getKey(), out);
            write(member.getValue(), line + INDENT, out.append(": "));
            between = ",";
        }
        out.append(line).append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = SHORT_ESCAPES.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(LETTERS.charAt(escape));
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
