package io.github.creditkit.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs one after the other, in order, on whichever thread another executor has (串行执行器). */
final class SerialExecutor implements Executor {
    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    SerialExecutor(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (waiting) {
            waiting.add(work);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::next);
    }

    private void next() {
        Runnable work;
        synchronized (waiting) {
            work = waiting.poll();
            if (work == null) {
                running = false;
                return;
            }
        }
        try {
            work.run();
        } finally {
            threads.execute(this::next);
        }
    }
}
