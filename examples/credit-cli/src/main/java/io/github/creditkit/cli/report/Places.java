package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that have something in common (行号): how many, and where the first of them stand. */
final class Places {
    /** More would be a wall of numbers. */
    private static final int SHOWN = 12;

    private final List<Place> first = new ArrayList<>();
    private long count;

    void add(Place place) {
        count++;
        show(place);
    }

    void add(Places later) {
        count += later.count;
        later.first.forEach(this::show);
    }

    private void show(Place place) {
        if (first.size() < SHOWN) {
            first.add(place);
        }
    }

    long count() {
        return count;
    }

    /** Such as 第 3、17 行; with several files each place tells its own. */
    Bilingual text(boolean severalFiles) {
        String more = count > first.size() ? "…" : "";
        return severalFiles
                ? new Bilingual(joined("、", true) + more, joined(", ", true) + more)
                : new Bilingual(
                        "第 " + joined("、", false) + more + " 行",
                        (count == 1 ? "line " : "lines ") + joined(", ", false) + more);
    }

    private String joined(String separator, boolean withFile) {
        return first.stream()
                .map(place -> (withFile ? Place.name(place.file()) + ":" : "") + place.line())
                .collect(Collectors.joining(separator));
    }
}
