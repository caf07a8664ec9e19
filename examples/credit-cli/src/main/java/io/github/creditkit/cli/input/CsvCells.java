package io.github.creditkit.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one CSV record (CSV 单元格), by RFC 4180. Quotes are known to be closed: the slicer saw to it. */
final class CsvCells {
    private final CharSequence record;
    private final char separator;

    CsvCells(CharSequence record, char separator) {
        this.record = record;
        this.separator = separator;
    }

    /** The cell of a column, from 0; null when the record is too short. */
    @Nullable
    String at(int column) {
        int from = 0;
        for (int i = 0; i < column; i++) {
            from = end(from) + 1;
            if (from > record.length()) {
                return null;
            }
        }
        return content(from, end(from));
    }

    int count() {
        int count = 1;
        for (int end = end(0); end < record.length(); end = end(end + 1)) {
            count++;
        }
        return count;
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        int from = 0;
        while (from <= record.length()) {
            int end = end(from);
            all.add(content(from, end));
            from = end + 1;
        }
        return all;
    }

    /** Where the cell from an index ends: at its separator or the end of the record. */
    private int end(int from) {
        int i = from;
        if (i < record.length() && record.charAt(i) == '"') {
            i++;
            // A doubled quote closes and opens again, which comes to the same.
            boolean quoted = true;
            while (i < record.length() && (quoted || record.charAt(i) != separator)) {
                quoted ^= record.charAt(i) == '"';
                i++;
            }
            return i;
        }
        while (i < record.length() && record.charAt(i) != separator) {
            i++;
        }
        return i;
    }

    private String content(int from, int end) {
        String cell = record.subSequence(from, end).toString();
        return cell.length() >= 2 && cell.charAt(0) == '"' && cell.charAt(cell.length() - 1) == '"'
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
