package io.github.creditkit.benchmarks;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.repair.Repair;
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

/** Suggestions for refused credit codes (纠错建议), each with one slip. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Mix.SIZE)
public class RepairBenchmark {
    private String[] texts = {};

    /** For JMH. */
    public RepairBenchmark() {}

    /** Makes the texts. */
    @Setup
    public void texts() {
        texts = Mix.ALL_INVALID.texts(Codes.ORGANIZATIONS);
    }

    /**
     * The codes that were probably meant.
     *
     * @param hole takes the suggestions
     */
    @Benchmark
    public void suggest(Blackhole hole) {
        for (String text : texts) {
            hole.consume(Repair.suggest(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, text));
        }
    }
}
