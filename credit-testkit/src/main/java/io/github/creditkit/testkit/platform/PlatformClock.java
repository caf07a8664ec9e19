package io.github.creditkit.testkit.platform;

import io.github.creditkit.model.time.ChinaTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The clock of a platform in memory (可设时钟). It stands still until it is set, so that what a test sees today it sees
 * tomorrow; for a while it can be the machine's.
 */
public final class PlatformClock extends Clock {
    /** When a platform in memory begins, if nobody says otherwise: a Thursday without a holiday near. */
    public static final Instant BEGINNING = Instant.parse("2026-03-05T02:00:00Z");

    @SuppressWarnings("ThreadLocalUsage") // each clock is skewed by itself, and lives as long as its platform
    private final ThreadLocal<Duration> skew = ThreadLocal.withInitial(() -> Duration.ZERO);

    private final ZoneId zone;
    private volatile Instant now;

    private PlatformClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock that stands still.
     *
     * @param instant what it shows
     * @return to be set
     */
    public static PlatformClock at(Instant instant) {
        return new PlatformClock(instant, ChinaTime.ZONE);
    }

    /**
     * Sets it.
     *
     * @param instant what it shows from now on
     */
    public void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves it on.
     *
     * @param by how far; backwards if it is negative
     */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** {@return a clock of that zone that shows what this one shows now, and stands still} */
    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }

    @Override
    public Instant instant() {
        return now.plus(skew.get());
    }

    /** What is done on this thread sees another time. */
    <T> T skewed(Duration by, Callable<T> work) throws Exception {
        skew.set(by);
        try {
            return work.call();
        } finally {
            skew.remove();
        }
    }
}
