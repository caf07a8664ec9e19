package io.github.creditkit.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs on the thread that waits for the end of it (在调用线程上执行): rows are read there, and listeners told. */
final class CallerExecutor implements Executor {
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Works until it is done. Who is interrupted gives it up. */
    <T> T workUntil(CompletableFuture<T> done, String what) {
        var unused = done.whenComplete((value, why) -> waiting.add(() -> {}));
        try {
            while (!done.isDone()) {
                waiting.take().run();
            }
        } catch (InterruptedException e) {
            done.cancel(true);
            for (Runnable last = waiting.poll(); last != null; last = waiting.poll()) {
                last.run(); // what is left tidies up
            }
            Thread.currentThread().interrupt();
            throw Calls.interrupted(what, e);
        }
        return Calls.await(done, what);
    }
}
