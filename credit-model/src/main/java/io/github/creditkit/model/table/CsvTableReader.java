package io.github.creditkit.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (CSV 读取). */
final class CsvTableReader extends TableReader {
    private final CsvSlicer slicer;
    private final TableOptions options;
    private final char separator;
    private Optional<TextEncoding> encoding;
    private @Nullable CsvRow before;

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
    UncutRow read() throws IOException {
        if (!slicer.next()) {
            return null;
        }
        CsvRow row = new CsvRow(
                slicer.line(),
                Arrays.copyOfRange(slicer.buffer(), slicer.begin(), slicer.end()),
                encoding(),
                separator,
                options,
                slicer.reason(),
                slicer.isTerminated(),
                before);
        before = row.size() > 0 ? row : before;
        return row;
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

    @Override
    void release() throws IOException {
        slicer.close();
    }
}
