package io.github.creditkit.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("北京时间")
class ChinaTimeTest {
    @Test
    void a_day_begins_at_four_in_the_afternoon_in_london() {
        assertThat(ChinaTime.today(at("2026-12-31T15:59:59.999Z", ZoneOffset.UTC)))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(ChinaTime.today(at("2026-12-31T16:00:00Z", ZoneOffset.UTC))).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void the_zone_of_the_clock_does_not_matter() {
        assertThat(ChinaTime.today(at("2026-12-31T16:00:00Z", ZoneId.of("America/New_York"))))
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void without_a_clock_it_is_that_of_the_machine() {
        LocalDate before = LocalDate.now(ZoneOffset.ofHours(8));
        LocalDate today = ChinaTime.today();
        assertThat(today).isBetween(before, LocalDate.now(ZoneOffset.ofHours(8)));
    }

    private static Clock at(String instant, ZoneId zone) {
        return Clock.fixed(Instant.parse(instant), zone);
    }
}
