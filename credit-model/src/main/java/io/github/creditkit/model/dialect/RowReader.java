package io.github.creditkit.model.dialect;

import io.github.creditkit.model.table.TableRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table (逐行读取). Immutable and safe for threads.
 *
 * @param <R> the record
 */
public final class RowReader<R extends Record> {
    private final Template<R> template;
    private final int[] at;
    private final BoundColumn[] columns;
    private final int[] places;
    private final Map<Integer, String> unknown;

    RowReader(Template<R> template, Map<Integer, Column> known, Map<Integer, String> unknown) {
        this.template = template;
        this.unknown = unknown;
        this.at = known.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.columns = known.values().stream().map(template::bound).toArray(BoundColumn[]::new);
        this.places = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            places[i] = template.place(columns[i]);
        }
    }

    /**
     * Reads a row.
     *
     * @param row a row beneath the header
     * @return the record, good or bad; never throws on what the row holds
     */
    public Reading<R> read(TableRow row) {
        @Nullable Object[] values = template.places();
        RowNotes notes = new RowNotes();
        for (int i = 0; i < columns.length; i++) {
            Object value = columns[i].read(row.text(at[i]), notes);
            // Of two columns for one item the first that is filled counts.
            if (value != null && values[places[i]] == null) {
                values[places[i]] = value;
            }
        }
        return template.reading(row.number(), values, notes, extensions(row), row);
    }

    private Map<String, String> extensions(TableRow row) {
        Map<String, String> extensions = new LinkedHashMap<>();
        unknown.forEach((column, header) -> {
            String cell = Blanks.strip(row.text(column));
            if (!cell.isEmpty()) {
                extensions.putIfAbsent(header, cell);
            }
        });
        return extensions;
    }
}
