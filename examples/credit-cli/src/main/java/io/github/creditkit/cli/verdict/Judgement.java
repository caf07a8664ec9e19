package io.github.creditkit.cli.verdict;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.Note;
import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one text (判定结果).
 *
 * @param type       the type it was judged as; null when it has the form of none
 * @param code       the code; null when refused
 * @param notes      what is worth knowing
 * @param violations what is wrong; empty exactly when there is a code
 */
public record Judgement(
        @Nullable CodeType type, @Nullable IdentityCode code, List<Note> notes, List<Violation> violations) {

    static Judgement of(CodeType type, Parsed<? extends IdentityCode> parsed) {
        IdentityCode code = parsed instanceof Parsed.Ok<? extends IdentityCode> ok ? ok.value() : null;
        return new Judgement(type, code, parsed.notes(), parsed.violations());
    }

    static Judgement refused(@Nullable CodeType type, Violation violation) {
        return new Judgement(type, null, List.of(), List.of(violation));
    }

    /** The same row refused, because something else is wrong with it. */
    Judgement refusedBecause(Violation first) {
        List<Violation> all = new ArrayList<>();
        all.add(first);
        all.addAll(violations);
        return new Judgement(type, null, notes, List.copyOf(all));
    }

    /**
     * If the text is a valid code.
     *
     * @return true when nothing is wrong
     */
    public boolean isValid() {
        return violations.isEmpty();
    }

    /** Leaves everything out that could be a piece of a person's number. */
    @Override
    public String toString() {
        return "Judgement" + violations.size();
    }
}
