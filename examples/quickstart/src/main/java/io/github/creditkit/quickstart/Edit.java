package io.github.creditkit.quickstart;

import java.util.ArrayList;
import java.util.List;

/** A suggested code with what it changes marked (改动标示). */
final class Edit {
    private Edit() {}

    static Html marked(String from, String to) {
        if (from.contains(to)) {
            return Html.text(to);
        }
        return from.length() == to.length() ? characters(from, to) : middle(from, to);
    }

    private static Html characters(String from, String to) {
        List<Html> pieces = new ArrayList<>();
        for (int i = 0; i < to.length(); i++) {
            Html c = Html.text(to.substring(i, i + 1));
            pieces.add(from.charAt(i) == to.charAt(i) ? c : Html.tag("mark", c));
        }
        return Html.all(pieces);
    }

    /** What stands between the common beginning and the common end; empty when something was only left out. */
    private static Html middle(String from, String to) {
        int shorter = Math.min(from.length(), to.length());
        int start = 0;
        while (start < shorter && from.charAt(start) == to.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
            end++;
        }
        Html changed = Html.text(to.substring(start, to.length() - end));
        return Html.all(
                Html.text(to.substring(0, start)),
                changed.markup().isEmpty() ? Html.NONE : Html.tag("mark", changed),
                Html.text(to.substring(to.length() - end)));
    }
}
