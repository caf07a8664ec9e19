package io.github.creditkit.model.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The working days of a year (工作日历): Monday to Friday, without the public holidays and with the days that are worked
 * instead, as the State Council's office announces them for each year.
 *
 * <p>Years that are not in the data fall back to Monday to Friday; {@link #isProvisional} tells. A period begins on the
 * day after the event, so a decision of a Friday and a receipt on the Monday after are one working day apart.
 *
 * <p>Source: the yearly holiday notices (国务院办公厅关于部分节假日安排的通知), 2013 to 2026, each row with its number.
 */
public final class WorkingDayCalendar {
    private static final String BUNDLED = "working-days.csv";
    /** Beyond this a count of days says nothing any more, and the weeks between are not walked one by one. */
    private static final int MOST_YEARS = 400;

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> worked;
    private final Set<Integer> years;

    private WorkingDayCalendar(Set<LocalDate> holidays, Set<LocalDate> worked, Set<Integer> years) {
        this.holidays = Set.copyOf(holidays);
        this.worked = Set.copyOf(worked);
        this.years = new TreeSet<>(years);
    }

    /** {@return the calendar that comes with this library} */
    public static WorkingDayCalendar bundled() {
        return Bundled.CALENDAR;
    }

    /**
     * A calendar from CSV, such as one with the notice of the coming year.
     *
     * @param csv with the columns {@code date,kind,year} in any order; kind is {@code HOLIDAY} or {@code WORKDAY}
     * @return a calendar of these days and no others
     * @throws IllegalArgumentException if a line is not so; the message names the line
     * @throws UncheckedIOException if the reader fails
     */
    public static WorkingDayCalendar read(Reader csv) {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        try {
            BufferedReader lines = new BufferedReader(csv);
            List<String> head = List.of(Objects.requireNonNullElse(lines.readLine(), "")
                    .replace("\uFEFF", "")
                    .split(",", -1));
            int date = head.indexOf("date");
            int kind = head.indexOf("kind");
            int year = head.indexOf("year");
            if (date < 0 || kind < 0 || year < 0) {
                throw new IllegalArgumentException("Working days, line 1: no columns date, kind and year");
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String[] cells = line.split(",", -1);
                    try {
                        (isHoliday(cells[kind].strip()) ? holidays : worked).add(LocalDate.parse(cells[date].strip()));
                        years.add(Integer.valueOf(cells[year].strip()));
                    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                        throw new IllegalArgumentException("Working days, line " + number + ": " + line, e);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingDayCalendar(holidays, worked, years);
    }

    private static boolean isHoliday(String kind) {
        return switch (kind) {
            case "HOLIDAY" -> true;
            case "WORKDAY" -> false;
            default -> throw new IllegalArgumentException("neither HOLIDAY nor WORKDAY: " + kind);
        };
    }

    /**
     * If a day is a working day.
     *
     * @param day any day
     * @return by the notices, or by the week where there is none
     */
    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (isWeekday(day) && !holidays.contains(day));
    }

    /**
     * If nothing is announced for a year, so that only its weekends are known.
     *
     * @param day any day
     * @return true when the answer for this day may change
     */
    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear());
    }

    /**
     * If nothing is announced for a year between two days.
     *
     * @param from  the first day
     * @param until the last day
     * @return true when the count of working days between them may change
     */
    public boolean isProvisional(LocalDate from, LocalDate until) {
        return IntStream.rangeClosed(from.getYear(), until.getYear()).anyMatch(year -> !years.contains(year));
    }

    /**
     * This calendar with the days of another table, such as the notice of the coming year. Of a year that both have, only
     * the new days count; a new notice may also move days of the December before.
     *
     * @param csv in the form that {@link #read} tells
     * @return the new calendar
     * @throws IllegalArgumentException if a line is not so; the message names the line
     * @throws UncheckedIOException if the reader fails
     */
    public WorkingDayCalendar amendedBy(Reader csv) {
        WorkingDayCalendar newer = read(csv);
        Set<LocalDate> off = new HashSet<>(holidays);
        Set<LocalDate> on = new HashSet<>(worked);
        Predicate<LocalDate> replaced = day ->
                newer.years.contains(day.getYear()) || newer.holidays.contains(day) || newer.worked.contains(day);
        off.removeIf(replaced);
        on.removeIf(replaced);
        off.addAll(newer.holidays);
        on.addAll(newer.worked);
        Set<Integer> all = new TreeSet<>(years);
        all.addAll(newer.years);
        return new WorkingDayCalendar(off, on, all);
    }

    /**
     * The working days after one day up to another.
     *
     * @param after the day of the event, not counted
     * @param until the last day, counted if it is a working day
     * @return 0 when {@code until} is not after {@code after}
     */
    public long between(LocalDate after, LocalDate until) {
        if (!until.isAfter(after)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(after, until);
        if (days > MOST_YEARS * 366L) {
            return days / 7 * 5;
        }
        long weeks = days / 7;
        long working = weeks * 5;
        for (long i = weeks * 7 + 1; i <= days; i++) {
            working += isWeekday(after.plusDays(i)) ? 1 : 0;
        }
        for (LocalDate day : holidays) {
            working -= isWithin(day, after, until) && isWeekday(day) ? 1 : 0;
        }
        for (LocalDate day : worked) {
            working += isWithin(day, after, until) && !isWeekday(day) ? 1 : 0;
        }
        return working;
    }

    /**
     * The last day of a period of working days.
     *
     * @param after the day of the event, not counted
     * @param days  how many, 0 or more and no more than 10,000
     * @return the day itself for 0
     */
    public LocalDate plus(LocalDate after, int days) {
        if (days < 0 || days > 10_000) {
            throw new IllegalArgumentException("0 to 10,000 working days, not " + days);
        }
        LocalDate day = after;
        for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWithin(LocalDate day, LocalDate after, LocalDate until) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static final class Bundled {
        static final WorkingDayCalendar CALENDAR = load();

        private static WorkingDayCalendar load() {
            try (InputStream in = WorkingDayCalendar.class.getResourceAsStream(BUNDLED);
                    Reader reader =
                            new InputStreamReader(Objects.requireNonNull(in, BUNDLED), StandardCharsets.UTF_8)) {
                return read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
