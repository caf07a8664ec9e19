package io.github.creditkit.cli.input;

import io.github.creditkit.codes.Violation;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records of a batch (读取行). Holds no state, so batches are read in parallel. */
public interface RowReader {
    /** Takes the rows in order. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes one row.
         *
         * @param line  the line on which it begins, from 1
         * @param text  the text to be checked, valid only during this call
         * @param fault why the row cannot be good whatever its text; null for nearly all
         */
        void row(long line, CharSequence text, @Nullable Violation fault);
    }

    /**
     * Hands over all rows of a batch.
     *
     * @param batch    the records
     * @param encoding the encoding of those that are not ASCII
     * @param sink     takes the rows
     */
    default void read(Batch batch, TextEncoding encoding, Sink sink) {
        AsciiView view = new AsciiView(batch.bytes());
        for (int i = 0; i < batch.count(); i++) {
            RecordFault fault = batch.fault(i);
            if (fault == RecordFault.TOO_LONG) {
                sink.row(batch.line(i), "", RowReason.LINE_TOO_LONG.at(0, "", "1 MB"));
                continue;
            }
            boolean plain = batch.isPlain(i);
            CharSequence record = plain
                    ? view.at(batch.from(i), batch.to(i))
                    : encoding.decode(batch.bytes(), batch.from(i), batch.to(i));
            int damaged = plain ? -1 : Damage.in(record);
            if (fault == RecordFault.BAD_QUOTE) {
                sink.row(batch.line(i), Damage.replaced(record), RowReason.BAD_QUOTE.at(0, "", ""));
            } else if (damaged >= 0) {
                Violation damage =
                        RowReason.DAMAGED_BYTE.at(damaged + 1, Damage.shown(record, damaged), encoding.title());
                row(batch.line(i), Damage.replaced(record), damage, sink);
            } else {
                row(batch.line(i), record, null, sink);
            }
        }
    }

    /**
     * Hands over the row of one record.
     *
     * @param line   the line on which it begins
     * @param record its text, valid only during this call
     * @param damage tells of damaged bytes anywhere in it; null for nearly all
     * @param sink   takes the row
     */
    void row(long line, CharSequence record, @Nullable Violation damage, Sink sink);

    /**
     * Each line is a text.
     *
     * @return the reader
     */
    static RowReader lines() {
        return (line, record, damage, sink) -> sink.row(line, record, damage);
    }

    /**
     * Each line is a JSON string.
     *
     * @return the reader
     */
    static RowReader json() {
        return (line, record, damage, sink) -> {
            if (damage == null && record.toString().isBlank()) {
                sink.row(line, "", null);
                return;
            }
            JsonText json = JsonText.read(record);
            if (damage != null || json.value() == null) {
                Violation fault = RowReason.BAD_JSON.at(json.position(), "", json.expected());
                sink.row(line, record, damage != null ? damage : fault);
            } else {
                sink.row(line, json.value(), null);
            }
        };
    }

    /**
     * One cell of each CSV record.
     *
     * @param separator between cells
     * @param column    the cell, from 0
     * @return the reader
     */
    static RowReader csv(char separator, int column) {
        return (line, record, damage, sink) -> {
            CsvCells cells = new CsvCells(record, separator);
            String cell = cells.at(column);
            if (cell != null) {
                sink.row(line, cell, damage);
            } else if (record.length() == 0) {
                sink.row(line, "", damage);
            } else {
                Violation missing =
                        RowReason.NO_SUCH_CELL.at(0, String.valueOf(cells.count()), String.valueOf(column + 1));
                sink.row(line, "", damage != null ? damage : missing);
            }
        };
    }
}
