package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a step (办理结果).
 *
 * @param now     the case after it; as it was where the step is refused
 * @param refusal why it is refused; empty where it is not
 * @param <C>     the case
 */
public record Taken<C>(C now, Optional<Bilingual> refusal) {
    static <C> Taken<C> made(C now) {
        return new Taken<>(now, Optional.empty());
    }

    static <C> Taken<C> refused(C now, Bilingual why) {
        return new Taken<>(now, Optional.of(why));
    }

    static <C> Taken<C> refused(C now, String zh, String en) {
        return refused(now, new Bilingual(zh, en));
    }

    <D> Taken<D> map(Function<C, D> as) {
        return new Taken<>(as.apply(now), refusal);
    }

    /** {@return if the step was made} */
    public boolean isMade() {
        return refusal.isEmpty();
    }
}
