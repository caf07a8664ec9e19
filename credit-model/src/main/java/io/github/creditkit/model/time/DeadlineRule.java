package io.github.creditkit.model.time;

import java.time.LocalDate;

/**
 * Within how many days something is to be done (期限规则). A period begins on the day after the event.
 *
 * @param id       a stable id, such as {@code double-publicity}
 * @param days     how many, 0 to 10,000
 * @param count    which days count
 * @param nameZh   what it is about
 * @param nameEn   the same in English
 * @param document where it is from (依据)
 */
public record DeadlineRule(String id, int days, DayCount count, String nameZh, String nameEn, String document) {
    private static final int MOST_DAYS = 10_000;

    /**
     * Checks the days.
     *
     * @param id       a stable id
     * @param days     how many
     * @param count    which days count
     * @param nameZh   what it is about
     * @param nameEn   the same in English
     * @param document where it is from
     */
    public DeadlineRule {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(id + ": 0 to 10,000 days, not " + days);
        }
    }

    /**
     * The same with other days, such as {@link DayCount#CALENDAR} where a document leaves it open.
     *
     * @param number how many
     * @param which  which days count
     * @return the rule
     */
    public DeadlineRule of(int number, DayCount which) {
        return new DeadlineRule(id, number, which, nameZh, nameEn, document);
    }

    /**
     * When it is due after an event.
     *
     * @param event    the day of the event, not counted
     * @param calendar the working days
     * @return the deadline
     */
    public Deadline after(LocalDate event, WorkingDayCalendar calendar) {
        if (event.isAfter(LocalDate.MAX.minusDays(2L * MOST_DAYS))) {
            return new Deadline(this, event, LocalDate.MAX, true);
        }
        LocalDate due = count == DayCount.WORKING ? calendar.plus(event, days) : event.plusDays(days);
        return new Deadline(this, event, due, count == DayCount.WORKING && calendar.isProvisional(event, due));
    }
}
