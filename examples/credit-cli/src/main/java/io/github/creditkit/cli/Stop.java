package io.github.creditkit.cli;

/** That the user wants a command to stop, and what is done about it at once (中断请求). */
final class Stop implements Runnable {
    private volatile boolean asked;
    private volatile Runnable first = () -> {};
    private final Runnable last;

    /**
     * Nobody asked yet.
     *
     * @param last ends the call at hand
     */
    Stop(Runnable last) {
        this.last = last;
    }

    /** What is done before the call at hand ends; at once if it was asked for already. */
    void before(Runnable action) {
        first = action;
        if (asked) {
            action.run();
        }
    }

    boolean isAsked() {
        return asked;
    }

    @Override
    public void run() {
        asked = true;
        first.run();
        last.run();
    }
}
