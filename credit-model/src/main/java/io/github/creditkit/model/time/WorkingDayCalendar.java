package io.github.creditkit.model.time;

import io.github.creditkit.model.reference.TableLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    /** Epoch day 0 was a Thursday. */
    private static final int DAYS_FROM_MONDAY = 3;

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> worked;
    private final Set<Integer> years;
    /** The days that are not as the week has them, in order, and by how many working days the table differs up to each. */
    private final long[] exceptions;

    private final int[] difference;

    private WorkingDayCalendar(Set<LocalDate> holidays, Set<LocalDate> worked, Set<Integer> years) {
        this.holidays = Set.copyOf(holidays);
        this.worked = Set.copyOf(worked);
        this.years = new TreeSet<>(years);
        this.exceptions = Stream.concat(holidays.stream(), worked.stream())
                .distinct()
                .filter(day -> isWorkingDay(day) != isWeekday(day))
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        this.difference = new int[exceptions.length + 1];
        for (int i = 0; i < exceptions.length; i++) {
            difference[i + 1] = difference[i] + (isWeekday(LocalDate.ofEpochDay(exceptions[i])) ? -1 : 1);
        }
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
        for (TableLine line : TableLine.read("Working days", ',', csv)) {
            LocalDate day = line.as(cells -> LocalDate.parse(cells.cell("date")));
            (line.as(WorkingDayCalendar::isHoliday) ? holidays : worked).add(day);
            years.add(line.as(cells -> Integer.valueOf(cells.cell("year"))));
        }
        return new WorkingDayCalendar(holidays, worked, years);
    }

    private static boolean isHoliday(TableLine line) {
        String kind = line.cell("kind");
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
        return upTo(until.toEpochDay()) - upTo(after.toEpochDay());
    }

    /** The working days from a Monday long ago; only differences of it mean something. */
    private long upTo(long epochDay) {
        long days = epochDay + DAYS_FROM_MONDAY + 1;
        long weekdays = Math.floorDiv(days, 7) * 5L + Math.min(Math.floorMod(days, 7), 5);
        int found = Arrays.binarySearch(exceptions, epochDay);
        return weekdays + difference[found < 0 ? -found - 1 : found + 1];
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
