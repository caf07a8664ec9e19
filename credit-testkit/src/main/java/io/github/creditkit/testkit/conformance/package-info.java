/**
 * The conformance suite for platforms in any language (平台一致性测试): it calls every operation of the contract over HTTP, rightly
 * and wrongly, and holds every answer against the OpenAPI document.
 *
 * <p>It needs an address and credentials, nothing of the platform's inside. All that it sends is synthetic and has ids of its
 * own for each run, so that it can be run against a platform that holds data; what it sent it withdraws in the end.
 *
 * <pre>{@code
 * class OurPlatformTest implements PlatformConformance {
 *     @Override
 *     public PlatformUnderTest platform() {
 *         return PlatformUnderTest.fromSettings();   // creditkit.conformance.base-uri and the like
 *     }
 * }
 *
 * ConformanceReport report = ConformanceSuite.run(PlatformUnderTest.fromSettings());
 * report.writeTo(Path.of("target/conformance"));
 * }</pre>
 *
 * <p>From the command line: {@link io.github.creditkit.testkit.conformance.ConformanceCommand}.
 */
@NullMarked
package io.github.creditkit.testkit.conformance;

import org.jspecify.annotations.NullMarked;
