package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes rows of text to a file of any form (表格写出), in constant memory. A cell that a spreadsheet could run is never
 * written so that it would: see {@link WriteOptions#plainNumbers()} for the exception. Not for several threads.
 *
 * <p>CSV needs {@code de.siegmar:fastcsv} at run time, workbooks {@code org.dhatim:fastexcel}; XML needs nothing. A file
 * with personal data is better opened with {@link OwnerOnlyFile}.
 */
public abstract sealed class TableWriter implements AutoCloseable
        permits CsvTableWriter, WorkbookTableWriter, XmlTableWriter {
    private final CleanText clean;
    private long rows;

    TableWriter(boolean xml) {
        this.clean = new CleanText(xml);
    }

    /**
     * A writer, and the header already written.
     *
     * @param out     where to; closed with the writer
     * @param format  the form
     * @param header  the names of the columns; in XML those of the elements
     * @param options how it is written
     * @return to be closed
     * @throws IllegalStateException    if the library for the form is missing; the message names it
     * @throws IllegalArgumentException if a name cannot be one of an XML element, or stands twice
     * @throws UncheckedIOException     if writing fails
     */
    public static TableWriter open(OutputStream out, TableFormat format, List<String> header, WriteOptions options) {
        try {
            TableWriter writer = switch (format) {
                case CSV -> new CsvTableWriter(out, options);
                case XLSX -> new WorkbookTableWriter(out, header, options);
                case XML -> new XmlTableWriter(out, header, options);
            };
            writer.begin(header);
            return writer;
        } catch (NoClassDefFoundError e) {
            String artifact = format == TableFormat.CSV ? "de.siegmar:fastcsv" : "org.dhatim:fastexcel";
            throw new IllegalStateException(
                    "写出 " + format + " 需要添加依赖 " + artifact + " / writing " + format + " needs the dependency "
                            + artifact,
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract void put(List<String> cells) throws IOException;

    /** Writes what stands before the rows. */
    abstract void begin(List<String> header) throws IOException;

    abstract void finish() throws IOException;

    /**
     * Writes a row.
     *
     * @param cells the texts; in XML no more than the header has
     * @throws IllegalArgumentException if the form cannot hold so many cells, so long a cell or so many rows
     * @throws UncheckedIOException     if writing fails
     */
    public final void write(List<String> cells) {
        try {
            put(cells);
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String clean(String cell) {
        return clean.of(cell);
    }

    /**
     * The rows that were written.
     *
     * @return without the header
     */
    public final long rows() {
        return rows;
    }

    /**
     * The characters that the form cannot hold and that stand as U+FFFD instead.
     *
     * @return 0 when all is as it was given
     */
    public final long replaced() {
        return clean.replaced();
    }

    /**
     * Writes what is left and closes the stream.
     *
     * @throws UncheckedIOException if that fails: the file is then not complete
     */
    @Override
    public final void close() {
        try {
            finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
