package io.github.creditkit.cli.submit;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.validate.Refusal;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.outbox.OutboxReason;
import io.github.creditkit.client.outbox.OutboxRow;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.codeset.RowOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What became of the rows of a file at the platform (平台结果), with the first rows of each reason. */
public final class Outcomes {
    private static final int EXAMPLES = 3;

    private final UnaryOperator<String> columns;
    private long accepted;
    private long warned;
    private long unchanged;
    private long waiting;
    private long discarded;
    private final Map<Long, List<Refusal>> refused = new TreeMap<>();
    private final Map<List<String>, Seen> errors = new LinkedHashMap<>();
    private final Map<List<String>, Seen> warnings = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param columns the sender's column of an item code
     */
    public Outcomes(UnaryOperator<String> columns) {
        this.columns = columns;
    }

    /**
     * A reason and the rows that have it.
     *
     * @param refusal an example
     * @param rows    how many rows
     * @param numbers the first of them
     */
    public record Count(Refusal refusal, long rows, List<Long> numbers) {}

    private static final class Seen {
        private final Refusal example;
        private final List<Long> numbers = new ArrayList<>();
        private long rows;

        Seen(Refusal example) {
            this.example = example;
        }

        void add(long number) {
            rows++;
            if (number > 0 && numbers.size() < EXAMPLES) {
                numbers.add(number);
            }
        }
    }

    /**
     * A row that was judged and not refused.
     *
     * @param number  the row; 0 where it is not known
     * @param outcome accepted, with a warning, or nothing new
     * @param issues  what the platform told
     */
    public void judged(long number, RowOutcome outcome, List<RowIssue> issues) {
        switch (outcome) {
            case ACCEPTED -> accepted++;
            case WARNING -> {
                accepted++;
                warned++;
            }
            case DUPLICATE -> unchanged++;
            case REJECTED -> throw new IllegalArgumentException("a row that was refused is told with its reasons");
        }
        count(number, of(issues, IssueSeverity.WARNING), warnings);
    }

    /**
     * A row that was refused.
     *
     * @param number  the row
     * @param reasons why; at least one
     */
    public void refused(long number, List<Refusal> reasons) {
        refused.put(number, List.copyOf(reasons));
        count(number, reasons, errors);
    }

    /**
     * The errors that a platform told of.
     *
     * @param issues what it told
     * @return bound to the columns of the sender
     */
    public List<Refusal> errors(List<RowIssue> issues) {
        return of(issues, IssueSeverity.ERROR);
    }

    private List<Refusal> of(List<RowIssue> issues, IssueSeverity severity) {
        return issues.stream()
                .filter(issue ->
                        issue.severity().known().filter(severity::equals).isPresent())
                .map(issue ->
                        new Refusal(issue.code(), column(issue), new Bilingual(issue.messageZh(), issue.messageEn())))
                .toList();
    }

    private String column(RowIssue issue) {
        String code = issue.wireField();
        if (code != null) {
            return columns.apply(code);
        }
        return issue.field() == null ? "" : issue.field();
    }

    /**
     * A row that is parked in an outbox.
     *
     * @param number the row
     * @param row    where it stands
     */
    public void parked(long number, OutboxRow row) {
        refused(number, why(row));
    }

    /**
     * Why a row is parked.
     *
     * @param row the row
     * @return at least one reason
     */
    public List<Refusal> why(OutboxRow row) {
        List<Refusal> told = errors(row.issues());
        if (!told.isEmpty()) {
            return told;
        }
        OutboxReason reason = row.why().orElse(OutboxReason.REJECTED);
        return List.of(refusal(reason, row.reasonText() == null ? "" : row.reasonText()));
    }

    static Refusal refusal(OutboxReason reason, String more) {
        String tail = more.isEmpty() || more.equals(reason.messageEn()) ? "" : more;
        return new Refusal(
                reason.code(),
                "",
                new Bilingual(
                        reason.messageZh() + (tail.isEmpty() ? "" : "：" + tail),
                        reason.messageEn() + (tail.isEmpty() ? "" : ": " + tail)));
    }

    private static void count(long number, List<Refusal> reasons, Map<List<String>, Seen> into) {
        Set<List<String>> counted = new HashSet<>();
        for (Refusal reason : reasons) {
            List<String> key = List.of(reason.rule(), reason.column());
            if (counted.add(key)) {
                into.computeIfAbsent(key, first -> new Seen(reason)).add(number);
            }
        }
    }

    /** A row of which nothing is known yet. */
    public void waits() {
        waiting++;
    }

    /** A row that somebody took out of the outbox. */
    public void isDiscarded() {
        discarded++;
    }

    /** {@return rows that the platform took, those with warnings among them} */
    public long accepted() {
        return accepted;
    }

    /** {@return rows that the platform took with a warning} */
    public long warned() {
        return warned;
    }

    /** {@return rows that the platform had as they are} */
    public long unchanged() {
        return unchanged;
    }

    /** {@return rows that were refused} */
    public long rejected() {
        return refused.size();
    }

    /** {@return rows that are not sent, or without a result} */
    public long waiting() {
        return waiting;
    }

    /** {@return rows that somebody took out of the outbox} */
    public long discarded() {
        return discarded;
    }

    /**
     * Why a row was refused.
     *
     * @param number the row
     * @return none for a row that was not
     */
    public List<Refusal> refusals(long number) {
        return refused.getOrDefault(number, List.of());
    }

    /** {@return why rows were refused, the most frequent first} */
    public List<Count> errors() {
        return counts(errors);
    }

    /** {@return what the sender should look at, the most frequent first} */
    public List<Count> warnings() {
        return counts(warnings);
    }

    private static List<Count> counts(Map<List<String>, Seen> seen) {
        return seen.values().stream()
                .map(each -> new Count(
                        each.example, each.rows, each.numbers.stream().sorted().toList()))
                .sorted(Comparator.comparingLong(Count::rows)
                        .reversed()
                        .thenComparing(count -> count.refusal().rule())
                        .thenComparing(count -> count.refusal().column()))
                .toList();
    }
}
