package io.github.creditkit.codes;

import java.util.List;
import java.util.stream.Collectors;

/** A text that {@code parse} was asked to read is no such code. Carries every violation and never the text. */
public final class InvalidCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * The exception for these violations.
     *
     * @param violations at least one
     */
    public InvalidCodeException(List<Violation> violations) {
        super(violations.stream().map(Violation::messageEn).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * What is wrong, all of it.
     *
     * @return immutable; empty after the exception itself has been serialized, its message staying
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /**
     * What is wrong in Chinese (中文说明).
     *
     * @return the messages of all violations, joined
     */
    public String messageZh() {
        return violations().stream().map(Violation::messageZh).collect(Collectors.joining("；"));
    }
}
