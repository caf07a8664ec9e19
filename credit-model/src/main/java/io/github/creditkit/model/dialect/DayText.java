package io.github.creditkit.model.dialect;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a day as they stand in a text, year first (年月日).
 *
 * @param year    four digits
 * @param month   one or two digits, of any value
 * @param day     one or two digits, of any value
 * @param hasTime if a time of day stands behind it
 */
record DayText(int year, int month, int day, boolean hasTime) {
    private static final int YEAR_DIGITS = 4;
    private static final int COMPACT = 8;
    private static final int LONGEST = 40;

    /** Null for a text of another form. */
    static @Nullable DayText parse(String text) {
        if (text.length() < COMPACT || text.length() > LONGEST || digits(text, 0) < YEAR_DIGITS) {
            return null;
        }
        if (digits(text, 0) == COMPACT) {
            Boolean time = time(text, COMPACT);
            return time == null
                    ? null
                    : new DayText(number(text, 0, 4), number(text, 4, 6), number(text, 6, COMPACT), time);
        }
        char first = text.charAt(YEAR_DIGITS);
        char second = first == '年' ? '月' : first;
        if (digits(text, 0) != YEAR_DIGITS || "年/-.".indexOf(first) < 0) {
            return null;
        }
        int month = YEAR_DIGITS + 1;
        int monthEnd = month + digits(text, month);
        if (!isOneOrTwo(monthEnd - month) || monthEnd >= text.length() || text.charAt(monthEnd) != second) {
            return null;
        }
        int day = monthEnd + 1;
        int dayEnd = day + digits(text, day);
        if (!isOneOrTwo(dayEnd - day)) {
            return null;
        }
        int rest = dayEnd;
        if (second == '月') {
            if (rest >= text.length() || text.charAt(rest) != '日') {
                return null;
            }
            rest++;
        }
        Boolean time = time(text, rest);
        return time == null
                ? null
                : new DayText(
                        number(text, 0, YEAR_DIGITS), number(text, month, monthEnd), number(text, day, dayEnd), time);
    }

    private static boolean isOneOrTwo(int digits) {
        return digits == 1 || digits == 2;
    }

    /** If a time of day follows; null if it is something else. */
    private static @Nullable Boolean time(String text, int from) {
        if (from == text.length()) {
            return false;
        }
        char between = text.charAt(from);
        if (between != ' ' && between != 'T') {
            return null;
        }
        boolean digit = false;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= isDigit(c);
            if (!isDigit(c) && ": .+Z".indexOf(c) < 0) {
                return null;
            }
        }
        return digit ? true : null;
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return to - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
