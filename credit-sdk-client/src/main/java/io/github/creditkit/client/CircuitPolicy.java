package io.github.creditkit.client;

import java.time.Duration;

/**
 * When a client stops asking a platform that is down (熔断策略): after so many failures in a row, for so long; then one call is let
 * through, and if it succeeds, all are. Failures are calls without an answer, and answers from 500 on.
 *
 * @param failures how many in a row, such as 10
 * @param pause    how long no call is made
 */
public record CircuitPolicy(int failures, Duration pause) {
    private static final CircuitPolicy STANDARD = new CircuitPolicy(10, Duration.ofSeconds(30));

    /**
     * Refuses what is no policy.
     *
     * @param failures 1 or more
     * @param pause    longer than nothing
     */
    public CircuitPolicy {
        if (failures < 1 || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("one failure or more, and a pause");
        }
    }

    /** {@return ten failures, half a minute} */
    public static CircuitPolicy standard() {
        return STANDARD;
    }
}
