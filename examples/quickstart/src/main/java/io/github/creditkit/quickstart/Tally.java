package io.github.creditkit.quickstart;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often each thing occurred (计数), most frequent first, then in the order of first appearance.
 *
 * @param lines one for each different thing
 * @param <T>   what is counted
 */
record Tally<T>(List<Line<T>> lines) {
    Tally {
        lines = List.copyOf(lines);
    }

    static <T> Tally<T> of(Stream<? extends T> things) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        things.forEachOrdered(thing -> counts.merge(thing, 1, Integer::sum));
        return new Tally<>(counts.entrySet().stream()
                .map(entry -> new Line<T>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Line<T>::count).reversed())
                .toList());
    }

    static <T> Tally<T> ofAll(Stream<? extends Collection<? extends T>> things) {
        return of(things.flatMap(Collection::stream));
    }

    /** The same counts of other things, such as their names. */
    <R> Tally<R> map(Function<? super T, ? extends R> change) {
        return new Tally<>(lines.stream()
                .map(line -> new Line<R>(change.apply(line.thing()), line.count()))
                .toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int of(T thing) {
        return lines.stream()
                .filter(line -> line.thing().equals(thing))
                .mapToInt(Line::count)
                .sum();
    }

    int total() {
        return lines.stream().mapToInt(Line::count).sum();
    }

    /**
     * A thing and how often it occurred.
     *
     * @param thing the thing
     * @param count 1 or more
     * @param <T>   what is counted
     */
    record Line<T>(T thing, int count) {}
}
