/**
 * Input of the command line (输入): bytes of files become rows, in constant memory and whatever the bytes are.
 *
 * <p>A {@link io.github.creditkit.cli.input.Slicer} cuts a stream into batches of records at line ends, a
 * {@link io.github.creditkit.cli.input.RowReader} makes texts of the records of one batch. The first is sequential and
 * looks at bytes only; the second needs no other batch, so batches are read in parallel.
 *
 * <pre>{@code
 * try (Slicer slicer = new LineSlicer(source.open(), Slicer.LONGEST)) {
 *     for (Batch batch; (batch = slicer.next()) != null; ) {
 *         RowReader.lines().read(batch, TextEncoding.UTF_8, row -> ...);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.input;

import org.jspecify.annotations.NullMarked;
