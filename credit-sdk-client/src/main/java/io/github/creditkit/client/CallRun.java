package io.github.creditkit.client;

import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimitExceededException;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import io.github.creditkit.client.auth.ContentDigest;
import io.github.creditkit.client.auth.CreditAuthException;
import io.github.creditkit.client.auth.SigningRequest;
import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.Issue;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One call with all its attempts (一次调用). Nothing waits on a thread. */
final class CallRun<T> {
    private static final int UNAUTHORIZED = 401;
    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Engine engine;
    private final EngineSettings settings;
    private final Operation<T> operation;
    private final RequestOptions options;
    private final RetryPolicy retry;
    private final @Nullable Consumer<Answer> watcher;
    private final URI uri;
    private final @Nullable CallBody body;
    private final @Nullable String key;
    private final long number;
    private final OffsetDateTime begunAt;
    private final long begun;
    private final Duration attemptTimeout;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile int status;
    private volatile @Nullable String traceId;
    private volatile @Nullable Throwable lastFailure;

    CallRun(Engine engine, Operation<T> operation, RequestOptions options, @Nullable Consumer<Answer> watcher) {
        this.engine = engine;
        this.settings = engine.settings();
        this.operation = operation;
        this.options = options;
        this.watcher = watcher;
        this.retry = options.retry().orElse(settings.retry());
        this.attemptTimeout = options.timeout().orElse(settings.timeout());
        this.uri = operation.address().under(settings.baseUri());
        this.body = body();
        this.key = operation.method().equals("POST")
                ? options.idempotencyKey().orElseGet(() -> UUID.randomUUID().toString())
                : null;
        this.number = engine.next();
        this.begunAt = OffsetDateTime.now(settings.clock());
        this.begun = System.nanoTime();
    }

    private @Nullable CallBody body() {
        if (operation.packed() != null || operation.body() == null) {
            return operation.packed();
        }
        return CallBody.json(settings.json().write(operation.body()), settings.digest());
    }

    CompletableFuture<T> start() {
        engine.tell(
                options,
                listener -> listener.started(new CallStarted(
                        number, operation.name(), operation.method(), uri.getHost(), begunAt.toInstant())));
        CompletableFuture<T> call = new CompletableFuture<>();
        List<Issue> errors = engine.errors(operation);
        if (!errors.isEmpty()) {
            end(call, null, new InvalidRecordException(operation.name(), errors));
            return call;
        }
        CompletableFuture<T> attempts = policies().getStageAsync(context -> attempt());
        var unused = Linked.inner(call, attempts).whenComplete((value, why) -> end(call, value, why));
        var unused2 = call.whenComplete((value, why) -> {
            if (call.isCancelled()) {
                finished(CallOutcome.CANCELLED, null);
            }
        });
        return call;
    }

    private void end(CompletableFuture<T> call, @Nullable T value, @Nullable Throwable why) {
        if (call.isCancelled()) {
            return;
        }
        Throwable told = why == null ? null : told(Linked.cause(why));
        finished(outcome(told), told);
        if (told == null) {
            call.complete(value);
        } else {
            call.completeExceptionally(told);
        }
    }

    /** From the outside in: the time for all, retries, the breaker, the limit of calls, the time for one. */
    private FailsafeExecutor<Object> policies() {
        Duration total = options.totalTimeout().orElse(settings.totalTimeout());
        FailsafeExecutor<Object> policies =
                Failsafe.with(Timeout.<Object>of(total)).compose(retries());
        if (engine.breaker() != null) {
            policies = policies.compose(engine.breaker());
        }
        if (engine.limiter() != null) {
            policies = policies.compose(engine.limiter());
        }
        return policies.compose(Timeout.<Object>of(attemptTimeout)).with(new PromptScheduler(settings.scheduler()));
    }

    private dev.failsafe.RetryPolicy<Object> retries() {
        return dev.failsafe.RetryPolicy.builder()
                .handleIf(why -> RetryRules.mayRetry(why, operation.traits().repeat(), retry))
                .withMaxRetries(retry.retries())
                .withDelayFn(context -> delay(context.getAttemptCount(), context.getLastException()))
                .onRetryScheduled(event -> engine.tell(
                        options,
                        listener -> listener.retried(new CallRetried(
                                number,
                                operation.name(),
                                attempts.get(),
                                event.getLastException() instanceof CreditApiException.Status answered
                                        ? OptionalInt.of(answered.status())
                                        : OptionalInt.empty(),
                                event.getDelay()))))
                .build();
    }

