package io.github.creditkit.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * Counts and times calls with Micrometer (指标监听), which has to be on the class path:
 *
 * <ul>
 *   <li>{@code creditkit.client.calls}: a timer by {@code operation}, {@code outcome} and {@code status} ({@code none} for no
 *       answer), all waits and retries included;
 *   <li>{@code creditkit.client.retries}: a counter by {@code operation} and {@code status}.
 * </ul>
 */
public final class MicrometerCallListener implements CallListener {
    private static final String OPERATION = "operation";
    private static final String STATUS = "status";
    private static final String NONE = "none";

    private final MeterRegistry registry;

    private MicrometerCallListener(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Into a registry.
     *
     * @param registry takes the meters
     * @return the listener
     */
    public static MicrometerCallListener of(MeterRegistry registry) {
        return new MicrometerCallListener(registry);
    }

    @Override
    public void retried(CallRetried call) {
        Counter.builder("creditkit.client.retries")
                .description("Attempts that failed and were followed by another")
                .tags(Tags.of(
                        OPERATION,
                        call.operation(),
                        STATUS,
                        call.status().isPresent()
                                ? Integer.toString(call.status().getAsInt())
                                : NONE))
                .register(registry)
                .increment();
    }

    @Override
    public void finished(CallFinished call) {
        Timer.builder("creditkit.client.calls")
                .description("Calls of a credit platform with all their retries")
                .tags(Tags.of(
                        OPERATION,
                        call.operation(),
                        "outcome",
                        call.outcome().name().toLowerCase(Locale.ROOT),
                        STATUS,
                        call.status().isPresent()
                                ? Integer.toString(call.status().getAsInt())
                                : NONE))
                .register(registry)
                .record(call.took());
    }
}
