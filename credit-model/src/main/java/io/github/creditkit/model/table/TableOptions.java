package io.github.creditkit.model.table;

import java.util.Optional;

/**
 * How a table is read, and how much of it at most (读取选项). Files come from outside: no bound can be taken off, only moved.
 *
 * @param encoding        the encoding of a text file; empty to tell it from the bytes
 * @param sheet           the sheet of a workbook; empty for the first that is not hidden
 * @param longestCell     characters in a cell, 1 to 1,048,576; 32,767 as in workbooks
 * @param longestRow      characters in a row, bytes in CSV
 * @param columns         columns of a row, 1 to 16,384
 * @param inflatedBytes   bytes of a workbook when unpacked, and of a stream of XML
 * @param sharedTextBytes bytes of a workbook's shared texts, which are held in memory
 */
public record TableOptions(
        Optional<TextEncoding> encoding,
        Optional<String> sheet,
        int longestCell,
        int longestRow,
        int columns,
        long inflatedBytes,
        long sharedTextBytes) {

    /** Cells of 32,767 characters, rows of 1,048,576, 1,024 columns, 4 GB unpacked, 96 MB of shared texts. */
    public static final TableOptions DEFAULTS =
            new TableOptions(Optional.empty(), Optional.empty(), Short.MAX_VALUE, 1 << 20, 1024, 4L << 30, 96L << 20);

    /** The longest cell that can be asked for. */
    private static final int MOST_CELL = 1 << 20;

    /** A row as long as its longest cell needs some room beside it, and both are held at once. */
    private static final int MOST_ROW = 1 << 24;

    private static final int MOST_COLUMNS = 16_384;

    /**
     * Checks the bounds.
     *
     * @param encoding        of text files
     * @param sheet           of workbooks
     * @param longestCell     1 to 1,048,576
     * @param longestRow      1 to 16,777,216
     * @param columns         1 to 16,384
     * @param inflatedBytes   1 or more
     * @param sharedTextBytes 1 or more
     * @throws IllegalArgumentException if one is out of its range
     */
    public TableOptions {
        check(longestCell, MOST_CELL, "longestCell");
        check(longestRow, MOST_ROW, "longestRow");
        check(columns, MOST_COLUMNS, "columns");
        check(inflatedBytes, Long.MAX_VALUE, "inflatedBytes");
        check(sharedTextBytes, Integer.MAX_VALUE, "sharedTextBytes");
    }

    private static void check(long value, long most, String name) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 1 to " + most);
        }
    }

    /**
     * Forces an encoding.
     *
     * @param forced the encoding of the file
     * @return other options
     */
    public TableOptions withEncoding(TextEncoding forced) {
        return new TableOptions(
                Optional.of(forced), sheet, longestCell, longestRow, columns, inflatedBytes, sharedTextBytes);
    }

    /**
     * Names a sheet.
     *
     * @param name the sheet's name as it stands on its tab
     * @return other options
     */
    public TableOptions withSheet(String name) {
        return new TableOptions(
                encoding, Optional.of(name), longestCell, longestRow, columns, inflatedBytes, sharedTextBytes);
    }

    /**
     * Bounds cells and rows.
     *
     * @param cell characters in a cell
     * @param row  characters in a row
     * @return other options
     */
    public TableOptions withLongest(int cell, int row) {
        return new TableOptions(encoding, sheet, cell, row, columns, inflatedBytes, sharedTextBytes);
    }

    /**
     * Bounds the columns.
     *
     * @param most columns of a row
     * @return other options
     */
    public TableOptions withColumns(int most) {
        return new TableOptions(encoding, sheet, longestCell, longestRow, most, inflatedBytes, sharedTextBytes);
    }

    /**
     * Bounds what a workbook may unpack to.
     *
     * @param inflated   bytes of the whole
     * @param sharedText bytes of its shared texts
     * @return other options
     */
    public TableOptions withBytes(long inflated, long sharedText) {
        return new TableOptions(encoding, sheet, longestCell, longestRow, columns, inflated, sharedText);
    }
}
