package io.github.creditkit.codes;

import java.time.LocalDate;

/** Birth dates inside persons' numbers, read without an object. */
final class BirthDate {
    static final int EARLIEST_YEAR = 1800;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private BirthDate() {}

    /** The digits of a stretch of at most nine as a number; -1 when one is no digit. */
    static int number(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** If yyyyMMdd is a date of the calendar. */
    static boolean inCalendar(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (date < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leapDay = month == 2 && day == 29;
        return leapDay ? year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) : day <= DAYS[month - 1];
    }

    static boolean isPossible(int date, CodePolicy policy) {
        return inCalendar(date) && date / 10_000 >= EARLIEST_YEAR && !policy.inFuture(date);
    }

    /** What is wrong with a date of which the digits are known; the date itself is not shown. */
    static void check(int date, int position, String clause, CodePolicy policy, Findings findings) {
        if (!inCalendar(date)) {
            findings.add(CodeReason.BIRTH_DATE_INVALID, position, "", "yyyyMMdd", clause);
        } else if (date / 10_000 < EARLIEST_YEAR) {
            findings.add(CodeReason.BIRTH_DATE_BEFORE_1800, position, "", "1800-01-01…", Clause.OWN);
        } else if (policy.inFuture(date)) {
            findings.add(CodeReason.BIRTH_DATE_IN_FUTURE, position, "", "", clause);
        }
    }

    static LocalDate localDate(int date) {
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }
}
