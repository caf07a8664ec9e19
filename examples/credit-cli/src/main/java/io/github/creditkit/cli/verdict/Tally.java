package io.github.creditkit.cli.verdict;

import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts rows (统计). Each batch has its own, so nothing is shared between threads. */
public final class Tally {
    private long rows;
    private long valid;
    private long noted;
    private long suggested;
    private long suggestedOnce;
    private final Map<Reason, long[]> refusedFor = new HashMap<>();

    /** Nothing counted yet. */
    public Tally() {}

    /**
     * A reason and the rows refused for it.
     *
     * @param reason the reason
     * @param rows   how many; a row with several reasons counts for each
     */
    public record Count(Reason reason, long rows) {}

    /**
     * Counts a row.
     *
     * @param judgement what was found out about it
     */
    public void add(Judgement judgement) {
        rows++;
        if (judgement.isValid()) {
            valid++;
            noted += judgement.notes().isEmpty() ? 0 : 1;
        } else {
            List<Violation> violations = judgement.violations();
            for (int i = 0; i < violations.size(); i++) {
                Reason reason = violations.get(i).reason();
                if (isFirst(violations, i, reason)) {
                    refusedFor.computeIfAbsent(reason, r -> new long[1])[0]++;
                }
            }
        }
    }

    /**
     * Counts a refused row of which only the reasons are known.
     *
     * @param reasons why it was refused
     */
    public void addRefused(Set<? extends Reason> reasons) {
        rows++;
        for (Reason reason : reasons) {
            refusedFor.computeIfAbsent(reason, r -> new long[1])[0]++;
        }
    }

    /** Several letters of one text may be wrong, and the row counts once. */
    private static boolean isFirst(List<Violation> violations, int index, Reason reason) {
        for (int i = 0; i < index; i++) {
            if (violations.get(i).reason() == reason) {
                return false;
            }
        }
        return true;
    }

    /**
     * Counts the suggestions for a refused row.
     *
     * @param suggestions how many there were
     */
    public void addSuggestions(int suggestions) {
        suggested += suggestions > 0 ? 1 : 0;
        suggestedOnce += suggestions == 1 ? 1 : 0;
    }

    /**
     * Adds the counts of another.
     *
     * @param other what was counted elsewhere
     */
    public void add(Tally other) {
        rows += other.rows;
        valid += other.valid;
        noted += other.noted;
        suggested += other.suggested;
        suggestedOnce += other.suggestedOnce;
        other.refusedFor.forEach(
                (reason, count) -> refusedFor.computeIfAbsent(reason, r -> new long[1])[0] += count[0]);
    }

    /** {@return all rows} */
    public long rows() {
        return rows;
    }

    /** {@return the rows with a valid code} */
    public long valid() {
        return valid;
    }

    /** {@return the valid rows with notes} */
    public long noted() {
        return noted;
    }

    /** {@return the refused rows} */
    public long refused() {
        return rows - valid;
    }

    /** {@return the refused rows with a suggestion} */
    public long suggested() {
        return suggested;
    }

    /** {@return the refused rows with one suggestion and no other} */
    public long suggestedOnce() {
        return suggestedOnce;
    }

    /** {@return the reasons for refusing, most frequent first} */
    public List<Count> reasons() {
        List<Count> counts = new ArrayList<>();
        refusedFor.forEach((reason, count) -> counts.add(new Count(reason, count[0])));
        counts.sort(Comparator.comparingLong(Count::rows)
                .reversed()
                .thenComparing(count -> count.reason().word()));
        return counts;
    }
}
