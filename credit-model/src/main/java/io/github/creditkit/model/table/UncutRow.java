package io.github.creditkit.model.table;

/**
 * A row that was found in a file and is not yet cut into its cells (待切分的行). It can be cut on any thread: what takes time is
 * then done beside the reading of the next rows.
 */
public sealed interface UncutRow permits UncutRow.Cut, CsvRow {
    /** {@return the row as a person counts it, as {@link TableRow#number()} tells} */
    long number();

    /** {@return its length in characters or bytes, more or less} */
    long size();

    /** {@return the row; always the same} */
    TableRow row();

    /**
     * If there is nothing in it; quick for most rows that have something.
     *
     * @return true if it is empty
     */
    default boolean isEmpty() {
        return row().isEmpty();
    }

    /**
     * A row that is cut already.
     *
     * @param row the row
     */
    record Cut(TableRow row) implements UncutRow {
        @Override
        public long number() {
            return row.number();
        }

        @Override
        public long size() {
            long size = 0;
            for (String cell : row.cells()) {
                size += cell.length();
            }
            return size;
        }
    }
}
