package io.github.creditkit.codes.privacy;

import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.function.Predicate;

/**
 * The shapes of persons' numbers (个人号码形态), with one slip or without. Check characters do not matter here: a wrong one
 * makes a number no less a person's.
 */
final class PersonShape {
    /** Stands for any digit. */
    private static final char ANY = '_';

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    /** A slip in the century alone: so many years before and after are still meant for a birth date. */
    private static final int FIRST_MISTYPED_YEAR = 1000;

    private static final int LAST_MISTYPED_YEAR = 3999;

    private PersonShape() {}

    /** 18 characters, 17 when the last is lost, or 20 with the serial of a taxpayer number: digits around a birth date. */
    static boolean isLong(CharSequence text) {
        return hasLongForm(text) && isDate(text, 6, 4, FIRST_YEAR, LAST_YEAR);
    }

    private static boolean hasLongForm(CharSequence text) {
        int length = text.length();
        if (length != 17 && length != 18 && length != 20) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isDigit(text.charAt(i)) && !(i == 17 && text.charAt(i) == 'X')) {
                return false;
            }
        }
        return true;
    }

    /** The 15 digits of before 1999: a province, and a birth date without its century. */
    static boolean isShort(CharSequence text) {
        if (text.length() != 15) {
            return false;
        }
        for (int i = 0; i < 15; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return isProvince(text) && isDate(text, 6, 2, FIRST_YEAR, LAST_YEAR);
    }

    /** The 15 characters of a foreigner's older card: three letters, four digits, a birth date, two digits. */
    static boolean isForeign(CharSequence text) {
        if (text.length() != 15) {
            return false;
        }
        for (int i = 0; i < 15; i++) {
            if (i < 3 ? !isLetter(text.charAt(i)) : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return isDate(text, 7, 2, FIRST_YEAR, LAST_YEAR);
    }

    /** The 18 characters of a foreign taxpayer: a letter, a year, digits. */
    static boolean isForeignTaxpayer(CharSequence text) {
        if (text.length() != 18 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < 18; i++) {
            if (!isDigit(text.charAt(i)) && !(i == 17 && text.charAt(i) == 'X')) {
                return false;
            }
        }
        return isBetween(text, 1, 3, 19, 20);
    }

    /**
     * If one slip of typing, or none, leads from a long or a short number to this text. The long one must pass its check
     * then: nearly every text of 18 digits is one slip from something that looks like a number.
     */
    static boolean isNear(String text) {
        if (hasLongForm(text) && (hasYear(text) || isDate(text, 6, 4, FIRST_MISTYPED_YEAR, LAST_MISTYPED_YEAR))) {
            return true;
        }
        return isOneSlipFrom(text, edited -> isLongAndChecked(edited) || isShort(edited));
    }

    private static boolean isLongAndChecked(CharSequence text) {
        if (text.length() == 17 || !isLong(text)) {
            return false;
        }
        StringBuilder filled = new StringBuilder(text.subSequence(0, 18));
        int any = filled.indexOf(String.valueOf(ANY));
        if (any < 0) {
            return PureSystem.MOD_11_2.isValid(filled);
        }
        for (char c : "0123456789X".toCharArray()) {
            filled.setCharAt(any, c);
            if (isLong(filled) && PureSystem.MOD_11_2.isValid(filled)) {
                return true;
            }
        }
        return false;
    }

    /** Whatever month and day follow: two slips in them leave the year as it was. */
    private static boolean hasYear(CharSequence text) {
        return isBetween(text, 6, 10, FIRST_YEAR, LAST_YEAR);
    }

    /** If one slip of typing, or none, leads from a foreigner's older number to this text. */
    static boolean isNearForeign(String text) {
        return isOneSlipFrom(text, PersonShape::isForeign);
    }

    private static boolean isOneSlipFrom(String text, Predicate<CharSequence> shape) {
        StringBuilder edited = new StringBuilder(text.length() + 1);
        for (int i = 0; i <= text.length(); i++) {
            edited.setLength(0);
            if (shape.test(edited.append(text).insert(i, ANY))) {
                return true;
            }
            if (i == text.length()) {
                break;
            }
            edited.setLength(0);
            edited.append(text).setCharAt(i, ANY);
            if (shape.test(edited) || shape.test(edited.deleteCharAt(i))) {
                return true;
            }
            if (i > 0) {
                edited.setLength(0);
                edited.append(text).setCharAt(i - 1, text.charAt(i));
                edited.setCharAt(i, text.charAt(i - 1));
                if (shape.test(edited)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == ANY;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || c == ANY;
    }

    private static boolean isProvince(CharSequence text) {
        return text.charAt(0) == ANY
                || text.charAt(1) == ANY
                || (text.charAt(0) == '8' && text.charAt(1) == '3')
                || DivisionTable.bundled().isProvincePrefix(text, 0);
    }

    /** If the digits from an index can be a date with so many digits of the year. */
    private static boolean isDate(CharSequence text, int from, int yearDigits, int first, int last) {
        int month = from + yearDigits;
        return (yearDigits == 2 || isBetween(text, from, month, first, last))
                && isBetween(text, month, month + 2, 1, 12)
                && isBetween(text, month + 2, month + 4, 1, 31);
    }

    /** If some digits make a number between two others; any digit, of which there is one at most, may be the right one. */
    private static boolean isBetween(CharSequence text, int from, int to, int low, int high) {
        int number = 0;
        int weight = 0;
        for (int i = from; i < to; i++) {
            boolean any = text.charAt(i) == ANY;
            number = number * 10 + (any ? 0 : text.charAt(i) - '0');
            weight = any ? 1 : weight * 10;
        }
        int most = weight == 0 ? number : number + 9 * weight;
        for (int value = number; value <= most; value += Math.max(1, weight)) {
            if (value >= low && value <= high) {
                return true;
            }
        }
        return false;
    }
}
