package io.github.creditkit.client;

/** Two listeners, one after the other. */
record BothListeners(CallListener one, CallListener other) implements CallListener {
    @Override
    public void started(CallStarted call) {
        one.started(call);
        other.started(call);
    }

    @Override
    public void retried(CallRetried call) {
        one.retried(call);
        other.retried(call);
    }

    @Override
    public void finished(CallFinished call) {
        one.finished(call);
        other.finished(call);
    }
}
