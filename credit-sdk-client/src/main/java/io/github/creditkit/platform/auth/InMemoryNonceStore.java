package io.github.creditkit.platform.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers in memory, for a platform of one machine. Bounded for each application, so that none takes the others' room; by
 * default 200,000, which is some 330 calls a second.
 */
public final class InMemoryNonceStore implements NonceStore {
    private static final Logger LOG = LoggerFactory.getLogger(InMemoryNonceStore.class);
    private static final int MOST = 200_000;

    private final Clock clock;
    private final int mostOfApp;
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> full = new HashSet<>();
    private final PriorityQueue<Entry> oldest = new PriorityQueue<>(Comparator.comparing(Entry::until));

    private record Entry(String app, String nonce, Instant until) {}

    private InMemoryNonceStore(Clock clock, int mostOfApp) {
        this.clock = clock;
        this.mostOfApp = mostOfApp;
    }

    /**
     * With the default bound.
     *
     * @param clock tells what can be forgotten
     * @return empty
     */
    public static InMemoryNonceStore of(Clock clock) {
        return of(clock, MOST);
    }

    /**
     * With another bound.
     *
     * @param clock     tells what can be forgotten
     * @param mostOfApp how many of one application are remembered, at least 1
     * @return empty
     * @throws IllegalArgumentException if the bound is less than 1
     */
    public static InMemoryNonceStore of(Clock clock, int mostOfApp) {
        if (mostOfApp < 1) {
            throw new IllegalArgumentException("at least one, not " + mostOfApp);
        }
        return new InMemoryNonceStore(clock, mostOfApp);
    }

    @Override
    public synchronized boolean remember(String app, String nonce, Instant until) {
        forget(clock.instant());
        Set<String> ofApp = seen.computeIfAbsent(app, key -> new HashSet<>());
        if (ofApp.contains(nonce)) {
            return false;
        }
        if (ofApp.size() >= mostOfApp) {
            if (full.add(app)) { // once, and not for every call
                LOG.warn(
                        "application {} calls more often than can be remembered ({}); its calls are refused",
                        app,
                        mostOfApp);
            }
            return false;
        }
        ofApp.add(nonce);
        oldest.add(new Entry(app, nonce, until));
        return true;
    }

    /** {@return how many are remembered} */
    public synchronized int size() {
        forget(clock.instant());
        return oldest.size();
    }

    private void forget(Instant now) {
        for (Entry entry = oldest.peek(); entry != null && entry.until().isBefore(now); entry = oldest.peek()) {
            oldest.remove();
            full.remove(entry.app());
            Set<String> ofApp = seen.get(entry.app());
            if (ofApp != null) {
                ofApp.remove(entry.nonce());
                if (ofApp.isEmpty()) {
                    seen.remove(entry.app());
                }
            }
        }
    }
}
