package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day (日期): {@code 2024/3/2}, {@code 2024-03-02}, {@code 2024.3.2}, {@code 20240302}, {@code 2024年3月2日}, with or without a
 * time behind it. Written as {@code 2024/03/02}, as the template of 2018 asks.
 *
 * <p>A day that can be read two ways, such as {@code 05/06/2024}, is refused.
 */
final class DateForm implements CellForm<LocalDate> {
    /** Any day; one of the sentinels for an open end is refused. */
    static final DateForm DAY = new DateForm(End.NONE);

    /** An end that may be left out: an open end is read and written as no text. */
    static final DateForm END = new DateForm(End.LEFT_OUT);

    /** An end that the template demands: an open end is written as 2099/12/31. */
    static final DateForm DEMANDED_END = new DateForm(End.DEMANDED);

    private enum End {
        NONE,
        LEFT_OUT,
        DEMANDED
    }

    private static final String OPEN = "2099/12/31";
    private static final Set<String> OPEN_WORDS = Set.of("长期", "永久", "无固定期限", "长期有效");
    private static final Set<LocalDate> OPEN_DAYS =
            Set.of(LocalDate.of(2099, 12, 31), LocalDate.of(9999, 9, 9), LocalDate.of(9999, 12, 31));
    private static final Set<LocalDate> NO_DAYS = Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1899, 12, 31));

    private static final Bilingual EXPECTED = new Bilingual("日期，如 2024/03/02", "a date such as 2024/03/02");
    private static final Bilingual EXPECTED_END =
            new Bilingual("日期，如 2024/03/02，长期为 2099/12/31", "a date such as 2024/03/02, 2099/12/31 for no end");
    private static final Bilingual TIME_DROPPED = new Bilingual("只取日期，舍去时间", "the time of day left out");
    private static final Bilingual OPEN_END = new Bilingual("视为长期有效", "read as no end");

    private final End end;

    private DateForm(End end) {
        this.end = end;
    }

    @Override
    public @Nullable LocalDate read(String cell, CellNotes notes) {
        String text = WidthFold.fold(Blanks.strip(cell), notes);
        if (text.isEmpty()) {
            if (end == End.DEMANDED) {
                notes.missing();
            }
            return null;
        }
        if (end != End.NONE && OPEN_WORDS.contains(text)) {
            notes.folded(OPEN_END);
            return null;
        }
        DayText day = DayText.parse(text);
        LocalDate date = day == null ? null : date(day);
        if (date == null || day == null) {
            notes.refused(cell, end == End.NONE ? EXPECTED : EXPECTED_END);
            return null;
        }
        if (day.hasTime()) {
            notes.folded(TIME_DROPPED);
        }
        return NO_DAYS.contains(date) || (end != End.NONE && OPEN_DAYS.contains(date)) ? null : date;
    }

    private static @Nullable LocalDate date(DayText day) {
        try {
            return LocalDate.of(day.year(), day.month(), day.day());
        } catch (DateTimeException e) {
            return null; // the 30th of February
        }
    }

    /** Beyond the year 9999 no template has a form; then it is written as ISO 8601 has it. */
    @Override
    public String write(LocalDate value) {
        if (value.getYear() < 1000 || value.getYear() > 9999) {
            return value.toString();
        }
        char[] text = new char[10];
        put(text, 0, value.getYear() / 100);
        put(text, 2, value.getYear() % 100);
        text[4] = '/';
        put(text, 5, value.getMonthValue());
        text[7] = '/';
        put(text, 8, value.getDayOfMonth());
        return new String(text);
    }

    private static void put(char[] text, int at, int twoDigits) {
        text[at] = (char) ('0' + twoDigits / 10);
        text[at + 1] = (char) ('0' + twoDigits % 10);
    }

    @Override
    public String absent() {
        return end == End.DEMANDED ? OPEN : "";
    }
}
