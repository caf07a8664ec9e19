package io.github.creditkit.model.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The header of a table (表头): which column holds what.
 *
 * <p>It is looked for among the first rows that are filled: a title may stand above it, notes above or beneath it, and a
 * second row of names under the first, as codes above texts. Known columns may stand in any order; the others are kept.
 *
 * @param <K> what a known column stands for
 */
public final class Header<K> {
    /** Filled rows among which the header is looked for. */
    private static final int LOOKED_AT = 20;

    /** Rows of a sheet among which notes may stand, even beneath the header. */
    private static final int NOTE_ROWS = 5;

    private static final List<String> NOTES = List.of("表格说明", "填表说明");

    private final long number;
    private final Map<Integer, K> known = new LinkedHashMap<>();
    private final Map<Integer, String> unknown = new LinkedHashMap<>();
    private final Map<K, Integer> columns = new LinkedHashMap<>();
    private final List<String> texts;
    private long dataFrom;

    private Header(long number, List<String> texts) {
        this.number = number;
        this.texts = texts;
        this.dataFrom = number + 1;
    }

    /**
     * Reads a table up to its first row of data.
     *
     * @param table a table of which nothing has been read
     * @param names the names of known columns
     * @param <K>   what a known column stands for
     * @return the header; the table's next row is beneath it
     * @throws UnreadableTableException if there is no header, or a known column stands in it twice
     */
    public static <K> Header<K> read(TableReader table, HeaderNames<K> names) {
        List<TableRow> first = table.peek(LOOKED_AT);
        int at = best(first, names);
        if (at < 0) {
            if (first.isEmpty()) {
                // What kept the first row from being read is the better reason.
                table.next();
            }
            throw UnreadableTableException.of(TableReason.NO_HEADER, 0, "", String.valueOf(LOOKED_AT));
        }
        for (int i = 0; i <= at; i++) {
            table.next();
        }
        Header<K> header = new Header<>(first.get(at).number(), first.get(at).cells());
        header.add(first.get(at), names);
        header.passOver(table, names);
        return header;
    }

    /** The first of the rows with the most known names; -1 when no row is a header. */
    private static <K> int best(List<TableRow> rows, HeaderNames<K> names) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < rows.size(); i++) {
            long found = rows.get(i).cells().stream()
                    .filter(c -> names.key(c).isPresent())
                    .count();
            if (found > most && !startsAsNote(rows.get(i))) {
                most = found;
                best = i;
            }
        }
        return best;
    }

    private void add(TableRow row, HeaderNames<K> names) {
        for (int column = 0; column < row.cells().size(); column++) {
            String name = row.cells().get(column);
            Optional<K> key = names.key(name);
            if (known.containsKey(column) || name.isBlank()) {
                continue;
            }
            if (key.isPresent()) {
                put(column, key.get(), row);
            } else {
                unknown.putIfAbsent(column, HeaderNames.folded(name));
            }
        }
    }

    private void put(int column, K key, TableRow row) {
        Integer before = columns.putIfAbsent(key, column);
        if (before != null) {
            throw UnreadableTableException.of(TableReason.DUPLICATE_COLUMN, before + 1, String.valueOf(column + 1), "")
                    .atRow(row.number());
        }
        known.put(column, key);
        unknown.remove(column);
    }

    /** Passes over notes and a second row of names, in any order. */
    private void passOver(TableReader table, HeaderNames<K> names) {
        boolean second = false;
        for (List<TableRow> next = table.peek(1); !next.isEmpty(); next = table.peek(1)) {
            TableRow row = next.get(0);
            if (!isNote(row)) {
                if (second || !isSecond(row, names)) {
                    return;
                }
                second = true;
                add(row, names);
            }
            dataFrom = row.number() + 1;
            table.next();
        }
    }

    /** If each cell is a known name, but for those of columns whose name in the first row is not known either. */
    private boolean isSecond(TableRow row, HeaderNames<K> names) {
        boolean found = false;
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            boolean isName = names.key(cell).isPresent();
            if (!isName && !cell.isBlank() && !unknown.containsKey(column)) {
                return false;
            }
            found |= isName && known.containsKey(column);
        }
        return found;
    }

    /**
     * If a row is no data but a note on how to fill in the table (表格说明), among the first five rows.
     *
     * @param row a row of the table
     * @return false for data
     */
    public static boolean isNote(TableRow row) {
        return row.number() <= NOTE_ROWS && startsAsNote(row);
    }

    /**
     * The same of a row that is not cut yet; it is cut only where it may be a note.
     *
     * @param row a row of the table
     * @return false for data
     */
    public static boolean isNote(UncutRow row) {
        return row.number() <= NOTE_ROWS && startsAsNote(row.row());
    }

    private static boolean startsAsNote(TableRow row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                String text = HeaderNames.folded(cell);
                return NOTES.stream().anyMatch(text::startsWith);
            }
        }
        return false;
    }

    /**
     * The row of the header, the upper one of two.
     *
     * @return from 1; 0 in XML
     */
    public long number() {
        return number;
    }

    /**
     * The texts of the header as they were sent, of the upper row of two.
     *
     * @return from the first column on
     */
    public List<String> texts() {
        return texts;
    }

    /**
     * The first row that may hold data.
     *
     * @return the row beneath header and notes
     */
    public long dataFrom() {
        return dataFrom;
    }

    /**
     * The known columns.
     *
     * @return from column, counted from 0, to what it stands for; in the order of the columns
     */
    public Map<Integer, K> known() {
        return new LinkedHashMap<>(known);
    }

    /**
     * The other columns that have a name.
     *
     * @return from column, counted from 0, to the name
     */
    public Map<Integer, String> unknown() {
        return new LinkedHashMap<>(unknown);
    }

    /**
     * The column of a key.
     *
     * @param key what is looked for
     * @return from 0; empty when the table does not have it
     */
    public OptionalInt column(K key) {
        Integer column = columns.get(key);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /**
     * The keys of the known columns.
     *
     * @return in the order of the columns
     */
    public List<K> keys() {
        return new ArrayList<>(known.values());
    }

    /**
     * The text of a row for a key.
     *
     * @param row a row of the table
     * @param key what is looked for
     * @return empty when the table does not have it or the cell is empty
     */
    public String cell(TableRow row, K key) {
        Integer column = columns.get(key);
        return column == null ? "" : row.cell(column);
    }
}
