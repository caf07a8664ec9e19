package io.github.creditkit.reliability;

import io.github.creditkit.client.outbox.OutboxReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must have become of what was told, reckoned from the numbers of the rows alone (应有结果). */
final class Expected {
    private final int departments;
    private final int rowsOfEach;
    private final Map<String, List<Told>> byRecord = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<OutboxReason, Integer> parked = new EnumMap<>(OutboxReason.class);
    private int stored;

    Expected(RunOptions options) {
        this.departments = options.departments();
        this.rowsOfEach = options.rowsOfEach();
        for (int department = 1; department <= departments; department++) {
            for (int number = 1; number <= rowsOfEach; number++) {
                add(new Told(department, number));
            }
        }
    }

    private void add(Told told) {
        byRecord.computeIfAbsent(told.id(), id -> new ArrayList<>(1)).add(told);
        told.bad().ifPresentOrElse(reason -> parked.merge(reason, 1, Integer::sum), () -> {
            stored++;
            versions.merge(told.id(), 1, Integer::sum);
        });
    }

    int rows() {
        return departments * rowsOfEach;
    }

    /** The rows of a record, in the order in which they were put in. */
    List<Told> rows(String id) {
        return byRecord.getOrDefault(id, List.of());
    }

    /** How many versions each record has that is stored. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** How many versions all records have. */
    int stored() {
        return stored;
    }

    /** How many records have how many versions. */
    Map<Integer, Long> recordsByVersions() {
        Map<Integer, Long> counts = new TreeMap<>();
        versions.values().forEach(count -> counts.merge(count, 1L, Long::sum));
        return counts;
    }

    int parked(OutboxReason reason) {
        return parked.getOrDefault(reason, 0);
    }

    int parked() {
        return parked.values().stream().mapToInt(Integer::intValue).sum();
    }
}
