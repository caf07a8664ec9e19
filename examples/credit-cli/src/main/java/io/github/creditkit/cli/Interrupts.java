package io.github.creditkit.cli;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells when the user wants the program to stop, as with Ctrl+C (中断). */
@FunctionalInterface
interface Interrupts {
    /** How long a process waits for what is half done. */
    Duration PATIENCE = Duration.ofSeconds(20);

    /** As long as it is open, the program is told; it closes it when nothing is half done any more. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Asks to be told.
     *
     * @param stop called on another thread; it returns at once
     * @return to be closed
     */
    Watch watch(Runnable stop);

    /** Those of this process: the machine waits for the watch to be closed before it ends. */
    static Interrupts ofProcess() {
        return stop -> {
            CountDownLatch closed = new CountDownLatch(1);
            Thread hook = new Thread(() -> stopped(stop, closed), "credit-stopping");
            Runtime.getRuntime().addShutdownHook(hook);
            return () -> {
                closed.countDown();
                try {
                    Runtime.getRuntime().removeShutdownHook(hook);
                } catch (IllegalStateException e) {
                    // It runs: that is how the watch came to be closed.
                }
            };
        };
    }

    private static void stopped(Runnable stop, CountDownLatch closed) {
        stop.run();
        if (!Uninterruptibles.awaitUninterruptibly(closed, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED); // what is half done is gone on with, as after a crash
        }
    }
}
