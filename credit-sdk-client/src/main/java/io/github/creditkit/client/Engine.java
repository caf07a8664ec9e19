package io.github.creditkit.client;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.RateLimiter;
import io.github.creditkit.client.contract.PlatformProfile;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all calls of a client share (调用引擎): its settings, its circuit breaker, its limit of calls, the profile of the platform. */
final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CreditClient.class);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MUCH = Duration.ofMinutes(2);

    private final EngineSettings settings;
    private final @Nullable CircuitBreaker<Object> breaker;
    private final AtomicReference<@Nullable Limit> limit = new AtomicReference<>();
    private final AtomicReference<@Nullable Known> profile = new AtomicReference<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong started = new AtomicLong();
    private final Map<Long, CompletableFuture<?>> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** How many calls a second, and who counts them. */
    private record Limit(int perSecond, RateLimiter<Object> limiter) {}

    /** A profile, and until when it is taken for true. */
    private record Known(PlatformProfile profile, Instant until) {}

    Engine(EngineSettings settings) {
        this.settings = settings;
        this.breaker = breaker(settings.circuit());
        if (settings.requestsPerSecond() != null) {
            limitTo(settings.requestsPerSecond());
        }
    }

    private static @Nullable CircuitBreaker<Object> breaker(@Nullable CircuitPolicy policy) {
        return policy == null
                ? null
                : CircuitBreaker.builder()
                        .handleIf(RetryRules::isPlatformFailure)
                        .withFailureThreshold(policy.failures())
                        .withDelay(policy.pause())
                        .build();
    }

    EngineSettings settings() {
        return settings;
    }

    @Nullable
    CircuitBreaker<Object> breaker() {
        return breaker;
    }

    @Nullable
    RateLimiter<Object> limiter() {
        Limit known = limit.get();
        return known == null ? null : known.limiter();
    }

    long next() {
        return count.incrementAndGet();
    }

    <T> CompletableFuture<T> start(Operation<T> operation, RequestOptions options, @Nullable Consumer<Answer> watcher) {
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the client is closed"));
        }
        CompletableFuture<T> call;
        try {
            call = new CallRun<>(this, operation, options, watcher).start();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        Long number = started.incrementAndGet();
        running.put(number, call);
        var unused = call.whenComplete((value, why) -> running.remove(number));
        if (closed) {
            call.cancel(true);
        }
        return call;
    }

    /** The errors of what is to be sent. */
    List<Issue> errors(Operation<?> operation) {
        if (settings.checker() == null
                || !operation.traits().checked()
                || !(operation.body() instanceof Record record)) {
            return List.of();
        }
        Record checked = record;
        if (record instanceof RecordEnvelope<?> row) {
            if (row.op().meaning() == io.github.creditkit.model.codeset.Operation.DELETE) {
                return List.of(); // what is withdrawn need not be in order
            }
            checked = row.data();
        }
        return settings.checker().get().check(checked).stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .toList();
    }

    /** The profile, asked for when nobody knows it or it is old. */
    CompletableFuture<PlatformProfile> profile(RequestOptions options, @Nullable Consumer<Answer> watcher) {
        Known known = profile.get();
        return known != null && settings.clock().instant().isBefore(known.until())
                ? CompletableFuture.completedFuture(known.profile())
                : freshProfile(options, watcher);
    }

    CompletableFuture<PlatformProfile> freshProfile(RequestOptions options, @Nullable Consumer<Answer> watcher) {
        Instant asked = settings.clock().instant();
        return Linked.map(start(Operations.profile(), options, watcher), told -> {
            Instant now = settings.clock().instant();
            profile.set(new Known(told, now.plus(settings.profileLife())));
            Integer perSecond = told.limits().requestsPerSecond();
            if (settings.requestsPerSecond() == null && perSecond != null && perSecond > 0) {
                limitTo(perSecond);
            }
            Instant middle = asked.plus(Duration.between(asked, now).dividedBy(2));
            Duration skew = Duration.between(middle, told.now().toInstant());
            if (skew.abs().compareTo(MUCH) > 0) {
                LOG.warn(
                        "the clock of this machine is {} seconds {} that of the platform; signed calls are refused beyond"
                                + " 300",
                        skew.abs().toSeconds(),
                        skew.isNegative() ? "ahead of" : "behind");
            }
            return told;
        });
    }

    private void limitTo(int perSecond) {
        limit.updateAndGet(before -> before != null && before.perSecond() == perSecond
                ? before
                : new Limit(
                        perSecond,
                        RateLimiter.smoothBuilder(perSecond, SECOND)
                                .withMaxWaitTime(settings.totalTimeout())
                                .build()));
    }

    /** What a listener throws is its own affair. */
    void tell(RequestOptions options, Consumer<CallListener> what) {
        tell(settings.listener(), what);
        tell(options.listener().orElse(null), what);
    }

    private static void tell(@Nullable CallListener listener, Consumer<CallListener> what) {
        if (listener != null) {
            guarded(() -> what.accept(listener));
        }
    }

    static void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener failed: {}", e.getClass().getName());
        }
    }

    /** Gives up what runs and takes no more. */
    @Override
    public void close() {
        closed = true;
        running.values().forEach(call -> call.cancel(true));
    }
}
