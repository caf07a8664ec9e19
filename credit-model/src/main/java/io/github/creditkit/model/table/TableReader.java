package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text from a file of any form (表格读取), in one pass and in constant memory, whatever the file holds. Empty rows are
 * passed over but counted.
 *
 * <p>What is wrong with one row is a {@link RowFault} of that row; what ends the reading is an {@link
 * UnreadableTableException}, after the rows before it. Not for several threads.
 */
public abstract sealed class TableReader implements AutoCloseable
        permits CsvTableReader, WorkbookTableReader, XmlTableReader {
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    private @Nullable UnreadableTableException failure;
    private boolean ended;
    private long lastRow;

    TableReader() {}

    /**
     * A reader of a file.
     *
     * @param file    a file in any form
     * @param options how it is read
     * @return to be closed
     * @throws UnreadableTableException if it cannot be read at all
     */
    public static TableReader open(Path file, TableOptions options) {
        TableFormat format = TableFormat.of(file);
        try {
            return switch (format) {
                case CSV -> CsvTableReader.of(Files.newInputStream(file), options);
                case XLSX -> WorkbookTableReader.of(SeekableFile.at(file), options);
                case XML -> XmlTableReader.of(SeekableFile.at(file), options);
            };
        } catch (IOException e) {
            throw UnreadableTableException.of(TableReason.READ_FAILED, e);
        }
    }

    /**
     * A reader of a stream. Workbooks and XML are copied to a file that only its owner can read, and that is deleted on
     * closing.
     *
     * @param in      the bytes; closed with the reader
     * @param format  their form
     * @param options how they are read
     * @return to be closed
     * @throws UnreadableTableException if they cannot be read at all
     */
    public static TableReader open(InputStream in, TableFormat format, TableOptions options) {
        try {
            return switch (format) {
                case CSV -> CsvTableReader.of(in, options);
                case XLSX -> WorkbookTableReader.of(SeekableFile.copyOf(in, options.inflatedBytes()), options);
                case XML -> XmlTableReader.of(SeekableFile.copyOf(in, options.inflatedBytes()), options);
            };
        } catch (IOException e) {
            throw UnreadableTableException.of(TableReason.READ_FAILED, e);
        }
    }

    /** The next row, empty ones too; null at the end. */
    abstract @Nullable UncutRow read() throws IOException;

    /**
     * The next row that is not empty.
     *
     * @return null at the end
     * @throws UnreadableTableException if the file cannot be read any further
     */
    public final @Nullable TableRow next() {
        UncutRow row = uncut();
        return row == null ? null : row.row();
    }

    /**
     * The next row that is not empty, found and not yet cut into its cells.
     *
     * @return null at the end
     * @throws UnreadableTableException if the file cannot be read any further
     */
    public final @Nullable UncutRow uncut() {
        TableRow first = ahead.poll();
        return first != null ? new UncutRow.Cut(first) : advance();
    }

    /** The next rows, which stay to be read; fewer when the table ends before, or cannot be read so far. */
    final List<TableRow> peek(int count) {
        while (ahead.size() < count && failure == null) {
            try {
                UncutRow row = advance();
                if (row == null) {
                    break;
                }
                ahead.add(row.row());
            } catch (UnreadableTableException e) {
                failure = e;
            }
        }
        return new ArrayList<>(ahead);
    }

    private @Nullable UncutRow advance() {
        if (failure != null) {
            throw failure;
        }
        try {
            while (!ended) {
                UncutRow row = read();
                if (row == null) {
                    ended = true;
                } else {
                    lastRow = row.number();
                    if (!row.isEmpty()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (UnreadableTableException e) {
            failure = e.atRow(lastRow + 1);
        } catch (IOException e) {
            failure = UnreadableTableException.of(TableReason.READ_FAILED, e).atRow(lastRow + 1);
        }
        throw failure;
    }

    /** Frees the file; a failure to do so is of no interest to a reader. */
    @Override
    public final void close() {
        try {
            release();
        } catch (IOException e) {
            ended = true;
        }
    }

    abstract void release() throws IOException;
}