    /** The platform's word, or any time up to the longest. */
    private Duration delay(int attempt, @Nullable Throwable why) {
        Optional<Duration> asked =
                why instanceof CreditApiException.Status answered ? answered.retryAfter() : Optional.empty();
        long longest = retry.longestBefore(Math.max(1, attempt)).toNanos();
        return asked.orElseGet(() ->
                Duration.ofNanos(longest == 0 ? 0 : ThreadLocalRandom.current().nextLong(longest + 1)));
    }

    private CompletableFuture<T> attempt() {
        attempts.incrementAndGet();
        status = 0;
        CompletableFuture<T> promise = new CompletableFuture<>();
        send(promise, true);
        var unused = promise.whenComplete((value, why) -> {
            if (why != null && !promise.isCancelled()) {
                lastFailure = why;
            }
        });
        return promise;
    }

    private void send(CompletableFuture<T> promise, boolean mayAskForAnotherToken) {
        CompletableFuture<Map<String, String>> headers;
        try {
            headers = operation.traits().open()
                    ? CompletableFuture.completedFuture(Map.of())
                    : settings.auth().headers(signing());
        } catch (RuntimeException e) {
            promise.completeExceptionally(e);
            return;
        }
        var unused = headers.whenComplete((signed, why) -> {
            if (promise.isDone()) {
                return;
            }
            if (why != null) {
                promise.completeExceptionally(Linked.cause(why));
                return;
            }
            try {
                exchange(promise, signed, mayAskForAnotherToken);
            } catch (RuntimeException e) {
                promise.completeExceptionally(e);
            }
        });
    }

    private SigningRequest signing() {
        return SigningRequest.of(operation.method(), uri, body == null ? null : body.digest());
    }

    private void exchange(CompletableFuture<T> promise, Map<String, String> signed, boolean mayAskForAnotherToken) {
        AnswerHandler handler = new AnswerHandler(operation.traits().streamed(), settings.mostBytes());
        CompletableFuture<HttpResponse<Answer>> exchange = settings.http().sendAsync(request(signed), handler);
        var unused = Linked.inner(promise, exchange).whenComplete((response, why) -> {
            if (promise.isDone()) {
                return;
            }
            if (why != null) {
                promise.completeExceptionally(silence(Linked.cause(why)));
                return;
            }
            Answer answer = response.body();
            if (answer.status() == UNAUTHORIZED
                    && mayAskForAnotherToken
                    && settings.auth().refused(signed)) {
                send(promise, false);
                return;
            }
            try {
                @Nullable T read = read(answer);
                if (!promise.complete(read)) {
                    discard(answer);
                }
            } catch (RuntimeException e) {
                discard(answer);
                promise.completeExceptionally(e);
            }
        });
    }

    /** A body that nobody reads would hold its connection. */
    private static void discard(Answer answer) {
        if (answer.coming() != null) {
            answer.coming().subscribe(new Discard());
        }
    }

