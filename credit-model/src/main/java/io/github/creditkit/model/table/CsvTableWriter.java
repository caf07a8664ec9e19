package io.github.creditkit.model.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file by RFC 4180, in UTF-8 (CSV 写出). */
final class CsvTableWriter extends TableWriter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final WriteOptions options;

    CsvTableWriter(OutputStream out, WriteOptions options) throws IOException {
        super(false);
        this.options = options;
        if (options.byteOrderMark()) {
            out.write(MARK);
        }
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new OtherSeparators())
                .build(out, StandardCharsets.UTF_8);
    }

    /** Whoever guesses the separator shall not take another for it. */
    private static final class OtherSeparators implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return false;
        }
    }

    @Override
    void begin(List<String> header) {
        put(header);
    }

    @Override
    void put(List<String> cells) {
        List<String> inert = new ArrayList<>(cells.size());
        for (int column = 0; column < cells.size(); column++) {
            String cell = clean(cells.get(column));
            boolean raw = options.plainNumbers().contains(column) && InertCell.isPlainNumber(cell);
            inert.add(raw ? cell : InertCell.of(cell));
        }
        csv.writeRecord(inert);
    }

    @Override
    void finish() throws IOException {
        csv.close();
    }
}
