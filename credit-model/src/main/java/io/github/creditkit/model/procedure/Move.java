package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A legal move of a procedure (办理环节).
 *
 * @param word     a stable word, such as {@code accept}
 * @param name     its name
 * @param from     the states in which it may be made; none for the move that opens a case
 * @param to       the state that it leads to
 * @param by       who may make it
 * @param evidence if it needs evidence (须附证据材料)
 * @param starts   the clocks that it starts, ids of {@link io.github.creditkit.model.time.DeadlineRules}
 * @param pauses   the clocks that it pauses
 * @param resumes  the clocks that it lets run on
 * @param stops    the clocks that it stops
 * @param <S>      the states
 */
public record Move<S extends Enum<S>>(
        String word,
        Bilingual name,
        Set<S> from,
        S to,
        Set<Role> by,
        boolean evidence,
        Set<String> starts,
        Set<String> pauses,
        Set<String> resumes,
        Set<String> stops) {
    /**
     * Copies the sets.
     *
     * @param word     a stable word
     * @param name     its name
     * @param from     the states in which it may be made
     * @param to       the state that it leads to
     * @param by       who may make it
     * @param evidence if it needs evidence
     * @param starts   the clocks that it starts
     * @param pauses   the clocks that it pauses
     * @param resumes  the clocks that it lets run on
     * @param stops    the clocks that it stops
     */
    public Move {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
        starts = Set.copyOf(starts);
        pauses = Set.copyOf(pauses);
        resumes = Set.copyOf(resumes);
        stops = Set.copyOf(stops);
    }

    static <S extends Enum<S>> Draft<S> named(String word, String zh, String en) {
        return new Draft<>(word, new Bilingual(zh, en));
    }

    /** A move while the table is written. */
    static final class Draft<S extends Enum<S>> {
        private final String word;
        private final Bilingual name;
        private final Set<S> from = new LinkedHashSet<>();
        private final Set<Role> by = EnumSet.noneOf(Role.class);
        private boolean evidence;
        private Set<String> starts = Set.of();
        private Set<String> pauses = Set.of();
        private Set<String> resumes = Set.of();
        private Set<String> stops = Set.of();

        private Draft(String word, Bilingual name) {
            this.word = word;
            this.name = name;
        }

        @SafeVarargs
        final Draft<S> from(S... states) {
            for (S state : states) {
                from.add(state);
            }
            return this;
        }

        Draft<S> by(Role... roles) {
            by.addAll(Set.of(roles));
            return this;
        }

        Draft<S> withEvidence() {
            evidence = true;
            return this;
        }

        Draft<S> starts(String... clocks) {
            starts = Set.of(clocks);
            return this;
        }

        Draft<S> pauses(String... clocks) {
            pauses = Set.of(clocks);
            return this;
        }

        Draft<S> resumes(String... clocks) {
            resumes = Set.of(clocks);
            return this;
        }

        Draft<S> stops(String... clocks) {
            stops = Set.of(clocks);
            return this;
        }

        Move<S> to(S state) {
            return new Move<>(word, name, from, state, by, evidence, starts, pauses, resumes, stops);
        }
    }
}
