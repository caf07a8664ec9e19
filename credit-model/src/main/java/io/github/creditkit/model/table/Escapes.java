package io.github.creditkit.model.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook writes as {@code _x000D_} (工作簿字符转义), by ECMA-376 part 1, 22.9.2.19. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String BEGIN = "_x";

    private Escapes() {}

    static String decoded(String text) {
        if (!text.contains(BEGIN)) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Text that reads as itself again: a carriage return would else become a line feed. */
    static String encoded(String text) {
        String plain = text.contains(BEGIN) ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
        return plain.replace("\r", "_x000D_");
    }
}
