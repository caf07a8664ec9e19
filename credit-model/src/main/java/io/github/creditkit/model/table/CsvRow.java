package io.github.creditkit.model.table;

import org.jspecify.annotations.Nullable;

/** A record of a CSV file, in its bytes (CSV 记录). */
final class CsvRow implements UncutRow {
    private final long number;
    private final byte[] bytes;
    private final TextEncoding encoding;
    private final char separator;
    private final TableOptions options;
    private final @Nullable TableReason reason;
    private final boolean terminated;
    private final @Nullable CsvRow before; // of what has no line's end behind it only

    CsvRow(
            long number,
            byte[] bytes,
            TextEncoding encoding,
            char separator,
            TableOptions options,
            @Nullable TableReason reason,
            boolean terminated,
            @Nullable CsvRow before) {
        this.number = number;
        this.bytes = bytes;
        this.encoding = encoding;
        this.separator = separator;
        this.options = options;
        this.reason = reason;
        this.terminated = terminated;
        this.before = terminated ? null : before;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public TableRow row() {
        String text = EncodingGuess.text(bytes, 0, bytes.length, encoding);
        boolean damaged = text == null;
        CsvCells cells = new CsvCells(text == null ? new String(bytes, encoding.charset()) : text, separator, options);
        return new TableRow(number, cells.all(), fault(cells, damaged));
    }

    @Override
    public boolean isEmpty() {
        for (byte b : bytes) {
            if (b > ' ' && b != separator && b != '"') {
                return false;
            }
        }
        return UncutRow.super.isEmpty();
    }

    private @Nullable RowFault fault(CsvCells cells, boolean damaged) {
        if (reason == TableReason.ROW_TOO_LONG) {
            return new RowFault(reason, 0, options.longestRow());
        }
        // A file that was cut off ends in the middle of a cell, of a character, or with cells missing.
        if (!terminated && (reason != null || damaged || hasFewerThanBefore(cells))) {
            return RowFault.of(TableReason.BROKEN_LAST_LINE);
        }
        if (reason != null) {
            return RowFault.of(reason);
        }
        return damaged ? RowFault.of(TableReason.DAMAGED_BYTES) : cells.fault();
    }

    private boolean hasFewerThanBefore(CsvCells cells) {
        return before != null
                && bytes.length > 0
                && cells.all().size() < before.row().cells().size();
    }
}
