package io.github.creditkit.model.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table (数据行): texts as they were sent, nothing trimmed.
 *
 * @param number     the row as a person counts it, from 1: the row of a sheet, the line of a text file on which it begins,
 *                   the record of an XML file, whose header is row 0
 * @param cells      the texts, an empty one for an empty cell; cells after the last filled one may be missing
 * @param faultOrNull why the row is not as it was sent; null when it is. Its cells are then what could be read
 */
public record TableRow(
        long number, List<String> cells, @Nullable RowFault faultOrNull) {

    /**
     * Copies the cells.
     *
     * @param number      from 1
     * @param cells       the texts
     * @param faultOrNull null when there is none
     */
    public TableRow {
        cells = List.copyOf(cells);
    }

    /**
     * A row that is as it was sent.
     *
     * @param number the row, from 1
     * @param cells  the texts
     */
    public TableRow(long number, List<String> cells) {
        this(number, cells, null);
    }

    /**
     * Why the row is not as it was sent.
     *
     * @return empty when it is
     */
    public Optional<RowFault> fault() {
        return Optional.ofNullable(faultOrNull);
    }

    /**
     * The text of a cell.
     *
     * @param column from 0
     * @return empty when the row ends before it
     */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /**
     * The text of a cell as it was meant: without the apostrophe that {@link TableWriter} puts before what a spreadsheet
     * would run.
     *
     * @param column from 0
     * @return empty when the row ends before it
     */
    public String text(int column) {
        String cell = cell(column);
        return cell.startsWith("'") && InertCell.isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    boolean isEmpty() {
        return faultOrNull == null && cells.stream().allMatch(String::isBlank);
    }

    /** Leaves the cells out: they may hold a person's number. */
    @Override
    public String toString() {
        return "row " + number + " of " + cells.size() + " cells"
                + (faultOrNull == null ? "" : ", " + faultOrNull.reason().word());
    }
}
