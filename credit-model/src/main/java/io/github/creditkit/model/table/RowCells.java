package io.github.creditkit.model.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row while they are met in any order, and never more of them than is allowed (一行的单元格). */
final class RowCells {
    private final TableOptions options;
    private final @Nullable String[] cells;
    private int count;
    private int characters;
    private @Nullable RowFault fault;

    RowCells(TableOptions options) {
        this.options = options;
        this.cells = new String[options.columns()];
    }

    /** Begins another row. */
    void clear() {
        Arrays.fill(cells, 0, count, null);
        count = 0;
        characters = 0;
        fault = null;
    }

    /** If a cell of the column was put, though it may have been empty. */
    boolean has(int column) {
        return column < count && cells[column] != null;
    }

    void put(int column, CellText text) {
        if (text.isTooLong()) {
            fault(TableReason.CELL_TOO_LONG, column, options.longestCell());
        }
        put(column, text.take());
    }

    void put(int column, String text) {
        if (column >= cells.length) {
            // Styled cells without a text reach to the very last column of many a sheet.
            if (!text.isBlank()) {
                fault(TableReason.TOO_MANY_COLUMNS, -1, options.columns());
            }
            return;
        }
        characters += text.length();
        if (characters > options.longestRow()) {
            fault(TableReason.ROW_TOO_LONG, -1, options.longestRow());
            return;
        }
        cells[column] = text;
        count = Math.max(count, column + 1);
    }

    /** Keeps the first thing that is wrong. */
    void fault(TableReason reason, int column, long limit) {
        fault = fault == null ? new RowFault(reason, column + 1, limit) : fault;
    }

    TableRow row(long number) {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            String cell = cells[i];
            texts[i] = cell == null ? "" : cell;
        }
        return new TableRow(number, List.of(texts), fault);
    }
}
