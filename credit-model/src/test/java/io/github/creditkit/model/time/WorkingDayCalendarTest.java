package io.github.creditkit.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("工作日历")
class WorkingDayCalendarTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.bundled();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-10-01, false", // National Day
        "2026-10-10, true", // a Saturday that is worked instead
        "2026-10-09, true",
        "2026-10-11, false", // Sunday
        "2020-01-31, false", // the holiday that was made longer in the epidemic
    })
    void days_are_as_the_notices_say(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
        assertThat(CALENDAR.isProvisional(day)).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-03-01, 0",
        "2026-03-02, 2026-03-03, 1",
        "2026-03-06, 2026-03-09, 1", // over a weekend
        "2026-09-30, 2026-10-08, 1", // over the National Day holiday
        "2026-03-02, 2026-03-11, 7",
    })
    void the_day_of_the_event_does_not_count(LocalDate after, LocalDate until, long days) {
        assertThat(CALENDAR.between(after, until)).isEqualTo(days);
    }

    @Test
    void a_period_ends_on_a_working_day() {
        LocalDate event = LocalDate.of(2026, 9, 28);

        assertThat(CALENDAR.plus(event, 7)).isEqualTo(LocalDate.of(2026, 10, 13));
        assertThat(CALENDAR.between(event, CALENDAR.plus(event, 7))).isEqualTo(7);
        assertThat(CALENDAR.plus(event, 0)).isEqualTo(event);
    }

    @Test
    void a_year_without_a_notice_has_its_weekends_and_says_so() {
        LocalDate day = LocalDate.of(2040, 10, 1); // a Monday

        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
        assertThat(CALENDAR.isProvisional(day)).isTrue();
    }

    @Test
    void years_apart_are_counted_in_no_time() {
        assertThat(CALENDAR.between(LocalDate.MIN, LocalDate.MAX)).isPositive();
        assertThat(CALENDAR.between(LocalDate.of(2000, 1, 1), LocalDate.of(2300, 1, 1)))
                .isBetween(78_000L, 78_300L);
    }

    @Test
    void a_newer_notice_is_a_file() {
        WorkingDayCalendar next =
                WorkingDayCalendar.read(new StringReader("\uFEFFdate,kind,year\n2027-01-01,HOLIDAY,2027\n"));

        assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(next.isProvisional(LocalDate.of(2027, 6, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2027-13-01,HOLIDAY,2027", "2027-01-01,FEAST,2027", "2027-01-01", "x,HOLIDAY,y"})
    void a_bad_line_is_named(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDayCalendar.read(new StringReader("date,kind,year\n" + line + "\n")))
                .withMessageContaining("line 2");
    }

    @ParameterizedTest
    @DisplayName("2013 至 2026 年各年工作日数（国务院办公厅放假通知）")
    @CsvSource({
        "2013,250",
        "2014,250",
        "2015,249",
        "2016,250",
        "2017,249",
        "2018,250",
        "2019,250",
        "2020,249",
        "2021,250",
        "2022,249",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void a_year_has_as_many_working_days_as_its_notice_leaves(int year, long days) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);

        assertThat(WorkingDayCalendar.bundled().between(eve, eve.plusYears(1))).isEqualTo(days);
    }

    @Test
    void a_newer_table_is_laid_over_the_bundled_one() {
        WorkingDayCalendar next = WorkingDayCalendar.bundled()
                .amendedBy(new StringReader("date,kind,year\n2027-01-01,HOLIDAY,2027\n2026-12-31,HOLIDAY,2027\n"));

        assertThat(next.isProvisional(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(next.isProvisional(LocalDate.of(2026, 12, 1), LocalDate.of(2028, 1, 1)))
                .isTrue();
        assertThat(next.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(next.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(next.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(WorkingDayCalendar.bundled().isWorkingDay(LocalDate.of(2026, 12, 31)))
                .isTrue();
    }
}
