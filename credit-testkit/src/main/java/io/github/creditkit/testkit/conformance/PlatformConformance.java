package io.github.creditkit.testkit.conformance;

import io.github.creditkit.testkit.conformance.Contract.Operation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The suite as tests of JUnit 5 (JUnit 测试): a test class that implements it has a test for every check, by operation.
 *
 * <pre>{@code
 * class OurPlatformTest implements PlatformConformance {
 *     @Override
 *     public PlatformUnderTest platform() {
 *         return PlatformUnderTest.fromSettings();
 *     }
 * }
 * }</pre>
 */
public interface PlatformConformance {
    /** {@return the platform that is to be tested; it is asked once} */
    PlatformUnderTest platform();

    /**
     * Told when all checks were run, to write the report where it is wanted.
     *
     * @param report what became of each check
     */
    default void finished(ConformanceReport report) {
        System.out.println(report.table());
    }

    /**
     * The checks.
     *
     * @return by operation; the last of them cleans up
     */
    @TestFactory
    default Stream<DynamicNode> conformance() {
        PlatformUnderTest platform = platform();
        ConformanceRun run = ConformanceSuite.open(platform);
        List<ConformanceResult> results = new CopyOnWriteArrayList<>();
        Stream<DynamicNode> tests = Contract.get().operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        title(operation),
                        ConformanceSuite.checks().stream()
                                .filter(check -> check.operation().equals(operation.id()))
                                .map(check -> test(run, check, results))));
        DynamicNode last = DynamicTest.dynamicTest("清理与报告 · Clean up and report", () -> {
            run.close();
            finished(ConformanceReport.of(platform, run.name(), results));
        });
        return Stream.concat(tests, Stream.of(last));
    }

    private static String title(Operation operation) {
        return operation.id() + " " + operation.name().zh() + " · "
                + operation.name().en();
    }

    private static DynamicTest test(ConformanceRun run, ConformanceCheck check, List<ConformanceResult> results) {
        String name =
                check.word() + " " + check.title().zh() + " · " + check.title().en();
        return DynamicTest.dynamicTest(name, () -> {
            ConformanceResult result = ConformanceSuite.run(run, check);
            results.add(result);
            Assumptions.assumeTrue(result.verdict() != ConformanceVerdict.SKIPPED, result.reason());
            if (result.verdict() == ConformanceVerdict.FAILED) {
                throw new ConformanceFailure(result.reason());
            }
        });
    }
}
