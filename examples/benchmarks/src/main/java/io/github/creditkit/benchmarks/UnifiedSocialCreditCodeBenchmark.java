package io.github.creditkit.benchmarks;

import cn.hutool.core.util.CreditCodeUtil;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
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

/** Unified social credit codes (统一社会信用代码), beside Hutool. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Mix.SIZE)
public class UnifiedSocialCreditCodeBenchmark {
    /** How many of the texts are valid. */
    @Param
    public Mix mix = Mix.HALF_VALID;

    private String[] texts = {};

    /** For JMH. */
    public UnifiedSocialCreditCodeBenchmark() {}

    /** Makes the texts. */
    @Setup
    public void texts() {
        texts = mix.texts(Codes.ORGANIZATIONS);
        Mix.requireAccepted(texts, UnifiedSocialCreditCode::isValid, CreditCodeUtil::isCreditCode);
    }

    /**
     * Yes or no.
     *
     * @param hole takes the verdicts
     */
    @Benchmark
    public void isValid(Blackhole hole) {
        for (String text : texts) {
            hole.consume(UnifiedSocialCreditCode.isValid(text));
        }
    }

    /**
     * A code with its notes, or all violations.
     *
     * @param hole takes the verdicts
     */
    @Benchmark
    public void tryParse(Blackhole hole) {
        for (String text : texts) {
            hole.consume(UnifiedSocialCreditCode.tryParse(text));
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
            hole.consume(CreditCodeUtil.isCreditCode(text));
        }
    }
}
