package io.github.creditkit.model.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as texts (单元格数值). */
final class CellNumber {
    /** A double has no more digits before or behind its point; a text of a few characters can ask for a billion. */
    private static final int MOST_SCALE = 400;

    private static final int LONGEST = 400;

    /** Spreadsheets show no more than this, so that sums of 0.1 and 0.2 read as what they are. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 31);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /** Spreadsheets count a 29 February 1900, which never was, as day 60. */
    private static final int FALSE_LEAP_DAY = 60;

    /** 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    private static final int SECONDS = 86_400;

    private CellNumber() {}

    /** The number of a text; null when it is none, or none of a workbook. */
    static @Nullable BigDecimal of(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(plain);
            return Math.abs((long) number.scale()) > MOST_SCALE + LONGEST ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number in digits, without an exponent. Whole numbers keep each digit: they are often codes. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal shown = stripped.scale() > 0 ? stripped.round(SHOWN).stripTrailingZeros() : stripped;
        return shown.toPlainString();
    }

    /** The day or the moment that a number stands for, in ISO form; null when it stands for none. */
    static @Nullable String date(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return null;
        }
        int day = number.intValue();
        long seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (day == 0 && seconds > 0 && seconds < SECONDS && !from1904) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        LocalDate date = from1904 ? DAY_0_OF_1904.plusDays(day) : DAY_0.plusDays(day > FALSE_LEAP_DAY ? day - 1 : day);
        if (seconds == 0) {
            return date.toString();
        }
        LocalDateTime moment = date.atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
