package io.github.creditkit.model.procedure;

import io.github.creditkit.model.time.DayCount;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.DeadlineRule;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case (办理期限). While documents are missing it stands still: the days that were left run on from the day after
 * they were handed in. A clock that was missed before stays missed.
 *
 * @param deadline  when it is due
 * @param pausedOn  since when it stands still; null while it does not
 * @param left      the days that were left when it stood still
 * @param stoppedOn the day on which what it measures was done; null while it is not
 */
public record CaseClock(
        Deadline deadline,
        @Nullable LocalDate pausedOn,
        long left,
        @Nullable LocalDate stoppedOn) {

    static CaseClock start(DeadlineRule rule, LocalDate on, WorkingDayCalendar calendar) {
        return new CaseClock(rule.after(on, calendar), null, 0, null);
    }

    CaseClock pause(LocalDate on, WorkingDayCalendar calendar) {
        if (!isRunning()) {
            return this;
        }
        long days = deadline.rule().count() == DayCount.WORKING
                ? calendar.between(on, deadline.due())
                : Math.max(0, ChronoUnit.DAYS.between(on, deadline.due()));
        return new CaseClock(deadline, on, days, null);
    }

    CaseClock resume(LocalDate on, WorkingDayCalendar calendar) {
        if (pausedOn == null || stoppedOn != null) {
            return this;
        }
        if (deadline.isMissed(pausedOn)) {
            return new CaseClock(deadline, null, 0, null);
        }
        DeadlineRule rule = deadline.rule();
        Deadline rest = rule.of((int) Math.min(left, rule.days()), rule.count()).after(on, calendar);
        Deadline moved = new Deadline(rule, deadline.event(), rest.due(), deadline.provisional() || rest.provisional());
        return new CaseClock(moved, null, 0, null);
    }

    CaseClock stop(LocalDate on) {
        return stoppedOn == null ? new CaseClock(deadline, pausedOn, left, on) : this;
    }

    /** {@return which clock it is, the id of its rule} */
    public String id() {
        return deadline.rule().id();
    }

    /** {@return if its days are counting: it neither stands still nor is stopped} */
    public boolean isRunning() {
        return pausedOn == null && stoppedOn == null;
    }

    /**
     * If it is missed on a day: then or before, while it ran.
     *
     * @param on the day
     * @return not by the days on which it stood still, nor by those after it was stopped
     */
    public boolean isMissed(LocalDate on) {
        LocalDate last = earlier(earlier(on, stoppedOn), pausedOn);
        return deadline.isMissed(last);
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}
