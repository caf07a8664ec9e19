package io.github.creditkit.codes;

import java.util.List;
import java.util.Optional;

/**
 * The verdict on a text (解析结果): a value, or every reason why there is none.
 *
 * <pre>{@code
 * switch (UnifiedSocialCreditCode.tryParse(cell)) { ... }          // Java 21
 * UnifiedSocialCreditCode.tryParse(cell).violations();             // empty when valid
 * }</pre>
 *
 * @param <T> what was to be read
 */
public sealed interface Parsed<T> {

    /**
     * What is wrong, all of it; empty exactly when there is a value.
     *
     * @return immutable
     */
    List<Violation> violations();

    /**
     * What is worth knowing, folding included. Notes make nothing invalid.
     *
     * @return immutable
     */
    List<Note> notes();

    /**
     * The value.
     *
     * @return empty when refused
     */
    Optional<T> toOptional();

    /**
     * The value.
     *
     * @return the value
     * @throws InvalidCodeException when refused; it carries the violations and never the text
     */
    T orThrow();

    /**
     * If there is a value.
     *
     * @return true when nothing is wrong
     */
    default boolean isOk() {
        return violations().isEmpty();
    }

    /**
     * A value was read.
     *
     * @param value the value
     * @param notes what is worth knowing
     * @param <T>   its type
     */
    record Ok<T>(T value, List<Note> notes) implements Parsed<T> {
        /**
         * Copies the notes.
         *
         * @param value the value
         * @param notes what is worth knowing
         */
        public Ok {
            notes = List.copyOf(notes);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.of(value);
        }

        @Override
        public T orThrow() {
            return value;
        }
    }

    /**
     * The text was refused. {@code toString} leaves the text out: it may hold a person's number.
     *
     * @param text       the text as it was judged, that is after folding if folding was asked for
     * @param violations what is wrong, at least one
     * @param notes      what is worth knowing
     * @param <T>        what was to be read
     */
    record Refused<T>(String text, List<Violation> violations, List<Note> notes) implements Parsed<T> {
        /**
         * Copies the lists.
         *
         * @param text       the text as it was judged
         * @param violations what is wrong, at least one
         * @param notes      what is worth knowing
         */
        public Refused {
            violations = List.copyOf(violations);
            notes = List.copyOf(notes);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }

        @Override
        public Optional<T> toOptional() {
            return Optional.empty();
        }

        @Override
        public T orThrow() {
            throw new InvalidCodeException(violations);
        }

        @Override
        public String toString() {
            return "Refused" + violations;
        }
    }
}
