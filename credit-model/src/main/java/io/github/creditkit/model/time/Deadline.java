package io.github.creditkit.model.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day by which something is to be done (截止日期).
 *
 * @param rule        the rule
 * @param event       the day of the event, not counted
 * @param due         the last day that is in time
 * @param provisional if a year in between has no notice of its working days yet, so that the day may change (暂定)
 */
public record Deadline(DeadlineRule rule, LocalDate event, LocalDate due, boolean provisional) {
    /**
     * If a day is too late.
     *
     * @param day the day on which it was done, or today
     * @return false on the last day
     */
    public boolean isMissed(LocalDate day) {
        return day.isAfter(due);
    }

    /**
     * By how many days it is missed, in the unit of the rule.
     *
     * @param day      the day on which it was done, or today
     * @param calendar the working days
     * @return 0 when it is in time
     */
    public long late(LocalDate day, WorkingDayCalendar calendar) {
        if (!isMissed(day)) {
            return 0;
        }
        return rule.count() == DayCount.WORKING ? calendar.between(due, day) : ChronoUnit.DAYS.between(due, day);
    }
}
