package io.github.creditkit.model.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one CSV record (CSV 单元格), by RFC 4180, within the bounds of the options. A record at fault is cut as far as
 * it can be.
 */
final class CsvCells {
    private final String record;
    private final char separator;
    private final TableOptions options;
    private final List<String> cells = new ArrayList<>();
    private @Nullable RowFault fault;

    CsvCells(String record, char separator, TableOptions options) {
        this.record = record;
        this.separator = separator;
        this.options = options;
        int from = 0;
        while (from <= record.length()) {
            int end = end(from);
            add(content(from, end));
            from = end + 1;
        }
    }

    List<String> all() {
        return cells;
    }

    /** The first bound that is exceeded. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    private void add(String cell) {
        if (cells.size() == options.columns()) {
            // A sheet whose whole rows are styled is saved with separators to its very last column.
            if (!cell.isBlank() && fault == null) {
                fault = new RowFault(TableReason.TOO_MANY_COLUMNS, 0, options.columns());
            }
        } else if (cell.length() > options.longestCell()) {
            cells.add("");
            fault = fault == null
                    ? new RowFault(TableReason.CELL_TOO_LONG, cells.size(), options.longestCell())
                    : fault;
        } else {
            cells.add(cell);
        }
    }

    /** Where the cell from an index ends: at its separator or the end of the record. */
    private int end(int from) {
        int i = from;
        // A doubled quote closes and opens again, which comes to the same.
        boolean quoted = i < record.length() && record.charAt(i) == '"';
        if (quoted) {
            i++;
        }
        boolean mayQuote = quoted;
        while (i < record.length() && (quoted || record.charAt(i) != separator)) {
            quoted ^= mayQuote && record.charAt(i) == '"';
            i++;
        }
        return i;
    }

    private String content(int from, int end) {
        boolean quoted = end - from >= 2 && record.charAt(from) == '"' && record.charAt(end - 1) == '"';
        return quoted ? record.substring(from + 1, end - 1).replace("\"\"", "\"") : record.substring(from, end);
    }
}
