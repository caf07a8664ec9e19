package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table of a procedure (办理流程): its moves, and where it begins.
 *
 * @param <S> the states
 */
public final class Machine<S extends Enum<S>> {
    private final S initial;
    private final Map<String, Move<S>> moves;
    private final Function<S, Bilingual> names;

    Machine(S initial, Function<S, Bilingual> names, List<Move<S>> moves) {
        this.initial = initial;
        this.names = names;
        Map<String, Move<S>> byWord = new LinkedHashMap<>();
        for (Move<S> move : moves) {
            if (byWord.put(move.word(), move) != null) {
                throw new IllegalArgumentException("Two moves " + move.word());
            }
        }
        this.moves = Collections.unmodifiableMap(byWord);
    }

    /** {@return where it begins} */
    public S initial() {
        return initial;
    }

    /** {@return all moves, in the order of the table} */
    public List<Move<S>> moves() {
        return List.copyOf(moves.values());
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
        return moves.values().stream().filter(move -> move.from().contains(state)).toList();
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
        List<S> states = List.of(initial.getDeclaringClass().getEnumConstants());
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (S state : states) {
            line(text, state.name() + " : " + name(state).zh());
        }
        line(text, "[*] --> " + initial.name());
        for (Move<S> move : moves.values()) {
            for (S state : states) {
                if (move.from().contains(state)) {
                    line(text, state.name() + " --> " + move.to().name() + " : " + move.name().zh());
                }
            }
        }
        for (S state : states) {
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
