package io.github.creditkit.model.view;

import io.github.creditkit.model.reconcile.SourceUnit;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted, by unit, month and kind (报送统计): 上报率, 合规率, 迟报率, 瞒报率 and the counts that they are made of. Nothing of
 * any subject is in it. Statistics of several months, units or platforms are added, in any order and grouping; where one of
 * them tells what was due and the other does not, it is known. In a total it is known only where every part knows it.
 * Immutable.
 */
public final class SubmissionStatistics {
    /** Nothing submitted. */
    public static final SubmissionStatistics NONE = new SubmissionStatistics(new TreeMap<>());

    private final SortedMap<Cell, SubmissionRow> rows;

    private SubmissionStatistics(SortedMap<Cell, SubmissionRow> rows) {
        this.rows = rows;
    }

    /** What is counted together: a unit is the same by its code, whatever it is called. */
    private record Cell(String unit, YearMonth month, String type) implements Comparable<Cell> {
        static Cell of(SubmissionRow row) {
            return new Cell(row.unit().key(), row.month(), row.type());
        }

        @Override
        public int compareTo(Cell other) {
            int order = unit.compareTo(other.unit);
            order = order != 0 ? order : month.compareTo(other.month);
            return order != 0 ? order : type.compareTo(other.type);
        }
    }

    /**
     * Statistics of rows; those of one unit, month and kind are added.
     *
     * @param rows in any order
     * @return the statistics
     */
    public static SubmissionStatistics of(Collection<SubmissionRow> rows) {
        TreeMap<Cell, SubmissionRow> all = new TreeMap<>();
        rows.forEach(row -> all.merge(Cell.of(row), row, SubmissionStatistics::sum));
        return new SubmissionStatistics(all);
    }

    private static SubmissionRow sum(SubmissionRow one, SubmissionRow other) {
        return new SubmissionRow(
                one.unit().compareTo(other.unit()) <= 0 ? one.unit() : other.unit(),
                one.month(),
                one.type(),
                one.counts().with(other.counts()));
    }

    /**
     * With others.
     *
     * @param other of other months, units, kinds or parts of them
     * @return the sum
     */
    public SubmissionStatistics plus(SubmissionStatistics other) {
        TreeMap<Cell, SubmissionRow> all = new TreeMap<>(rows);
        other.rows.forEach((cell, row) -> all.merge(cell, row, SubmissionStatistics::sum));
        return new SubmissionStatistics(all);
    }

    /** {@return a row for each unit, month and kind, in this order} */
    public List<SubmissionRow> rows() {
        return List.copyOf(rows.values());
    }

    /** {@return all of it as one} */
    public SubmissionCounts total() {
        return rows.values().stream().map(SubmissionRow::counts).reduce(SubmissionCounts.NONE, SubmissionCounts::plus);
    }

    /** {@return by month, the earliest first} */
    public Map<YearMonth, SubmissionCounts> byMonth() {
        return by(SubmissionRow::month);
    }

    /** {@return by the name of the record class} */
    public Map<String, SubmissionCounts> byType() {
        return by(SubmissionRow::type);
    }

    /** {@return by unit; one unit under the first of its names} */
    public Map<SourceUnit, SubmissionCounts> byUnit() {
        Map<String, SourceUnit> names = new TreeMap<>();
        rows.values()
                .forEach(row -> names.merge(
                        row.unit().key(), row.unit(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return by(row -> Objects.requireNonNull(names.get(row.unit().key())));
    }

    private <K extends Comparable<K>> Map<K, SubmissionCounts> by(Function<SubmissionRow, K> key) {
        TreeMap<K, SubmissionCounts> sums = new TreeMap<>();
        rows.values().forEach(row -> sums.merge(key.apply(row), row.counts(), SubmissionCounts::plus));
        return sums;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubmissionStatistics that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return "SubmissionStatistics[" + rows.size() + " rows]";
    }
}
