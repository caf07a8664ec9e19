package io.github.creditkit.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is counted at once is what is counted day by day, with any table. */
class WorkingDaysPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<WorkingDayCalendar> calendars() {
        Arbitrary<String> line = Combinators.combine(days(), Arbitraries.of("HOLIDAY", "WORKDAY"))
                .as((day, kind) -> day + "," + kind + "," + day.getYear());
        return line.list()
                .ofMaxSize(60)
                .map(lines -> "date,kind,year\n" + lines.stream().distinct().collect(Collectors.joining("\n")))
                .map(csv -> WorkingDayCalendar.read(new StringReader(csv)));
    }

    @Property(tries = 10_000)
    void between_counts_each_working_day_after_the_first(
            @ForAll("calendars") WorkingDayCalendar calendar,
            @ForAll("days") LocalDate after,
            @ForAll("days") LocalDate until) {
        long walked = LongStream.rangeClosed(after.toEpochDay() + 1, until.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay)
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(calendar.between(after, until)).isEqualTo(walked);
    }

    @Property(tries = 10_000)
    void years_add_up_with_the_bundled_table(@ForAll("days") LocalDate some, @ForAll("days") LocalDate other) {
        WorkingDayCalendar calendar = WorkingDayCalendar.bundled();
        List<LocalDate> days = List.of(some, other).stream().sorted().toList();
        LocalDate later = days.get(1).plusYears(3);

        assertThat(calendar.between(days.get(0), days.get(1)) + calendar.between(days.get(1), later))
                .isEqualTo(calendar.between(days.get(0), later));
    }
}
