package io.github.creditkit.client.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time in milliseconds, and the day in China (北京时间). */
record ChinaClock(Clock clock) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    long now() {
        return clock.millis();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
