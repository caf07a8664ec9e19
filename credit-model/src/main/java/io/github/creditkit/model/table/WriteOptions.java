package io.github.creditkit.model.table;

import java.util.Set;

/**
 * How a table is written (写出选项).
 *
 * @param byteOrderMark if CSV begins with the mark by which Excel knows UTF-8
 * @param plainNumbers  columns, from 0, in which a plain number such as {@code -12.50} is written to CSV as it is
 * @param sheet         the name of a workbook's sheet
 * @param furtherSheets if rows that a sheet has no room for go to further sheets with the same header; else they are an
 *                      error
 * @param root          the name of the outer element in XML
 * @param row           the name of a row's element in XML
 */
public record WriteOptions(
        boolean byteOrderMark,
        Set<Integer> plainNumbers,
        String sheet,
        boolean furtherSheets,
        String root,
        String row) {

    /** With a byte order mark, no plain numbers, one sheet 数据 or several, elements {@code package} and {@code row}. */
    public static final WriteOptions DEFAULTS = new WriteOptions(true, Set.of(), "数据", true, "package", "row");

    /**
     * Checks the names.
     *
     * @param byteOrderMark for CSV
     * @param plainNumbers  for CSV
     * @param sheet         for workbooks
     * @param furtherSheets for workbooks
     * @param root          for XML
     * @param row           for XML
     * @throws IllegalArgumentException if an element's name is none of XML
     */
    public WriteOptions {
        plainNumbers = Set.copyOf(plainNumbers);
        ElementName.check(root);
        ElementName.check(row);
    }

    /**
     * With or without a byte order mark.
     *
     * @param mark if CSV begins with it
     * @return other options
     */
    public WriteOptions withByteOrderMark(boolean mark) {
        return new WriteOptions(mark, plainNumbers, sheet, furtherSheets, root, row);
    }

    /**
     * Columns of plain numbers.
     *
     * @param columns from 0
     * @return other options
     */
    public WriteOptions withPlainNumbers(Set<Integer> columns) {
        return new WriteOptions(byteOrderMark, columns, sheet, furtherSheets, root, row);
    }

    /**
     * Names the sheet.
     *
     * @param name    the name on its tab, 31 characters at most
     * @param further if there may be further sheets
     * @return other options
     */
    public WriteOptions withSheet(String name, boolean further) {
        return new WriteOptions(byteOrderMark, plainNumbers, name, further, root, row);
    }

    /**
     * Names the elements.
     *
     * @param outer the outer element
     * @param inner a row's element
     * @return other options
     */
    public WriteOptions withElements(String outer, String inner) {
        return new WriteOptions(byteOrderMark, plainNumbers, sheet, furtherSheets, outer, inner);
    }
}
