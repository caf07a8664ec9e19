package io.github.creditkit.client;

/**
 * Is told what calls are made and how they end (调用监听), for metrics, traces and logs. It learns the name of the operation, the
 * status and the time: never an address with its query, a header or a body.
 *
 * <p>It is called by whichever thread there is and must not block. What it throws is logged and goes no further.
 *
 * @see MicrometerCallListener
 * @see OpenTelemetryCallListener
 */
public interface CallListener {
    /**
     * A call begins; on the thread of the caller.
     *
     * @param call which
     */
    default void started(CallStarted call) {}

    /**
     * An attempt failed and there will be another.
     *
     * @param call which, and why
     */
    default void retried(CallRetried call) {}

    /**
     * A call ended. Every call that started ends once.
     *
     * @param call which, and how
     */
    default void finished(CallFinished call) {}

    /**
     * This one and another.
     *
     * @param other is told after this one
     * @return both
     */
    default CallListener and(CallListener other) {
        return new BothListeners(this, other);
    }
}
