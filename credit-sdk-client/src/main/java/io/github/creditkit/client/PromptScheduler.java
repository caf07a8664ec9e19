package io.github.creditkit.client;

import dev.failsafe.spi.Scheduler;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the first attempt of a call at once, on the thread that asks for it (即时执行), so that it waits for no other thread before
 * it is sent. What comes later, another attempt or the end of a time limit, another thread runs.
 */
final class PromptScheduler implements Scheduler {
    private final ScheduledExecutorService later;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** For one call. */
    PromptScheduler(ScheduledExecutorService later) {
        this.later = later;
    }

    @Override
    public ScheduledFuture<?> schedule(Callable<?> work, long delay, TimeUnit unit) {
        return delay > 0 || begun.getAndSet(true) ? later.schedule(work, delay, unit) : Done.of(work);
    }

    /** What was run already. */
    private static final class Done extends CompletableFuture<Object> implements ScheduledFuture<Object> {
        static Done of(Callable<?> work) {
            Done done = new Done();
            try {
                done.complete(work.call());
            } catch (Exception e) { // told by the future, as that of any other scheduler would
                done.completeExceptionally(e);
            }
            return done;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
