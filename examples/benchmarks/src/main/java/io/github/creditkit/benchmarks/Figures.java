package io.github.creditkit.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured in all rounds: processor time and bytes an operation of each benchmark, round by round. */
final class Figures {
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
    private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

    void addRound(Collection<RunResult> round) {
        for (RunResult result : round) {
            String name = name(result);
            add(nanos, name, result, CpuTime.RESULT);
            add(bytes, name, result, BYTES);
        }
    }

    private static void add(Map<String, List<Double>> figures, String name, RunResult result, String label) {
        Result<?> figure = Objects.requireNonNull(result.getSecondaryResults().get(label), label);
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(figure.getScore());
    }

    /** Such as {@code DivisionBenchmark.find}, with parameters {@code …Benchmark.isValid HALF_VALID}. */
    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String simple = benchmark.substring(Report.class.getPackageName().length() + 1);
        return result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .collect(Collectors.joining(" ", simple + " ", ""))
                .trim();
    }

    boolean has(String name) {
        return nanos.containsKey(name);
    }

    /** Nanoseconds an operation, one figure a round. */
    Spread nanos(String name) {
        return new Spread(nanos.getOrDefault(name, List.of()));
    }

    /** Bytes an operation; what is less than one in ten operations is the noise of JMH itself. */
    long bytes(String name) {
        return Math.round(new Spread(bytes.getOrDefault(name, List.of())).median());
    }

    /** How many times the time of the first the second takes, round by round. */
    Spread ratio(String name, String peer) {
        List<Double> ours = nanos.getOrDefault(name, List.of());
        List<Double> theirs = nanos.getOrDefault(peer, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
            ratios.add(theirs.get(round) / ours.get(round));
        }
        return new Spread(ratios);
    }
}
