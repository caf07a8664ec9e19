package io.github.creditkit.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints the table of {@code docs/performance.md}. Arguments are those of JMH; {@code -f} is the
 * number of rounds.
 *
 * <p>A round runs every benchmark once, each in a JVM of its own. So both sides of a ratio are measured within the same
 * minutes, and the ratios of several rounds tell how much the machine was disturbed.
 */
public final class Report {
    private static final int ROUNDS = 3;

    private Report() {}

    /**
     * Runs and prints.
     *
     * @param args options of JMH
     * @throws RunnerException            when a benchmark fails
     * @throws CommandLineOptionException when an option is none
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(args);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given)
                .forks(1)
                .shouldFailOnError(true)
                .shouldDoGC(true) // the texts lie together then, whether a benchmark makes garbage or not
                .jvmArgsAppend("-Xbatch") // compiled before it goes on: a busy machine cannot outlast the warm-up
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class);
        if (!given.getWarmupIterations().hasValue()) {
            options.warmupIterations(5).warmupTime(TimeValue.seconds(1));
        }
        if (!given.getMeasurementIterations().hasValue()) {
            options.measurementIterations(5).measurementTime(TimeValue.seconds(1));
        }
        Figures figures = new Figures();
        for (int round = given.getForkCount().orElse(ROUNDS); round > 0; round--) {
            figures.addRound(new Runner(options.build()).run());
        }
        print(figures);
    }

    private static void print(Figures figures) {
        System.out.println();
        System.out.println(Row.HEAD);
        Rows.all().stream()
                .filter(row -> figures.has(row.ours()))
                .map(row -> row.markdown(figures))
                .forEach(System.out::println);
        System.out.println();
        System.out.println(Machine.markdown());
    }
}
