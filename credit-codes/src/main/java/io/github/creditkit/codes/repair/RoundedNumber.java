package io.github.creditkit.codes.repair;

import java.util.List;

/**
 * The search for a code that a program took for a number: a spreadsheet keeps 15 digits and fills up with zeros, others
 * keep a double and print its exact value or the shortest that stands for it.
 */
final class RoundedNumber {
    /** With fewer digits left there is nothing to recover a code from. */
    private static final int FEWEST_DIGITS = 12;

    private static final int LONG_DIGITS = 18;
    private static final int SPREADSHEET_UNIT = 1000;

    private final String text;
    private final int position;
    private final String digits;
    private final Shape shape;
    private final Candidates candidates;

    private RoundedNumber(String text, int position, String digits, Shape shape, Candidates candidates) {
        this.text = text;
        this.position = position;
        this.digits = digits;
        this.shape = shape;
        this.candidates = candidates;
    }

    /** Searches when the text, which begins at a position of the field, is a number of the shape's length, written out or with an exponent. */
    static void search(String text, int position, Shape shape, Candidates candidates) {
        String digits = integer(text);
        if (digits.isEmpty()) {
            return;
        }
        RoundedNumber number = new RoundedNumber(text, position, digits, shape, candidates);
        if (digits.length() < shape.length()) {
            number.leadingZeros();
        } else if (digits.length() == shape.length()) {
            number.offer(digits, Edit.Kind.SPREADSHEET, Cost.SPREADSHEET);
            if (digits.length() == LONG_DIGITS) {
                number.lastDigits(Long.parseLong(digits));
            }
        }
    }

    /** If a text is a number with an exponent or a decimal point, which no code is. */
    static boolean isWrittenAsNumber(String text) {
        return text.indexOf('.') > 0 && !integer(text).isEmpty();
    }

    /** Organization codes alone can begin with zeros, and a number does not keep them. */
    private void leadingZeros() {
        int zeros = shape.length() - digits.length();
        String whole = "0".repeat(zeros) + digits;
        if (shape.divisionFrom() < 0 && zeros <= shape.length() / 2 && shape.accepts(whole)) {
            Edit edit = new Edit(Edit.Kind.SPREADSHEET, position, "", "0".repeat(zeros));
            candidates.offer(shape, whole, List.of(edit), Cost.SPREADSHEET);
        }
    }

    /** What comes out of a double is its exact value, or one with fewer digits and a zero last. */
    private void lastDigits(long value) {
        double rounded = value;
        if ((long) rounded != value && value % 10 != 0) {
            return;
        }
        long reach = (long) Math.ulp(rounded);
        for (long code = value - reach; code <= value + reach; code++) {
            if ((double) code == rounded) {
                offer(Long.toString(code), Edit.Kind.ROUNDED, Cost.ROUNDED);
            }
        }
        // The spreadsheet's own text, or what another program read from the double in its file.
        long kept = (value + SPREADSHEET_UNIT / 2) / SPREADSHEET_UNIT * SPREADSHEET_UNIT;
        if ((double) kept == rounded) {
            for (long code = kept; code < kept + SPREADSHEET_UNIT; code++) {
                offer(Long.toString(code), Edit.Kind.SPREADSHEET, Cost.SPREADSHEET);
            }
        }
    }

    private void offer(String code, Edit.Kind kind, int cost) {
        if (code.equals(text) || !shape.accepts(code)) {
            return;
        }
        int same = 0;
        while (same < text.length() && same < code.length() && text.charAt(same) == code.charAt(same)) {
            same++;
        }
        Edit edit = new Edit(kind, position + same, text.substring(same), code.substring(same));
        candidates.offer(shape, code, List.of(edit), cost);
    }

    /**
     * The digits of an integer written as such, with {@code .0} or with an exponent; empty for anything else and where
     * too few digits were written to tell the rest.
     */
    static String integer(String text) {
        int point = digitsFrom(text, 0);
        if (point == 0) {
            return "";
        }
        if (point == text.length()) {
            return text;
        }
        if (text.charAt(point) != '.') {
            return "";
        }
        int end = digitsFrom(text, point + 1);
        String mantissa = text.substring(0, point) + text.substring(point + 1, end);
        int whole = end == text.length() ? point : point + exponent(text, end);
        boolean enough = point == whole || mantissa.length() >= Math.min(whole, FEWEST_DIGITS);
        if (whole < point || whole > LONG_DIGITS || !enough) {
            return "";
        }
        String filled = mantissa + "0".repeat(Math.max(0, whole - mantissa.length()));
        return filled.substring(whole).chars().allMatch(c -> c == '0') ? filled.substring(0, whole) : "";
    }

    /** The exponent that a text ends with; a number that makes no code when it is none. */
    private static int exponent(String text, int from) {
        int sign = from + 1 < text.length() && text.charAt(from + 1) == '+' ? 1 : 0;
        int first = from + 1 + sign;
        int count = text.length() - first;
        boolean good = text.charAt(from) == 'E' && count >= 1 && count <= 2 && digitsFrom(text, first) == text.length();
        return good ? Integer.parseInt(text.substring(first)) : Integer.MIN_VALUE / 2;
    }

    /** The index of the first character from an index that is no digit. */
    private static int digitsFrom(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
