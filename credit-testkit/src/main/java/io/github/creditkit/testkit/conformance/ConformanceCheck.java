package io.github.creditkit.testkit.conformance;

import io.github.creditkit.client.contract.BilingualText;

/**
 * One demand of the contract (检查项).
 *
 * @param operation the operation of the contract that it is about, by its id
 * @param word      its stable name, such as {@code foreign-batch-is-hidden}
 * @param title     what is asked
 * @param body      asks it
 */
public record ConformanceCheck(String operation, String word, BilingualText title, Body body) {
    /** Asks a platform (检查内容). */
    @FunctionalInterface
    public interface Body {
        /**
         * Asks.
         *
         * @param run the run
         * @throws Exception if the platform cannot be reached, or does not do what is asked
         */
        void ask(ConformanceRun run) throws Exception;
    }

    static ConformanceCheck check(String operation, String word, String zh, String en, Body body) {
        return new ConformanceCheck(operation, word, new BilingualText(zh, en), body);
    }

    /** {@return the operation and the word} */
    @Override
    public String toString() {
        return operation + ' ' + word;
    }
}
