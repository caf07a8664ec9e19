package io.github.creditkit.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How services call: at once, or later; and who wants to see the answers as they came (调用方式). */
record Calls(Engine engine, @Nullable Consumer<Answer> watcher) {
    <T> CompletableFuture<T> later(Operation<T> operation, RequestOptions options) {
        return engine.start(operation, options, watcher);
    }

    <T> T now(Operation<T> operation, RequestOptions options) {
        return await(later(operation, options), operation.name());
    }

    Calls watchedBy(Consumer<Answer> sees) {
        return new Calls(engine, sees);
    }

    /** Waits. Who is interrupted gives the call up. */
    static <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw interrupted(what, e);
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    static CreditApiException.Transport interrupted(String what, InterruptedException why) {
        return new CreditApiException.Transport(what, "线程被中断，已放弃", "interrupted and given up", true, why);
    }

    /** As if it went wrong on this thread: where it did, nobody can use. */
    static RuntimeException thrown(Throwable why) {
        Throwable cause = Linked.cause(why);
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof CreditApiException || cause instanceof InvalidRecordException) {
            cause.setStackTrace(Thread.currentThread().getStackTrace());
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
