package io.github.creditkit.client;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A span for each call with OpenTelemetry (链路监听), which has to be on the class path. A span has the name of the operation, the
 * method, the host, the status, an event for each retry, and the number under which the platform logged the call; no address
 * and nothing of a body. One listener is for one client.
 *
 * <p>Nothing of a trace is sent to the platform.
 */
public final class OpenTelemetryCallListener implements CallListener {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> TRACE = AttributeKey.stringKey("creditkit.trace_id");
    private static final AttributeKey<Long> PAUSE = AttributeKey.longKey("creditkit.pause_ms");

    private final Tracer tracer;
    private final Map<Long, Span> spans = new ConcurrentHashMap<>();

    private OpenTelemetryCallListener(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * With a tracer of this instance.
     *
     * @param telemetry takes the spans
     * @return the listener
     */
    public static OpenTelemetryCallListener of(OpenTelemetry telemetry) {
        return new OpenTelemetryCallListener(telemetry.getTracer("io.github.creditkit.client"));
    }

    @Override
    public void started(CallStarted call) {
        Instant at = call.at();
        spans.put(
                call.call(),
                tracer.spanBuilder(call.operation())
                        .setSpanKind(SpanKind.CLIENT)
                        .setStartTimestamp(at)
                        .setAttribute(METHOD, call.method())
                        .setAttribute(HOST, call.host())
                        .startSpan());
    }

    @Override
    public void retried(CallRetried call) {
        Span span = spans.get(call.call());
        if (span != null) {
            span.addEvent(
                    "retry",
                    call.status().isPresent()
                            ? Attributes.of(
                                    STATUS,
                                    (long) call.status().getAsInt(),
                                    PAUSE,
                                    call.pause().toMillis())
                            : Attributes.of(PAUSE, call.pause().toMillis()));
        }
    }

    @Override
    public void finished(CallFinished call) {
        Span span = spans.remove(call.call());
        if (span == null) {
            return;
        }
        call.status().ifPresent(status -> span.setAttribute(STATUS, (long) status));
        call.traceId().ifPresent(trace -> span.setAttribute(TRACE, trace));
        if (call.attempts() > 1) {
            span.setAttribute(RESENDS, (long) (call.attempts() - 1));
        }
        if (call.outcome() != CallOutcome.DONE) {
            span.setAttribute(ERROR, call.problem().orElse(call.outcome().name().toLowerCase(Locale.ROOT)));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
