package io.github.creditkit.platform.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What has to be done so that work leaves no trace (撤销). */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /** Puts a value into a map in such a way that it can be undone. */
    <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        steps.push(() -> {
            if (before == null) {
                map.remove(key);
            } else {
                map.put(key, before);
            }
        });
    }

    void forget() {
        steps.clear();
    }

    void all() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
