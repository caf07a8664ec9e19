package io.github.creditkit.testkit.conformance;

/** What the platform does not offer, or what the suite was given no account for (未提供). */
final class NotOffered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOffered(String zh, String en) {
        super(zh + " · " + en, null, false, false);
    }
}
