package io.github.creditkit.cli.output;

import io.github.creditkit.cli.privacy.ShownRow;

/** A way to write rows (输出格式). Holds no state, so that batches are written in parallel. */
public interface RowFormat {
    /**
     * What stands before the first row.
     *
     * @return empty for nothing
     */
    default String head() {
        return "";
    }

    /**
     * Writes a row.
     *
     * @param row the row
     * @param out takes the text
     */
    void append(ShownRow row, StringBuilder out);
}
