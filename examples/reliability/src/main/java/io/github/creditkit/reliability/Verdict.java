package io.github.creditkit.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted afterwards, and what of it is wrong (核对结果). */
final class Verdict {
    private static final int MOST_TOLD = 200;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A figure that is told. */
    void figure(String name, Object value) {
        figures.put(name, value);
    }

    /** A figure that must be what was expected. */
    void equal(String name, long expected, long found) {
        figures.put(name, found);
        if (expected != found) {
            wrong(name + ": " + expected + " expected, " + found + " found");
        }
    }

    void wrong(String what) {
        if (wrong.size() < MOST_TOLD) {
            wrong.add(what);
        }
    }

    Map<String, Object> figures() {
        return figures;
    }

    List<String> wrong() {
        return wrong;
    }
}
