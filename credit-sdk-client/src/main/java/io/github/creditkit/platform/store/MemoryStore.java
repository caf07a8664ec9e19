package io.github.creditkit.platform.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A store in memory, for tests and trials (内存存储). It keeps everything, so that it holds as much as the memory does, and
 * nothing when the process ends.
 */
public final class MemoryStore implements PlatformStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Undo undo = new Undo();
    private final MemoryTables tables = new MemoryTables(undo);

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public <T> T write(Function<? super Tables, T> work) {
        lock.lock();
        try {
            T done = work.apply(tables);
            undo.forget();
            return done;
        } finally {
            undo.all(); // nothing is left to undo after work that came to its end
            lock.unlock();
        }
    }

    @Override
    public <T> T note(Function<? super Tables, T> work) {
        return write(work);
    }

    @Override
    public <T> T read(Function<? super Tables, T> work) {
        lock.lock();
        try {
            return work.apply(tables);
        } finally {
            lock.unlock();
        }
    }
}
