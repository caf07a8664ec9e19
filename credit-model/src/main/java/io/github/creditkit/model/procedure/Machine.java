package io.github.creditkit.model.procedure;

import io.github.creditkit.model.check.Issue.Bilingual;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        String states = initial.getDeclaringClass() == null
                ? ""
                : java.util.Arrays.stream(initial.getDeclaringClass().getEnumConstants())
                        .map(state -> "    " + state.name() + " : " + names.apply(state).zh() + "\n")
                        .collect(Collectors.joining());
        String arrows = moves.values().stream()
                .flatMap(move -> move.from().stream().sorted().map(from -> "    " + from.name() + " --> "
                        + move.to().name() + " : " + move.name().zh() + "\n"))
                .collect(Collectors.joining());
        String ends = java.util.Arrays.stream(initial.getDeclaringClass().getEnumConstants())
                .filter(state -> from(state).isEmpty())
                .map(state -> "    " + state.name() + " --> [*]\n")
                .collect(Collectors.joining());
        return "stateDiagram-v2\n" + states + "    [*] --> " + initial.name() + "\n" + arrows + ends;
    }
}