    private HttpRequest request(Map<String, String> signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(attemptTimeout)
                .method(
                        operation.method(),
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body.bytes(), 0, body.length()));
        options.headers().forEach(request::setHeader);
        operation.headers().forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("User-Agent", settings.userAgent());
        request.setHeader("Credit-Model-Version", "1.0");
        if (key != null) {
            request.setHeader("Idempotency-Key", key);
        }
        if (body != null) {
            request.setHeader("Content-Type", body.type());
            request.setHeader(ContentDigest.HEADER, body.digest().text());
            if (!body.encoding().isEmpty()) {
                request.setHeader("Content-Encoding", body.encoding());
            }
        }
        signed.forEach(request::setHeader);
        return request.build();
    }

    private @Nullable T read(Answer answer) {
        status = answer.status();
        traceId = answer.headers()
                .firstValue("credit-trace-id")
                .filter(trace -> TRACE.matcher(trace).matches())
                .orElse(null);
        if (watcher != null) {
            watcher.accept(answer);
        }
        boolean isExpected = operation.traits().expected().contains(answer.status());
        if (!isExpected && answer.status() >= 300) {
            throw refused(answer);
        }
        String encoding =
                answer.headers().firstValue(Answer.ENCODING).orElse("").strip();
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("identity")) {
            throw broken(answer, "", "应答的压缩方式不是所要求的", "it is packed in a way that was not asked for", null);
        }
        if (!isExpected) {
            throw broken(answer, "", "不是接口约定的状态码", "no status of the contract", null);
        }
        boolean hasBody = answer.status() != 204 && answer.status() != 304 && answer.coming() == null;
        if (hasBody && !answer.isJson()) {
            throw broken(answer, "", "应答不是 JSON", "the answer is no JSON", null);
        }
        try {
            return operation.reader().read(answer, settings.json());
        } catch (UnreadableJsonException e) {
            throw broken(answer, e.path(), e.messageZh(), String.valueOf(e.getMessage()), e);
        } catch (UnexpectedAnswerException e) {
            throw broken(answer, "", e.messageZh(), String.valueOf(e.getMessage()), null);
        }
    }

    private CreditApiException.Contract broken(
            Answer answer, String path, String zh, String en, @Nullable Throwable cause) {
        return new CreditApiException.Contract(operation.name(), answer.status(), path, zh, en, cause);
    }

    private CreditApiException.Status refused(Answer answer) {
        Problem problem = null;
        if (answer.isJson()) {
            try {
                Problem told = settings.json().read(answer.body(), Problem.class);
                problem = told.code() == null ? null : told;
            } catch (UnreadableJsonException e) { // a gateway's own words: the status says enough
                problem = null;
            }
        }
        String trace = traceId;
        if (trace == null && problem != null && problem.traceId() != null) {
            trace = TRACE.matcher(problem.traceId()).matches() ? problem.traceId() : null;
            traceId = trace;
        }
        return new CreditApiException.Status(
                operation.name(),
                answer.status(),
                problem,
                trace,
                RetryRules.retryAfter(
                                answer.headers().firstValue("retry-after").orElse(null),
                                answer.headers().firstValue("date").orElse(null),
                                settings.clock())
                        .orElse(null));
    }

    private RuntimeException silence(Throwable why) {
        if (why instanceof WholeBody.TooLargeException) {
            return new CreditApiException.Contract(
                    operation.name(), 200, "", "应答过大", String.valueOf(why.getMessage()), why);
        }
        if (why instanceof CancellationException cancelled) {
            return cancelled;
        }
        if (why instanceof IOException) {
            return new CreditApiException.Transport(
                    operation.name(),
                    "平台没有应答（" + why.getClass().getSimpleName() + "）",
                    "the platform did not answer: " + why.getClass().getSimpleName(),
                    !(why instanceof ConnectException || why instanceof HttpConnectTimeoutException),
                    why);
        }
        return why instanceof RuntimeException known ? known : new IllegalStateException(why);
    }

    /** What the caller is told. */
    private Throwable told(Throwable why) {
        if (why instanceof TimeoutExceededException late) {
            Duration longest = late.getTimeout().getConfig().getTimeout();
            return new CreditApiException.Transport(
                    operation.name(),
                    "超过 " + longest.toMillis() + " 毫秒没有应答",
                    "no answer within " + longest.toMillis() + " ms",
                    true,
                    lastFailure);
        }
        if (why instanceof CircuitBreakerOpenException) {
            return new CreditApiException.Transport(
                    operation.name(),
                    "平台连续失败，暂停调用，未发送",
                    "the platform failed again and again: not sent, calls are held back for a while",
                    attempts.get() > 0,
                    lastFailure);
        }
        if (why instanceof RateLimitExceededException) {
            return new CreditApiException.Transport(
                    operation.name(),
                    "超过本地限流，未发送",
                    "not sent: more calls than the platform takes",
                    attempts.get() > 0,
                    null);
        }
        return why;
    }

    private CallOutcome outcome(@Nullable Throwable why) {
        if (why == null) {
            return CallOutcome.DONE;
        }
        if (why instanceof InvalidRecordException
                || (why instanceof CreditApiException.Status answered && answered.status() < 500)
                || (why instanceof CreditAuthException auth && !auth.retryable())) {
            return CallOutcome.REFUSED;
        }
        return why instanceof CancellationException ? CallOutcome.CANCELLED : CallOutcome.FAILED;
    }

    private void finished(CallOutcome outcome, @Nullable Throwable why) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        int last = status;
        CallFinished finished = new CallFinished(
                number,
                operation.name(),
                outcome,
                last == 0 ? OptionalInt.empty() : OptionalInt.of(last),
                attempts.get(),
                took,
                why instanceof CreditApiException.Status answered
                        ? answered.type().map(type -> type.code())
                        : Optional.empty(),
                Optional.ofNullable(traceId));
        engine.tell(options, listener -> listener.finished(finished));
        AuditFacts facts = operation.facts();
        CallAudit audit = settings.audit();
        if (facts != null && audit != null) {
            Engine.guarded(() -> audit.note(facts, outcome, begunAt, took, traceId));
        }
    }
}
