package io.github.creditkit.model.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time in China, by which days begin and end in all that is published and submitted (北京时间).
 *
 * <pre>{@code
 * ChinaTime.today(Clock.fixed(Instant.parse("2026-09-30T16:00:00Z"), ZoneOffset.UTC));   // 2026-10-01
 * }</pre>
 */
public final class ChinaTime {
    /** {@code Asia/Shanghai}. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** {@return the day that it is in China} */
    public static LocalDate today() {
        return today(Clock.systemUTC());
    }

    /**
     * The day in China.
     *
     * @param clock what tells the time; its own zone does not matter
     * @return the day that it is there
     */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
