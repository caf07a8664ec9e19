package io.github.creditkit.platform;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many calls each caller may make in a second (请求限流): a second's worth may come at once. Callers who were away longest are
 * forgotten first, so that no number of them fills the memory.
 */
public final class CallBudget {
    private static final int MOST_ACCOUNTS = 10_000;
    private static final double MILLIS = 1_000.0;

    private final @Nullable Integer perSecond;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    /**
     * The same budget for every caller.
     *
     * @param perSecond how many calls a second; null for as many as they like
     * @param clock     tells the time
     */
    public CallBudget(@Nullable Integer perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /**
     * Takes one.
     *
     * @param account who calls: an account, or an address
     * @return false where none is left
     */
    public synchronized boolean take(String account) {
        if (perSecond == null) {
            return true;
        }
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(account, any -> new Bucket(perSecond, now));
        bucket.left = Math.min(perSecond, bucket.left + Math.max(0, now - bucket.at) * perSecond / MILLIS);
        bucket.at = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
