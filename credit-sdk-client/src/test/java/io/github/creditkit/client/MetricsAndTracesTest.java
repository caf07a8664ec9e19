package io.github.creditkit.client;

import static io.github.creditkit.client.ScriptedServer.json;
import static io.github.creditkit.client.ScriptedServer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("指标与链路")
class MetricsAndTracesTest {
    private static final String PAGE = "{\"items\":[]}";
    private final ScriptedServer server = new ScriptedServer(json(200, PAGE, "Credit-Trace-Id", "q-7"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private CreditClient client;

    @BeforeEach
    void start() {
        OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .build();
        client = CreditClient.builder()
                .baseUri(server.baseUri())
                .retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofSeconds(1)))
                .listener(MicrometerCallListener.of(meters).and(OpenTelemetryCallListener.of(telemetry)))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void of_a_call_that_was_done_after_a_retry() {
        server.then(problem(503, "maintenance"), json(200, PAGE, "Credit-Trace-Id", "q-7"));
        assertThat(client.audit().accesses("unified-social-credit-code", "91350100PDY0000361"))
                .isEmpty();

        assertThat(meters.get("creditkit.client.calls")
                        .tags("operation", "listAccesses", "outcome", "done", "status", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("creditkit.client.retries")
                        .tags("operation", "listAccesses", "status", "503")
                        .counter()
                        .count())
                .isEqualTo(1);
        List<SpanData> all = spans.getFinishedSpanItems();
        assertThat(all).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("listAccesses");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                    .isEqualTo(200);
            assertThat(span.getAttributes().get(AttributeKey.longKey("http.request.resend_count")))
                    .isEqualTo(1);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("creditkit.trace_id")))
                    .isEqualTo("q-7");
            assertThat(span.getEvents()).hasSize(1);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.toString()).doesNotContain("91350100PDY0000361");
        });
    }

    @Test
    void of_a_call_that_was_refused() {
        server.then(problem(403, "forbidden-scope"));
        try {
            client.batches().list(null).iterator().next();
        } catch (CreditApiException.Status e) {
            assertThat(e.status()).isEqualTo(403);
        }
        assertThat(meters.get("creditkit.client.calls")
                        .tags("outcome", "refused", "status", "403")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                    .isEqualTo("forbidden-scope");
        });
    }
}
