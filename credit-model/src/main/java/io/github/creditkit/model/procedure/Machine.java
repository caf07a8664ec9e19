package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table of a procedure (办理流程): the move that opens a case and those that lead it on. What is not in it cannot happen.
 *
 * @param <S> the states
 */
public final class Machine<S extends Enum<S>> {
    private final Move<S> opening;
    private final Map<String, Move<S>> moves;
    private final Function<S, Bilingual> names;

    Machine(Function<S, Bilingual> names, List<Move<S>> moves) {
        this.opening = moves.get(0);
        this.names = names;
        Map<String, Move<S>> byWord = new LinkedHashMap<>();
        for (Move<S> move : moves) {
            if (byWord.put(move.word(), move) != null) {
                throw new IllegalArgumentException("Two moves " + move.word());
            }
            if (move.from().isEmpty() != (byWord.size() == 1)) {
                throw new IllegalArgumentException("The first move opens a case and no other: " + move.word());
            }
        }
        this.moves = Collections.unmodifiableMap(byWord);
    }

    /** {@return the move that opens a case (启动环节)} */
    public Move<S> opening() {
        return opening;
    }

    /** {@return all moves, in the order of the table, the opening one first} */
    public List<Move<S>> moves() {
        return List.copyOf(moves.values());
    }

    /** {@return all states, in the order of their code set} */
    public List<S> states() {
        return List.of(opening.to().getDeclaringClass().getEnumConstants());
    }

    /**
     * The move with a word.
     *
     * @param word such as {@code accept}
     * @return empty when there is none
     */
    public Optional<Move<S>> move(String word) {
        return Optional.ofNullable(moves.get(word));
    }

    /**
     * The moves that can be made in a state.
     *
     * @param state the state
     * @return none where it is final
     */
    public List<Move<S>> from(S state) {
        return moves.values().stream()
                .filter(move -> move.from().contains(state))
                .toList();
    }

    /**
     * The name of a state.
     *
     * @param state the state
     * @return in both languages
     */
    public Bilingual name(S state) {
        return names.apply(state);
    }

    /** {@return a diagram in Mermaid, for documents} */
    public String diagram() {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (S state : states()) {
            line(text, state.name() + " : " + name(state).zh() + " " + state.name());
        }
        line(text, "[*] --> " + opening.to().name() + " : " + opening.name().zh());
        for (Move<S> move : moves.values()) {
            for (S state : states()) {
                if (move.from().contains(state)) {
                    line(
                            text,
                            state.name() + " --> " + move.to().name() + " : "
                                    + move.name().zh());
                }
            }
        }
        for (S state : states()) {
            if (from(state).isEmpty()) {
                line(text, state.name() + " --> [*]");
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
