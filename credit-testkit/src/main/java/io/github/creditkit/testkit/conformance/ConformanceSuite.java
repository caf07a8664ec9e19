package io.github.creditkit.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All demands of the contract (一致性测试套件). Each check stands alone and sends its own records, so that any of them can be run
 * alone.
 */
public final class ConformanceSuite {
    private static final List<ConformanceCheck> CHECKS = Stream.of(
                    CatalogChecks.all(),
                    BatchChecks.all(),
                    PartChecks.all(),
                    RowChecks.all(),
                    RecordChecks.all(),
                    QueryChecks.all(),
                    RightsChecks.all(),
                    JointActionChecks.all(),
                    FeedChecks.all(),
                    SecurityChecks.all())
            .flatMap(List::stream)
            .toList();

    private ConformanceSuite() {}

    /** {@return every check, in the order in which they are run} */
    public static List<ConformanceCheck> checks() {
        return CHECKS;
    }

    /**
     * Begins a run, for those who run the checks themselves.
     *
     * @param platform the platform
     * @return to be closed: that cleans up
     */
    public static ConformanceRun open(PlatformUnderTest platform) {
        return new ConformanceRun(platform);
    }

    /**
     * Runs all checks.
     *
     * @param platform the platform
     * @return what became of each
     */
    public static ConformanceReport run(PlatformUnderTest platform) {
        return run(platform, CHECKS);
    }

    /**
     * Runs some checks.
     *
     * @param platform the platform
     * @param checks   which
     * @return what became of each
     */
    public static ConformanceReport run(PlatformUnderTest platform, List<ConformanceCheck> checks) {
        List<ConformanceResult> results = new ArrayList<>();
        try (ConformanceRun run = open(platform)) {
            for (ConformanceCheck check : checks) {
                results.add(run(run, check));
            }
            return ConformanceReport.of(platform, run.name(), results);
        }
    }

    /** A fault of a platform is a verdict; whatever else is thrown is one too, with its name. */
    static ConformanceResult run(ConformanceRun run, ConformanceCheck check) {
        long begun = System.nanoTime();
        ConformanceVerdict verdict = ConformanceVerdict.PASSED;
        String reason = "";
        try {
            check.body().ask(run);
        } catch (NotOffered e) {
            verdict = ConformanceVerdict.SKIPPED;
            reason = String.valueOf(e.getMessage());
        } catch (ConformanceFailure e) {
            verdict = ConformanceVerdict.FAILED;
            reason = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict = ConformanceVerdict.FAILED;
            reason = "中断 · interrupted";
        } catch (Exception e) {
            verdict = ConformanceVerdict.FAILED;
            reason = "应答无法理解 · an answer that cannot be understood: " + e;
        }
        return new ConformanceResult(check, verdict, reason, (System.nanoTime() - begun) / 1_000_000);
    }
}
