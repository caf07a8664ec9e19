package io.github.creditkit.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks until there is something (轮询): when the platform says to come again, else after one second, two, and so on up to thirty.
 *
 * @param <T> what is waited for
 */
final class Polling<T> {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /**
     * What was said this time.
     *
     * @param found    what is waited for; empty where it is not there yet
     * @param askAfter when to ask again, if the platform said so
     */
    record Said<T>(Optional<T> found, Optional<Duration> askAfter) {}

    private final Supplier<CompletableFuture<Said<T>>> question;
    private final EngineSettings settings;
    private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
    private Duration left;
    private Duration pause = FIRST;

    private Polling(Supplier<CompletableFuture<Said<T>>> question, Duration patience, EngineSettings settings) {
        this.question = question;
        this.left = patience;
        this.settings = settings;
    }

    /** What was found; empty where patience ended before. */
    static <T> CompletableFuture<Optional<T>> until(
            Supplier<CompletableFuture<Said<T>>> question, Duration patience, EngineSettings settings) {
        Polling<T> polling = new Polling<>(question, patience, settings);
        polling.ask();
        return polling.result;
    }

    private void ask() {
        if (result.isDone()) {
            return;
        }
        var unused = Linked.inner(result, question.get()).whenComplete((said, why) -> {
            if (why != null) {
                result.completeExceptionally(Linked.cause(why));
            } else if (said.found().isPresent()) {
                result.complete(said.found());
            } else {
                later(said.askAfter().orElse(pause));
            }
        });
    }

    private void later(Duration asked) {
        Duration wait = asked.compareTo(Duration.ofMillis(1)) < 0 ? FIRST : asked;
        if (wait.compareTo(left) > 0) {
            result.complete(Optional.empty());
            return;
        }
        left = left.minus(wait);
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        try {
            Future<?> next = settings.scheduler().schedule(this::ask, wait.toNanos(), TimeUnit.NANOSECONDS);
            var unused = result.whenComplete((value, why) -> next.cancel(false));
        } catch (RuntimeException e) { // the client was closed
            result.completeExceptionally(e);
        }
    }
}
