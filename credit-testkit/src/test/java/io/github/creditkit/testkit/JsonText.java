package io.github.creditkit.testkit;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a conformance file: a case a line, so that a change shows as the lines it changes; what cannot be seen or looks
 * like something else as an escape, so that no editor can spoil it.
 */
final class JsonText {
    private static final Set<Character.UnicodeScript> PLAIN =
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.LATIN);

    private final StringBuilder json = new StringBuilder();

    private JsonText() {}

    static String of(Map<String, ?> file) {
        JsonText text = new JsonText();
        text.json.append("{\n");
        for (Iterator<? extends Map.Entry<String, ?>> i = file.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, ?> member = i.next();
            text.json.append("  ").append(quoted(member.getKey())).append(": ");
            if (member.getKey().equals("cases")) {
                text.cases((List<?>) member.getValue());
            } else {
                text.value(member.getValue());
            }
            text.json.append(i.hasNext() ? ",\n" : "\n");
        }
        return text.json.append("}\n").toString();
    }

    private void cases(List<?> cases) {
        json.append("[\n");
        for (Iterator<?> i = cases.iterator(); i.hasNext(); ) {
            json.append("    ");
            value(i.next());
            json.append(i.hasNext() ? ",\n" : "\n");
        }
        json.append("  ]");
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.append(separator).append(quoted((String) member.getKey())).append(": ");
                value(member.getValue());
                separator = ", ";
            }
            json.append('}');
        } else if (value instanceof List<?> list) {
            json.append('[');
            String separator = "";
            for (Object element : list) {
                json.append(separator);
                value(element);
                separator = ", ";
            }
            json.append(']');
        } else if (value instanceof String text) {
            json.append(quoted(text));
        } else {
            json.append(value);
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if ((c >= ' ' && c < 127) || isPlain(c)) {
                quoted.append(c);
            } else {
                quoted.append(String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /** Chinese, its punctuation and full-width characters can be read as they are. */
    private static boolean isPlain(char c) {
        boolean punctuation = (c >= '\u3001' && c <= '\u3011') || (c >= '\uff01' && c <= '\uff5e');
        return c > 127 && (punctuation || (Character.isLetter(c) && PLAIN.contains(Character.UnicodeScript.of(c))));
    }
}
