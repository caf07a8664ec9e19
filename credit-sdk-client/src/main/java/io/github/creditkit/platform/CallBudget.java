package io.github.creditkit.platform;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many calls an account may make in a second (请求限流): a second's worth may come at once. */
final class CallBudget {
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

    CallBudget(@Nullable Integer perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one; false where none is left. */
    synchronized boolean take(String account) {
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
