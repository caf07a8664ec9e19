package io.github.creditkit.model.procedure;

import io.github.creditkit.model.time.DayCount;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.DeadlineRule;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case (办理期限). While documents are missing it stands still: the days that are left run on from the day after
 * they were handed in.
 *
 * @param deadline when it is due, as long as it runs
 * @param pausedOn since when it stands still; null while it runs
 * @param left     the days that are left while it stands still
 */
public record RunningClock(Deadline deadline, @Nullable LocalDate pausedOn, long left) {

    static RunningClock start(DeadlineRule rule, LocalDate on, WorkingDayCalendar calendar) {
        return new RunningClock(rule.after(on, calendar), null, 0);
    }

    RunningClock pause(LocalDate on, WorkingDayCalendar calendar) {
        if (pausedOn != null) {
            return this;
        }
        long days = deadline.rule().count() == DayCount.WORKING
                ? calendar.between(on, deadline.due())
                : Math.max(0, ChronoUnit.DAYS.between(on, deadline.due()));
        return new RunningClock(deadline, on, days);
    }

    RunningClock resume(LocalDate on, WorkingDayCalendar calendar) {
        if (pausedOn == null) {
            return this;
        }
        DeadlineRule rule = deadline.rule();
        Deadline rest = rule.of((int) Math.min(left, rule.days()), rule.count()).after(on, calendar);
        Deadline moved = new Deadline(
                rule, deadline.event(), rest.due(), deadline.provisional() || rest.provisional());
        return new RunningClock(moved, null, 0);
    }

    /**
     * If it is missed on a day.
     *
     * @param on the day
     * @return never while it stands still
     */
    public boolean isMissed(LocalDate on) {
        return pausedOn == null && deadline.isMissed(on);
    }
}
