package io.github.creditkit.client;

import java.time.Duration;

/**
 * How often and how soon a call is tried again (重试策略): after a random time between nothing and {@code first}, then twice that,
 * and so on up to {@code longest}. A platform that says when to come again is obeyed, unless that is later than {@code
 * longest}: then the call fails at once and says when.
 *
 * <p>Tried again are calls without an answer and those answered with 408, 429, 502, 503 or 504, if doing it twice does no
 * harm.
 *
 * @param retries how often after the first time, such as 3; 0 for never
 * @param first   the longest wait before the first retry
 * @param longest the longest wait before any
 */
public record RetryPolicy(int retries, Duration first, Duration longest) {
    private static final RetryPolicy STANDARD = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, Duration.ZERO);
    private static final int MOST = 20;

    /**
     * Refuses what is no policy.
     *
     * @param retries 0 to 20
     * @param first   not negative
     * @param longest not shorter than the first
     */
    public RetryPolicy {
        if (retries < 0 || retries > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + " retries, not " + retries);
        }
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first wait is not negative and no longer than the longest");
        }
    }

    /** {@return three retries, after up to 0.2, 0.4 and 0.8 seconds, or when the platform says within 30 seconds} */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** {@return no retries} */
    public static RetryPolicy none() {
        return NONE;
    }

    /** The longest wait before the retry with this number, from 1. */
    Duration longestBefore(int retry) {
        Duration wait = first;
        for (int i = 1; i < retry && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
