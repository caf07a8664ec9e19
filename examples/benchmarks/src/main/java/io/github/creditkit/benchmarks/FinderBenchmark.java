package io.github.creditkit.benchmarks;

import io.github.creditkit.codes.find.CodeFinder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Codes in running text (文本中查找代码); an operation is a whole text on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FinderBenchmark {
    /** What kind of text. */
    @Param
    public RunningText kind = RunningText.CONTRACT;

    private String text = "";

    /** For JMH. */
    public FinderBenchmark() {}

    /** Makes the text. */
    @Setup
    public void text() {
        text = kind.text();
        if (CodeFinder.standard().find(text).size() < 1_000) {
            throw new IllegalStateException("the codes of the text are not found");
        }
    }

    /**
     * Every code of the text.
     *
     * @param hole takes what is found
     */
    @Benchmark
    public void find(Blackhole hole) {
        CodeFinder.standard().find(text, hole::consume);
    }
}
