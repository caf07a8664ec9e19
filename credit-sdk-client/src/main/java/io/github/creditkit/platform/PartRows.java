package io.github.creditkit.platform;

import io.github.creditkit.platform.store.StoredPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The rows of a part, some at a time (分片的行). A line feed ends a row; a blank line is none. */
final class PartRows {
    private static final int BUFFER = 1 << 16;

    private final byte[] text;
    private int place;
    private int row;

    PartRows(StoredPart part) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(part.gzip()), BUFFER)) {
            this.text = in.readAllBytes(); // no more than a part may have
        } catch (IOException e) {
            throw new UncheckedIOException("a part that was stored cannot be read", e);
        }
    }

    /** A row and its number in the part. */
    record Row(int number, String line) {}

    /** The next rows; none at the end. */
    List<Row> next(int most) {
        List<Row> rows = new ArrayList<>(most);
        while (rows.size() < most && place < text.length) {
            int end = place;
            boolean holds = false;
            while (end < text.length && text[end] != '\n') {
                holds |= holds(text[end++]);
            }
            if (holds) {
                rows.add(new Row(++row, new String(text, place, end - place, StandardCharsets.UTF_8)));
            }
            place = end + 1;
        }
        return rows;
    }

    /** If a byte makes a line more than blank. */
    static boolean holds(byte one) {
        return one != ' ' && one != '\t' && one != '\r';
    }

    /** Passes over rows that were judged before. */
    void skip(int most) {
        for (int left = most; left > 0; ) {
            int passed = next(Math.min(left, 1_000)).size();
            if (passed == 0) {
                return;
            }
            left -= passed;
        }
    }
}
