package io.github.creditkit.cli;

/** What the program tells the shell (退出码). */
final class ExitCode {
    /** Nothing was refused. */
    static final int GOOD = 0;
    /** Some rows were refused, or had notes when that was to fail. */
    static final int REFUSED = 1;
    /** The command line was wrong. */
    static final int WRONG_USE = 2;
    /** Something could not be read, written or sent. */
    static final int UNREADABLE = 3;
    /** Stopped by the user, as shells tell it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
