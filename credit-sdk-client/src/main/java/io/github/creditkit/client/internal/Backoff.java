package io.github.creditkit.client.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure (退避): twice as long after each, up to a bound, and never the same for two who failed
 * together.
 *
 * @param first   after the first failure
 * @param longest the bound
 */
public record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * Checks the order.
     *
     * @param first   more than nothing
     * @param longest not less than the first
     */
    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("more than nothing at first, and no less at last");
        }
    }

    /**
     * How long to wait.
     *
     * @param failures how many there were in a row, from 1
     * @param random   what makes two differ
     * @return between half and the whole of what is doubled each time
     */
    public Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        long cap = longest.toMillis();
        long whole = first.toMillis() > cap >> doublings ? cap : first.toMillis() << doublings;
        return Duration.ofMillis(whole - (long) (random.nextDouble() * (whole / 2.0)));
    }
}
