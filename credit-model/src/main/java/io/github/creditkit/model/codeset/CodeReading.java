package io.github.creditkit.model.codeset;

import java.util.List;

/**
 * What a text means under a numbering, and if nothing certain, why (代码解读结果).
 *
 * @param coded    the text as it was sent, with its meaning when there is one and no other
 * @param kind     what became of it
 * @param meanings every constant that it may mean: one, several when it is ambiguous, or none
 * @param <T>      the enumeration
 */
public record CodeReading<T>(Coded<T> coded, Kind kind, List<T> meanings) {

    /** What became of a text (解读结论). */
    public enum Kind {
        /** The code set has it. Its meaning is null when it came with an edition newer than this release. */
        KNOWN,
        /** The code set does not have it. */
        UNKNOWN,
        /** It joins values that are kept apart today: one of the meanings, or several. */
        AMBIGUOUS,
        /** A digit, and the sender is said to write texts. */
        DIGIT_WITHOUT_NUMBERING,
        /** A digit that the numbering does not have, such as 0 where digits begin with 1. */
        DIGIT_OUTSIDE_NUMBERING
    }

    /**
     * Copies the meanings.
     *
     * @param coded    the text as it was sent
     * @param kind     what became of it
     * @param meanings every constant that it may mean
     */
    public CodeReading {
        meanings = List.copyOf(meanings);
    }

    static <T> CodeReading<T> known(Coded<T> coded) {
        return new CodeReading<>(coded, Kind.KNOWN, coded.known().stream().toList());
    }

    static <T> CodeReading<T> of(String text, Kind kind) {
        return new CodeReading<>(new Coded<>(text, null), kind, List.of());
    }

    static <T> CodeReading<T> oneOf(String text, List<T> meanings) {
        return meanings.size() == 1
                ? known(new Coded<>(text, meanings.get(0)))
                : new CodeReading<>(new Coded<>(text, null), Kind.AMBIGUOUS, meanings);
    }

    /**
     * If the text joins several meanings.
     *
     * @return true when {@link #meanings()} are several
     */
    public boolean isAmbiguous() {
        return kind == Kind.AMBIGUOUS;
    }
}
