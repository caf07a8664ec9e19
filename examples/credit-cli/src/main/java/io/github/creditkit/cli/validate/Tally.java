package io.github.creditkit.cli.validate;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what was found in a file (校验统计). It holds one example a mistake and no rows. */
public final class Tally {
    private static final int EXAMPLES = 3;

    private long rows;
    private long accepted;
    private long warned;
    private long rejected;
    private long unreadable;
    private final Map<Level, Map<Rule, Long>> rules = new EnumMap<>(Level.class);
    private final Map<ItemName, Long> items = new HashMap<>();
    private final Map<Mistake, Seen> mistakes = new HashMap<>();
    private final Map<TableReason, Long> faults = new EnumMap<>(TableReason.class);
    private final Map<Integer, Long> lateness = new TreeMap<>();

    /** Nothing counted yet. */
    Tally() {}

    /**
     * A mistake: a rule at an item (常见问题).
     *
     * @param rule the rule
     * @param item the item
     */
    public record Mistake(Rule rule, ItemName item) {}

    /**
     * How often a mistake was seen.
     *
     * @param mistake  the mistake
     * @param rows     in so many rows
     * @param example  one issue of it
     * @param numbers  the first rows that have it
     */
    public record Count(Mistake mistake, long rows, Issue example, List<Long> numbers) {}

    /**
     * Something and how often.
     *
     * @param thing what
     * @param rows  in so many rows
     * @param <T>   its type
     */
    public record Line<T>(T thing, long rows) {}

    private static final class Seen {
        private final Issue example;
        private final List<Long> numbers = new ArrayList<>();
        private long rows;

        Seen(Issue example) {
            this.example = example;
        }
    }

    void add(SentRow row) {
        rows++;
        if (row.isAccepted()) {
            accepted++;
            warned += row.isWarned() ? 1 : 0;
        } else {
            rejected++;
        }
        RowFault fault = row.fault();
        if (fault != null) {
            unreadable++;
            faults.merge(fault.reason(), 1L, Long::sum);
        }
        if (!row.issues().isEmpty()) {
            add(row.number(), row.issues());
        }
    }

    private void add(long number, List<Issue> issues) {
        Set<Object> counted = new HashSet<>();
        for (Issue issue : issues) {
            // A rule may matter more at one item than at another.
            if (counted.add(List.of(issue.level(), issue.rule()))) {
                rules.computeIfAbsent(issue.level(), level -> new EnumMap<>(Rule.class))
                        .merge(issue.rule(), 1L, Long::sum);
            }
            if (issue.level() == Level.ERROR && counted.add(issue.item())) {
                items.merge(issue.item(), 1L, Long::sum);
            }
            Mistake mistake = new Mistake(issue.rule(), issue.item());
            if (counted.add(mistake)) {
                Seen seen = mistakes.computeIfAbsent(mistake, first -> new Seen(issue));
                seen.rows++;
                if (seen.numbers.size() < EXAMPLES) {
                    seen.numbers.add(number);
                }
            }
            if (issue.rule() == Rule.PMT_04 || issue.rule() == Rule.PEN_04 || issue.rule() == Rule.ACT_01) {
                lateness.merge(Integer.valueOf(issue.found()), 1L, Long::sum);
            }
        }
    }

    /** {@return the rows, whatever became of them} */
    public long rows() {
        return rows;
    }

    /** {@return the rows that can go on} */
    public long accepted() {
        return accepted;
    }

    /** {@return those of the accepted that the sender should look at} */
    public long warned() {
        return warned;
    }

    /** {@return the rows to be mended} */
    public long rejected() {
        return rejected;
    }

    /** {@return those of the rejected that could not be read as they were sent} */
    public long unreadable() {
        return unreadable;
    }

    /**
     * The rules that rows broke.
     *
     * @param level of this level
     * @return most frequent first
     */
    public List<Line<Rule>> rules(Level level) {
        return lines(rules.getOrDefault(level, Map.of()));
    }

    /** {@return the items with errors, most frequent first} */
    public List<Line<ItemName>> items() {
        return lines(items);
    }

    /** {@return why rows could not be read, most frequent first} */
    public List<Line<TableReason>> faults() {
        return lines(faults);
    }

    /** {@return by working days late, how many rows; in the order of days} */
    public List<Line<Integer>> lateness() {
        return lateness.entrySet().stream()
                .map(entry -> new Line<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The most frequent mistakes of a level.
     *
     * @param level of this level
     * @param most  no more than these
     * @return most frequent first, with an example each
     */
    public List<Count> mistakes(Level level, int most) {
        return mistakes.entrySet().stream()
                .filter(entry -> entry.getValue().example.level() == level)
                .map(entry -> new Count(
                        entry.getKey(),
                        entry.getValue().rows,
                        entry.getValue().example,
                        List.copyOf(entry.getValue().numbers)))
                .sorted(Comparator.comparingLong(Count::rows)
                        .reversed()
                        .thenComparing(count -> count.mistake().rule())
                        .thenComparing(count -> count.mistake().item().name()))
                .limit(most)
                .toList();
    }

    private static <T> List<Line<T>> lines(Map<T, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Line<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Line<T>>comparingLong(Line::rows)
                        .reversed()
                        .thenComparing(line -> String.valueOf(line.thing())))
                .toList();
    }
}
