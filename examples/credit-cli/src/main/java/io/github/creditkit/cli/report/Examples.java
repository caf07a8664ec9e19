package io.github.creditkit.cli.report;

import io.github.creditkit.cli.privacy.ShownRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first rows of each kind in the order of the file (示例行), so that a page has an end; the others are counted only. */
final class Examples {
    /** So many rows of a kind. Whoever wants all of them has them in the other output. */
    static final int EACH = 50;

    private record Example(Object kind, ShownRow row) {}

    private final List<Example> examples = new ArrayList<>();
    private final Map<Object, Integer> shown = new HashMap<>();
    private long count;

    void add(Object kind, ShownRow row) {
        count++;
        show(new Example(kind, row));
    }

    void add(Examples later) {
        count += later.count;
        later.examples.forEach(this::show);
    }

    private void show(Example example) {
        if (shown.getOrDefault(example.kind(), 0) < EACH) {
            shown.merge(example.kind(), 1, Integer::sum);
            examples.add(example);
        }
    }

    List<ShownRow> rows() {
        return examples.stream().map(Example::row).toList();
    }

    /** All rows, shown or not. */
    long count() {
        return count;
    }

    long leftOut() {
        return count - examples.size();
    }
}
