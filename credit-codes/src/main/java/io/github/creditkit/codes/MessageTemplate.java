package io.github.creditkit.codes;

import java.util.function.UnaryOperator;

/** Puts parts into the template of a {@link Reason} (消息模板). What is put in is never read as a template itself. */
public final class MessageTemplate {
    private MessageTemplate() {}

    /**
     * The template with its places filled.
     *
     * @param template a text with places such as {@code {found}}
     * @param parts    gives the part for the name of a place, such as {@code found}
     * @return the message
     */
    public static String fill(String template, UnaryOperator<String> parts) {
        StringBuilder filled = new StringBuilder(template.length() + 16);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            filled.append(template, at, open).append(parts.apply(template.substring(open + 1, close)));
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }
}
