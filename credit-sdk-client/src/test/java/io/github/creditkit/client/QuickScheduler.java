package io.github.creditkit.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Waits some milliseconds at most, and remembers how long it should have been. */
final class QuickScheduler extends ScheduledThreadPoolExecutor {
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(5);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    QuickScheduler() {
        super(1, work -> {
            Thread thread = new Thread(work, "quick-scheduler");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The waits that were asked for, without those of no time. */
    List<Duration> waits() {
        return waits;
    }

    private long quick(long delay, TimeUnit unit) {
        long nanos = unit.toNanos(delay);
        if (nanos > 0) {
            waits.add(Duration.ofNanos(nanos));
        }
        return Math.min(nanos, LONGEST);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return super.schedule(work, quick(delay, unit), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        return super.schedule(work, quick(delay, unit), TimeUnit.NANOSECONDS);
    }
}
