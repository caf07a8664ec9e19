package io.github.creditkit.model.procedure;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A step of a random walk before it is known where the case stands: mostly one that can be made, and everything else too.
 *
 * @param pick     which of the moves
 * @param legal    if it is one of those that can come next
 * @param role     which role, when it is not one of the move's
 * @param rightful if the role is one of the move's
 * @param days     so many days after the last step; negative for one before it
 * @param evidence if there is evidence
 * @param named    if it says who
 */
record Walk(int pick, boolean legal, Role role, boolean rightful, long days, boolean evidence, boolean named) {

    static Arbitrary<List<Walk>> arbitrary(int most) {
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(12, true), Tuple.of(1, false));
        Arbitrary<Long> days = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.longs().between(0, 6)),
                Tuple.of(3, Arbitraries.longs().between(7, 120)),
                Tuple.of(1, Arbitraries.longs().between(-40, -1)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.frequency(Tuple.of(8, true), Tuple.of(1, false)),
                        Arbitraries.of(Role.values()),
                        mostly,
                        days,
                        mostly,
                        mostly)
                .as(Walk::new)
                .list()
                .ofMaxSize(most);
    }

    <S extends Enum<S>> Step step(Machine<S> machine, CaseFile<S> file, LocalDate begin) {
        List<Move<S>> moves = legal && !file.next().isEmpty() ? file.next() : machine.moves();
        int index = legal ? pick % moves.size() : pick % (moves.size() + 1);
        LocalDate last =
                file.isOpened() ? file.steps().get(file.steps().size() - 1).on() : begin;
        LocalDate on = last.plusDays(days);
        if (index == moves.size()) {
            return Step.of("fly", role, "某单位", on);
        }
        Move<S> move = moves.get(index);
        List<Role> by = move.by().stream().sorted().toList();
        Role who = rightful ? by.get(pick % by.size()) : role;
        Step step = Step.of(move.word(), who, named ? Cases.who(who) : " ", on);
        return evidence ? step.withEvidence("某材料") : step;
    }
}
