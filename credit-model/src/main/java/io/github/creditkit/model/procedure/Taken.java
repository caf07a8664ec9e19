package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Optional;

/**
 * What came of a step (办理结果).
 *
 * @param file    the case after it; as it was where the step is refused
 * @param refusal why it is refused; empty where it is not
 * @param <S>     the states
 */
public record Taken<S extends Enum<S>>(CaseFile<S> file, Optional<Bilingual> refusal) {
    /** {@return if the step was made} */
    public boolean isMade() {
        return refusal.isEmpty();
    }
}
