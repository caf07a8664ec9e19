/**
 * Whether what departments send arrives once while connections are cut and processes are killed (故障试验).
 *
 * <pre>{@code
 * java -cp ... io.github.creditkit.reliability.FaultRun --jar=reference-platform.jar --rows=2000 --faults=10
 * }</pre>
 */
@NullMarked
package io.github.creditkit.reliability;

import org.jspecify.annotations.NullMarked;
