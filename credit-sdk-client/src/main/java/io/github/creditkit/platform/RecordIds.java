package io.github.creditkit.platform;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Names that grow with the time (递增标识): a prefix, the millisecond, a number within it, and chance, so that two platforms do
 * not give the same one and nobody can guess the next.
 */
final class RecordIds {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final int TIME_LENGTH = 10;
    private static final int COUNT_LENGTH = 4;
    private static final int CHANCE_LENGTH = 10;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis;
    private int count;

    RecordIds(Clock clock) {
        this.clock = clock;
    }

    /** The next name; it is greater than every one before. */
    synchronized String next(String prefix) {
        long now = Math.max(clock.millis(), millis);
        count = now == millis ? count + 1 : 0;
        if (count >>> (BITS * COUNT_LENGTH) > 0) {
            now++;
            count = 0;
        }
        millis = now;
        StringBuilder text = new StringBuilder(prefix);
        append(text, now, TIME_LENGTH);
        append(text, count, COUNT_LENGTH);
        append(text, random.nextLong(), CHANCE_LENGTH);
        return text.toString();
    }

    private static void append(StringBuilder text, long value, int length) {
        for (int i = length - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (value >>> (BITS * i)) & (ALPHABET.length() - 1)));
        }
    }
}
