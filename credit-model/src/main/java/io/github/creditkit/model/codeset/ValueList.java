package io.github.creditkit.model.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values of one cell (多值单元格). A semicolon always separates. A comma and an enumeration comma (、) stand within
 * names too, so there the longest run of parts that is a value wins.
 */
final class ValueList {
    private static final String STRONG = ";；";
    private static final String WEAK = ",，、";

    /** More parts than any cell has; beyond, the rest is one value, which keeps the work small. */
    private static final int MOST = 32;

    private ValueList() {}

    static List<String> split(String text, Predicate<String> isValue) {
        List<String> values = new ArrayList<>();
        for (String piece : parts(text, STRONG, Integer.MAX_VALUE)) {
            if (!Folding.strip(piece).isEmpty()) {
                values.addAll(isValue.test(piece) ? List.of(piece) : weakly(piece, isValue));
            }
        }
        return values;
    }

    private static List<String> weakly(String piece, Predicate<String> isValue) {
        List<String> parts = parts(piece, WEAK, MOST);
        List<String> values = new ArrayList<>();
        for (int from = 0; from < parts.size(); ) {
            int to = parts.size();
            while (to > from + 1 && !isValue.test(join(parts, from, to))) {
                to--;
            }
            String value = join(parts, from, to);
            if (!Folding.strip(value).isEmpty()) {
                values.add(value);
            }
            from = to;
        }
        return values;
    }

    /** The parts, each with the separator behind it, so that joining them gives the text again. */
    private static List<String> parts(String text, String separators, int most) {
        List<String> parts = new ArrayList<>();
        boolean kept = separators.equals(WEAK);
        int from = 0;
        for (int i = 0; i < text.length() && parts.size() < most; i++) {
            if (separators.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(from, kept ? i + 1 : i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String join(List<String> parts, int from, int to) {
        String text = String.join("", parts.subList(from, to));
        int last = text.length() - 1;
        return last >= 0 && WEAK.indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
    }
}
