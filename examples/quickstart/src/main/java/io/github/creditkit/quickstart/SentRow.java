package io.github.creditkit.quickstart;

/**
 * A row as it was sent (填报行). {@code toString} tells the line only: a cell may hold a person's number.
 *
 * @param line the row as a spreadsheet numbers it, the header being 1
 * @param name the organisation's name; empty when the file has none
 * @param cell what stands in the column of codes, untouched
 */
record SentRow(long line, String name, String cell) {
    @Override
    public String toString() {
        return "row " + line;
    }
}
