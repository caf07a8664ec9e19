package io.github.creditkit.benchmarks;

import io.github.creditkit.codes.division.DivisionTable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The division table (行政区划代码表), asked about the divisions of 4,096 credit codes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Mix.SIZE)
public class DivisionBenchmark {
    private final DivisionTable table = DivisionTable.bundled();
    private String[] texts = {};
    private String[] divisions = {};

    /** For JMH. */
    public DivisionBenchmark() {}

    /** Makes the texts. */
    @Setup
    public void texts() {
        texts = Mix.ALL_VALID.texts(Codes.ORGANIZATIONS);
        divisions = Arrays.stream(texts).map(text -> text.substring(2, 8)).toArray(String[]::new);
    }

    /**
     * What the division inside a code is, read in place.
     *
     * @param hole takes the statuses
     */
    @Benchmark
    public void status(Blackhole hole) {
        for (String text : texts) {
            hole.consume(table.status(text, 2));
        }
    }

    /**
     * The row of a division: its name, level, years.
     *
     * @param hole takes the rows
     */
    @Benchmark
    public void find(Blackhole hole) {
        for (String division : divisions) {
            hole.consume(table.find(division));
        }
    }
}
