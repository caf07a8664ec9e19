package io.github.creditkit.model.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tables for tests: texts as streams, and streams as rows. */
final class Tables {
    private Tables() {}

    static TableReader csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static TableReader csv(String text, Charset charset) {
        return csv(text.getBytes(charset));
    }

    static TableReader csv(byte[] bytes) {
        return TableReader.open(new ByteArrayInputStream(bytes), TableFormat.CSV, TableOptions.DEFAULTS);
    }

    static TableReader xml(String text) {
        return TableReader.open(stream(text), TableFormat.XML, TableOptions.DEFAULTS);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A piece again and again between two texts, never held as a whole. */
    static InputStream repeated(String before, String piece, long times, String after) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(stream(before), new Repeated(piece, times), stream(after))));
    }

    static List<TableRow> rows(TableReader table) {
        try (table) {
            List<TableRow> rows = new ArrayList<>();
            for (TableRow row; (row = table.next()) != null; ) {
                rows.add(row);
            }
            return rows;
        }
    }

    static List<List<String>> cells(TableReader table) {
        return rows(table).stream().map(TableRow::cells).toList();
    }

    private static final class Repeated extends InputStream {
        private final byte[] piece;
        private final long bytes;
        private long given;

        Repeated(String piece, long times) {
            this.piece = piece.getBytes(StandardCharsets.UTF_8);
            this.bytes = this.piece.length * times;
        }

        @Override
        public int read() {
            return given < bytes ? piece[(int) (given++ % piece.length)] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int count) {
            int some = (int) Math.min(count, bytes - given);
            for (int i = 0; i < some; i++) {
                target[from + i] = piece[(int) (given++ % piece.length)];
            }
            return some > 0 || count == 0 ? some : -1;
        }
    }
}
