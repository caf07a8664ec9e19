package io.github.creditkit.testkit.conformance;

/** A platform did not do what the contract asks (不符合). The message says what was asked and what came. */
public final class ConformanceFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    ConformanceFailure(String message) {
        super(message);
    }
}
