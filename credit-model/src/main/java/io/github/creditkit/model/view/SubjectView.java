package io.github.creditkit.model.view;

import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.ListEntry;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.reconcile.ReconciliationTask;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is held of a subject, in the order of time (一户一档), as a viewer may see it on a day.
 *
 * @param subject whom it is about
 * @param on      the day
 * @param entries its records by the day of decision, the first one first; those without a day are at the end
 * @param tasks   where sources disagree about them (数据核对任务); for the platform and for government alone
 * @param issues  what stands in the way of an order: PRV-11 for each record without a day of decision
 */
public record SubjectView(
        SubjectTitle subject,
        LocalDate on,
        List<ViewEntry> entries,
        List<ReconciliationTask> tasks,
        List<Issue> issues) {
    /**
     * Copies the lists.
     *
     * @param subject whom it is about
     * @param on      the day
     * @param entries its records
     * @param tasks   where sources disagree
     * @param issues  what stands in the way
     */
    public SubjectView {
        entries = List.copyOf(entries);
        tasks = List.copyOf(tasks);
        issues = List.copyOf(issues);
    }

    /** {@return the lists that it is on on that day (名单)} */
    public List<ViewEntry> memberships() {
        return entries.stream()
                .filter(entry -> entry.record().data() instanceof ListEntry list && isOn(list))
                .toList();
    }

    private boolean isOn(ListEntry entry) {
        boolean isEntered = entry.entryDecidedOn() == null || !on.isBefore(entry.entryDecidedOn());
        boolean isLeft = entry.exitDecidedOn() != null && !on.isBefore(entry.exitDecidedOn());
        boolean isOver = entry.validity() != null
                && entry.validity().to() != null
                && on.isAfter(entry.validity().to());
        return isEntered && !isLeft && !isOver;
    }

    /** {@return its commitments (信用承诺)} */
    public List<ViewEntry> commitments() {
        return entries.stream()
                .filter(entry -> entry.record().data() instanceof CreditCommitment)
                .toList();
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
        return "SubjectView[" + on + ", " + entries.size() + " records]";
    }
}
