/**
 * Output of the command line (输出): rows as a table, as JSON lines, as CSV for a spreadsheet; the summary.
 *
 * <p>A {@link io.github.creditkit.cli.output.RowFormat} writes rows of a batch into a text of its own, so that batches are
 * written in parallel and printed in order.
 *
 * <pre>{@code
 * StringBuilder out = new StringBuilder();
 * new NdjsonFormat(Language.EN, false).append(row, out);
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.output;

import org.jspecify.annotations.NullMarked;
