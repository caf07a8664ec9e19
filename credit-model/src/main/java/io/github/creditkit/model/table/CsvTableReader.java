package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (CSV 读取). */
final class CsvTableReader extends TableReader {
    private final CsvSlicer slicer;
    private final TableOptions options;
    private final char separator;
    private Optional<TextEncoding> encoding;
    private int cellsBefore;

    private CsvTableReader(CsvSlicer slicer, CsvHead head, TableOptions options) {
        this.slicer = slicer;
        this.options = options;
        this.separator = head.separator();
        this.encoding = options.encoding().or(head::encoding);
    }

    static CsvTableReader of(InputStream in, TableOptions options) throws IOException {
        CsvSlicer slicer = new CsvSlicer(in, options.longestRow());
        try {
            slicer.look();
            CsvHead head = CsvHead.of(slicer.buffer(), slicer.limit());
            slicer.skip(head.mark());
            slicer.separatedBy(head.separator());
            return new CsvTableReader(slicer, head, options);
        } catch (IOException | RuntimeException e) {
            slicer.close();
            throw e;
        }
    }

    @Override
    @Nullable
    TableRow read() throws IOException {
        if (!slicer.next()) {
            return null;
        }
        TextEncoding known = encoding();
        String text = EncodingGuess.text(slicer.buffer(), slicer.begin(), slicer.end(), known);
        boolean damaged = text == null;
        if (text == null) {
            text = new String(slicer.buffer(), slicer.begin(), slicer.end() - slicer.begin(), known.charset());
        }
        CsvCells cells = new CsvCells(text, separator, options);
        RowFault fault = fault(cells, damaged);
        cellsBefore = slicer.end() > slicer.begin() ? cells.all().size() : cellsBefore;
        return new TableRow(slicer.line(), cells.all(), fault);
    }

    /** Stays open until the first line that is not ASCII, which every encoding reads the same. */
    private TextEncoding encoding() {
        if (encoding.isPresent()) {
            return encoding.get();
        }
        if (EncodingGuess.isAscii(slicer.buffer(), slicer.begin(), slicer.end())) {
            return TextEncoding.UTF_8;
        }
        TextEncoding guess = EncodingGuess.of(slicer.buffer(), slicer.begin(), slicer.limit(), slicer.isWhole());
        encoding = Optional.of(guess);
        return guess;
    }

    private @Nullable RowFault fault(CsvCells cells, boolean damaged) {
        TableReason reason = slicer.reason();
        if (reason == TableReason.ROW_TOO_LONG) {
            return new RowFault(reason, 0, options.longestRow());
        }
        // A file that was cut off ends in the middle of a cell, of a character, or with cells missing.
        boolean fewer = cells.all().size() < cellsBefore && slicer.end() > slicer.begin();
        if (!slicer.isTerminated() && (reason != null || damaged || fewer)) {
            return RowFault.of(TableReason.BROKEN_LAST_LINE);
        }
        if (reason != null) {
            return RowFault.of(reason);
        }
        return damaged ? RowFault.of(TableReason.DAMAGED_BYTES) : cells.fault();
    }

    @Override
    void release() throws IOException {
        slicer.close();
    }
}
