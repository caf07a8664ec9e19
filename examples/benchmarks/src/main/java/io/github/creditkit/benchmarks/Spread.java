package io.github.creditkit.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** The same figure from several rounds, in ascending order. */
record Spread(List<Double> rounds) {
    Spread {
        rounds = rounds.stream().sorted().toList();
    }

    double median() {
        int middle = rounds.size() / 2;
        return rounds.size() % 2 == 1 ? rounds.get(middle) : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
    }

    Spread map(DoubleUnaryOperator function) {
        return new Spread(rounds.stream().map(function::applyAsDouble).toList());
    }

    /** The median, and the extremes in brackets: {@code 17.2 (16.8–18.0)}. */
    @Override
    public String toString() {
        String median = number(median());
        return rounds.size() == 1
                ? median
                : median + " (" + number(rounds.get(0)) + "–" + number(rounds.get(rounds.size() - 1)) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
