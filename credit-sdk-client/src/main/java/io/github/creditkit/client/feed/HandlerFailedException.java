package io.github.creditkit.client.feed;

/** That a handler threw something. */
final class HandlerFailedException extends Exception {
    private static final long serialVersionUID = 1;

    HandlerFailedException(Exception why) {
        super(why);
    }

    /** If somebody wants the thread to end; the change is not to blame. */
    boolean isInterruption() {
        return getCause() instanceof InterruptedException;
    }

    /** The class of it alone: its message may quote the record. */
    String reason() {
        Throwable why = getCause();
        return why == null ? "" : why.getClass().getName();
    }
}
