package io.github.creditkit.quickstart;

/** That something did not go as it should (体验中断). Its message is for people. */
final class QuickstartException extends Exception {
    private static final long serialVersionUID = 1L;

    QuickstartException(String message) {
        super(message);
    }
}
