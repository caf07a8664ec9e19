package io.github.creditkit.client.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something again and again until it is told to stop (循环线程). Nothing that goes wrong ends it. */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Turn turn;
    private final Duration afterFailure;
    private final Duration stopsWithin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean stopped;
    private boolean called;
    private @Nullable Thread thread;

    /**
     * A loop, not yet started.
     *
     * @param name         the thread's name
     * @param turn         what is done each time
     * @param afterFailure how long to wait after it threw something
     * @param stopsWithin  how long {@link #close} waits for the turn at hand before it interrupts it
     */
    public Loop(String name, Turn turn, Duration afterFailure, Duration stopsWithin) {
        this.name = name;
        this.turn = turn;
        this.afterFailure = afterFailure;
        this.stopsWithin = stopsWithin;
    }

    /** One turn. */
    @FunctionalInterface
    public interface Turn {
        /**
         * Does it.
         *
         * @return how long to wait before the next
         * @throws InterruptedException if it is to stop
         */
        Duration take() throws InterruptedException;
    }

    /** Starts the thread, once. */
    public void start() {
        lock.lock();
        try {
            if (thread != null || stopped) {
                throw new IllegalStateException(name + " was started before");
            }
            thread = new Thread(this::run, name);
            thread.setDaemon(true); // what it does survives the end of the process at any point
            thread.start();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the wait at hand, if there is one. */
    public void wake() {
        lock.lock();
        try {
            called = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@return if it was told to stop} */
    public boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!isStopped()) {
            try {
                await(taken());
            } catch (InterruptedException e) {
                return; // only close() interrupts
            }
        }
    }

    private Duration taken() throws InterruptedException {
        try {
            return turn.take();
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) { // an error too: what is sent or read stops for good when its thread ends
            LOG.warn("{} goes on after a failed turn", name, e);
            return afterFailure;
        }
    }

    private void await(Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (left > 0 && !stopped && !called) {
                left = woken.awaitNanos(left);
            }
            called = false;
        } finally {
            lock.unlock();
        }
    }

    /** Stops after the turn at hand; one that takes too long is interrupted. */
    @Override
    public void close() {
        Thread running;
        lock.lock();
        try {
            stopped = true;
            woken.signalAll();
            running = thread;
        } finally {
            lock.unlock();
        }
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            running.join(Math.max(1, stopsWithin.toMillis()));
            if (running.isAlive()) {
                running.interrupt();
                running.join(TimeUnit.SECONDS.toMillis(1));
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
