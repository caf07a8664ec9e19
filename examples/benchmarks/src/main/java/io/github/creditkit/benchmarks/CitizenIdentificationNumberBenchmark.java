package io.github.creditkit.benchmarks;

import cn.hutool.core.util.IdcardUtil;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Citizen identification numbers (公民身份号码), beside Hutool. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Mix.SIZE)
public class CitizenIdentificationNumberBenchmark {
    /** How many of the texts are valid. */
    @Param
    public Mix mix = Mix.HALF_VALID;

    private String[] texts = {};

    /** For JMH. */
    public CitizenIdentificationNumberBenchmark() {}

    /** Makes the texts. */
    @Setup
    public void texts() {
        texts = mix.texts(Codes.PERSONS);
        Mix.requireAccepted(texts, CitizenIdentificationNumber::isValid, IdcardUtil::isValidCard18);
    }

    /**
     * Yes or no.
     *
     * @param hole takes the verdicts
     */
    @Benchmark
    public void isValid(Blackhole hole) {
        for (String text : texts) {
            hole.consume(CitizenIdentificationNumber.isValid(text));
        }
    }

    /**
     * A number with its notes, or all violations.
     *
     * @param hole takes the verdicts
     */
    @Benchmark
    public void tryParse(Blackhole hole) {
        for (String text : texts) {
            hole.consume(CitizenIdentificationNumber.tryParse(text));
        }
    }

    /**
     * Hutool's yes or no.
     *
     * @param hole takes the verdicts
     */
    @Benchmark
    public void hutool(Blackhole hole) {
        for (String text : texts) {
            hole.consume(IdcardUtil.isValidCard18(text));
        }
    }
}
