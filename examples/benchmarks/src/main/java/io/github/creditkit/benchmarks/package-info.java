/**
 * How fast the library is (性能基准), beside Hutool on the same data in the same run.
 *
 * <p>{@link io.github.creditkit.benchmarks.Report} runs everything and prints the table of {@code docs/performance.md};
 * its arguments are those of JMH.
 *
 * <pre>{@code
 * java -jar examples/benchmarks/target/benchmarks.jar                       # the whole table
 * java -jar examples/benchmarks/target/benchmarks.jar -f 1 -wi 2 -i 2 UnifiedSocial
 * }</pre>
 */
@NullMarked
package io.github.creditkit.benchmarks;

import org.jspecify.annotations.NullMarked;
