package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Rows of a workbook (工作簿写出). Every cell is text, so that no code loses a zero and no formula runs; what looks like one has
 * the format of text besides, so that it stays text when a person edits it.
 */
final class WorkbookTableWriter extends TableWriter {
    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_CELL = Short.MAX_VALUE;
    private static final int FLUSHED = 256;
    private static final String AS_TEXT = "@";

    private final OutputStream out;
    private final List<String> header;
    private final WriteOptions options;
    private final int mostRows;
    private final Workbook workbook;
    private Worksheet sheet;
    private int row;
    private int sheets = 1;
    private boolean finished;

    WorkbookTableWriter(OutputStream out, List<String> header, WriteOptions options) {
        this(out, header, options, MOST_ROWS);
    }

    WorkbookTableWriter(OutputStream out, List<String> header, WriteOptions options, int mostRows) {
        super(true);
        this.out = out;
        this.header = List.copyOf(header);
        this.options = options;
        this.mostRows = mostRows;
        this.workbook = new Workbook(out, "CreditKit", null);
        this.sheet = workbook.newWorksheet(options.sheet());
    }

    @Override
    void begin(List<String> names) throws IOException {
        put(names);
    }

    @Override
    void put(List<String> cells) throws IOException {
        check(cells);
        if (row == mostRows) {
            furtherSheet();
        }
        append(cells);
    }

    private void append(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = clean(cells.get(column));
            if (!cell.isEmpty()) {
                sheet.inlineString(row, column, Escapes.encoded(cell));
                if (InertCell.isDangerous(cell)) {
                    sheet.style(row, column).format(AS_TEXT).set();
                }
            }
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private static void check(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(cells.size() + " columns, a sheet has " + MOST_COLUMNS);
        }
        for (int column = 0; column < cells.size(); column++) {
            int length = cells.get(column).length();
            if (length > LONGEST_CELL) {
                throw new IllegalArgumentException(
                        "column " + (column + 1) + " has " + length + " characters, a cell holds " + LONGEST_CELL);
            }
        }
    }

    private void furtherSheet() throws IOException {
        if (!options.furtherSheets()) {
            throw new IllegalArgumentException(
                    "工作表最多 " + mostRows + " 行 / a sheet holds " + mostRows + " rows and no more");
        }
        sheet.finish();
        sheets++;
        sheet = workbook.newWorksheet(options.sheet() + sheets);
        row = 0;
        append(header);
    }

    @Override
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            try (out) {
                workbook.finish();
            }
        }
    }
}
