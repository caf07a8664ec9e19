/**
 * The worked example (示例): reads a file of organisations' codes as departments send them, judges each cell, explains
 * what is wrong, suggests repairs, and writes one page that can be printed or passed on.
 *
 * <p>What a program of your own would take from it is {@code CheckedRow}: ten lines that call the library. The rest
 * reads a file and shows the result.
 *
 * <pre>{@code
 * java -cp ... io.github.creditkit.quickstart.Quickstart organisations.csv target/quickstart
 * }</pre>
 */
@NullMarked
package io.github.creditkit.quickstart;

import org.jspecify.annotations.NullMarked;
