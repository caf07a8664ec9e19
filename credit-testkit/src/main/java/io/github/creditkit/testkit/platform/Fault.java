package io.github.creditkit.testkit.platform;

import java.time.Duration;

/** What goes wrong with a call (故障). */
public sealed interface Fault {
    /**
     * The answer takes its time.
     *
     * @param delay how long it waits before the call is handled
     */
    record Slow(Duration delay) implements Fault {}

    /**
     * Too many calls: 429, and nothing is done.
     *
     * @param retryAfterSeconds what {@code Retry-After} says
     */
    record Busy(int retryAfterSeconds) implements Fault {}

    /**
     * The platform fails: nothing is done.
     *
     * @param status 500 to 599
     */
    record Failing(int status) implements Fault {
        /**
         * Refuses what is no failure of a server.
         *
         * @param status 500 to 599
         */
        public Failing {
            if (status < 500 || status > 599) {
                throw new IllegalArgumentException("500 to 599, not " + status);
            }
        }
    }

    /** The connection is cut while the request comes: nothing is done, and there is no answer. */
    record CutRequest() implements Fault {}

    /** The connection is cut while the answer goes: the call was handled, and half of the answer is lost. */
    record CutAnswer() implements Fault {}

    /** The call is delivered twice, as by a gateway that tries again: the second answer goes out. */
    record Twice() implements Fault {}

    /**
     * The platform's clock is wrong for this call.
     *
     * @param by how far it is ahead; behind if it is negative
     */
    record Skewed(Duration by) implements Fault {}

    /** The digest in the answer is that of something else: in the header, and of a part or a receipt in the body. */
    record WrongDigest() implements Fault {}

    /**
     * An answer that takes its time.
     *
     * @param delay how long
     * @return the fault
     */
    static Fault slow(Duration delay) {
        return new Slow(delay);
    }

    /**
     * Too many calls.
     *
     * @param retryAfterSeconds when to come again
     * @return the fault
     */
    static Fault busy(int retryAfterSeconds) {
        return new Busy(retryAfterSeconds);
    }

    /**
     * A failure of the server.
     *
     * @param status 500 to 599
     * @return the fault
     */
    static Fault failing(int status) {
        return new Failing(status);
    }

    /** {@return a request that is cut off} */
    static Fault cutRequest() {
        return new CutRequest();
    }

    /** {@return an answer that is cut off} */
    static Fault cutAnswer() {
        return new CutAnswer();
    }

    /** {@return a call that is delivered twice} */
    static Fault twice() {
        return new Twice();
    }

    /**
     * A platform whose clock is wrong.
     *
     * @param by how far it is ahead
     * @return the fault
     */
    static Fault skewed(Duration by) {
        return new Skewed(by);
    }

    /** {@return a wrong digest in the answer} */
    static Fault wrongDigest() {
        return new WrongDigest();
    }
}
