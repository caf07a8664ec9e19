package io.github.creditkit.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Futures of which one is worked on for the sake of another: who gives up that one gives up this one (取消传递). */
final class Linked {
    private Linked() {}

    /** Gives the inner one up with the outer one. */
    static <I> CompletableFuture<I> inner(CompletableFuture<?> outer, CompletableFuture<I> inner) {
        var unused = outer.whenComplete((value, why) -> {
            if (outer.isCancelled()) {
                inner.cancel(true);
            }
        });
        return inner;
    }

    /** What is made of the other one; who gives it up gives up the other one. */
    static <I, O> CompletableFuture<O> map(CompletableFuture<I> inner, Function<? super I, ? extends O> made) {
        CompletableFuture<O> outer = new CompletableFuture<>();
        var unused = inner(outer, inner).whenComplete((value, why) -> {
            if (why != null) {
                outer.completeExceptionally(cause(why));
                return;
            }
            try {
                outer.complete(made.apply(value));
            } catch (RuntimeException e) {
                outer.completeExceptionally(e);
            }
        });
        return outer;
    }

    /** One after the other; who gives up the whole gives up the one that runs. */
    static <I, O> CompletableFuture<O> then(
            CompletableFuture<I> first, Function<? super I, CompletableFuture<O>> second) {
        CompletableFuture<O> outer = new CompletableFuture<>();
        var unused = inner(outer, first).whenComplete((value, why) -> {
            if (why != null) {
                outer.completeExceptionally(cause(why));
                return;
            }
            try {
                pass(inner(outer, second.apply(value)), outer);
            } catch (RuntimeException e) {
                outer.completeExceptionally(e);
            }
        });
        return outer;
    }

    private static <O> void pass(CompletableFuture<O> from, CompletableFuture<O> to) {
        var unused = from.whenComplete((value, why) -> {
            if (why == null) {
                to.complete(value);
            } else {
                to.completeExceptionally(cause(why));
            }
        });
    }

    /** What went wrong, without the wrapping of futures. */
    static Throwable cause(Throwable why) {
        Throwable cause = why;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
