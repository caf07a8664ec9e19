package io.github.creditkit.model.dialect;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.table.Header;
import io.github.creditkit.model.table.HeaderNames;
import io.github.creditkit.model.table.TableRow;
import io.github.creditkit.model.table.UnreadableTableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of a record class in a dialect (报送模板): its columns, how rows become records and records rows. Immutable and
 * safe for threads.
 *
 * <pre>{@code
 * Template<AdministrativePermit> template = Template.d424(AdministrativePermit.class);
 * try (TableReader table = TableReader.open(file, TableOptions.DEFAULTS)) {
 *     RowReader<AdministrativePermit> rows = template.reader(Header.read(table, template.names()));
 *     for (TableRow row = table.next(); row != null; row = table.next()) {
 *         Reading<AdministrativePermit> reading = rows.read(row);
 *     }
 * }
 * }</pre>
 *
 * @param <R> the record
 */
public final class Template<R extends Record> {
    private final Dialect dialect;
    private final RecordType<R> type;
    private final List<BoundColumn> bound;
    private final HeaderNames<Column> names;
    private final Map<Column, BoundColumn> byColumn = new HashMap<>();
    private final RowStep step;
    private final Set<String> absent;
    private final Set<String> demanded;
    private final List<Written<R>> written;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Assembly assembly;

    private Template(TemplateParts<R> parts) {
        this.dialect = parts.dialect();
        this.type = parts.type();
        this.bound = parts.columns();
        this.step = parts.step();
        this.absent = parts.absent();
        this.demanded = parts.demanded();
        for (BoundColumn column : bound) {
            slots.computeIfAbsent(column.path(), path -> slots.size());
            items.putIfAbsent(column.path(), column.column().item());
            byColumn.put(column.column(), column);
        }
        for (Item item : type.items()) {
            // Steps may fill in what has no column.
            if (!item.path().contains("*") && !item.type().equals(List.class)) {
                slots.computeIfAbsent(item.path(), path -> slots.size());
                items.putIfAbsent(item.path(), item);
            }
        }
        this.names = names(bound);
        this.written = dialect.isWritten() ? written(parts) : List.of();
        this.assembly = Assembly.of(type, slots);
    }

    /**
     * The template of 2018 with the bundled code sets. Permits and penalties have its item codes; other records, for which
     * no code was confirmed, have Chinese names.
     *
     * @param type the record class
     * @param <R>  the record
     * @return both ways
     */
    public static <R extends Record> Template<R> d424(Class<R> type) {
        return of(Dialect.D424, type, TemplateOptions.DEFAULTS);
    }

    /**
     * A template.
     *
     * @param dialect the dialect
     * @param type    the record class
     * @param options what the sender says
     * @param <R>     the record
     * @return the template
     * @throws IllegalArgumentException if the dialect has no table for the record; {@link #isKnown} tells
     */
    public static <R extends Record> Template<R> of(Dialect dialect, Class<R> type, TemplateOptions options) {
        return new Template<>(TemplateParts.of(dialect, RecordType.of(type), options));
    }

    /**
     * If a dialect has a table for a record class.
     *
     * @param dialect the dialect
     * @param type    the record class
     * @return false for the old tables of what they did not have, and for canonical JSON, which is no table
     */
    public static boolean isKnown(Dialect dialect, Class<? extends Record> type) {
        return switch (dialect) {
            case D424 -> true;
            case LEGACY2015 -> type == AdministrativePermit.class || type == AdministrativePenalty.class;
            case SAIC -> MarketRegulation.isKnown(type);
            case CANONICAL -> false;
        };
    }

    private static HeaderNames<Column> names(List<BoundColumn> columns) {
        Map<String, Column> names = new LinkedHashMap<>();
        for (BoundColumn column : columns) {
            for (String name : column.names()) {
                names.putIfAbsent(name, column.column());
            }
        }
        return HeaderNames.of(names);
    }

    private List<Written<R>> written(TemplateParts<R> parts) {
        List<Written<R>> columns = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (BoundColumn column : bound) {
            if (paths.add(column.path()) && parts.isWritten(column)) {
                columns.add(Written.of(column, type, parts.onWire().get(column.path())));
            }
        }
        return List.copyOf(columns);
    }

    /** {@return the dialect} */
    public Dialect dialect() {
        return dialect;
    }

    /** {@return the record class} */
    public Class<R> type() {
        return type.type();
    }

    /** {@return the columns as they are written; for a dialect that is only read, as they are known} */
    public List<Column> columns() {
        return written.isEmpty()
                ? bound.stream().map(BoundColumn::column).toList()
                : written.stream().map(each -> each.column().column()).toList();
    }

    /** {@return the headers by which columns are known, for {@link Header#read}} */
    public HeaderNames<Column> names() {
        return names;
    }

    /**
     * A reader for the rows beneath a header.
     *
     * @param header a header that was read with {@link #names}
     * @return the reader
     * @throws UnreadableTableException if a column is missing that every record needs
     */
    public RowReader<R> reader(Header<Column> header) {
        Set<String> there = new HashSet<>();
        List<Column> missing = new ArrayList<>();
        header.keys().forEach(column -> there.add(bound(column).path()));
        for (BoundColumn column : bound) {
            if (demanded.contains(column.path()) && there.add(column.path())) {
                missing.add(column.column());
            }
        }
        if (!missing.isEmpty()) {
            throw UnreadableTableException.missingColumns(
                    header.number(), missing.stream().map(Column::name).toList());
        }
        return new RowReader<>(this, header.known(), header.unknown());
    }

    BoundColumn bound(Column column) {
        return Objects.requireNonNull(byColumn.get(column));
    }

    /** A place for each value of a row. */
    @Nullable
    Object[] places() {
        return new Object[slots.size()];
    }

    int place(BoundColumn column) {
        return Objects.requireNonNull(slots.get(column.path()));
    }

    /** The record of a row's values, as it was sent and as it may go on; {@code values} is used up. */
    Reading<R> reading(
            long number, @Nullable Object[] values, RowNotes notes, Map<String, String> extensions, TableRow row) {
        RowValues there = new RowValues(slots, items, values, notes, extensions);
        step.apply(there);
        R record = record(values);
        R carried = NotCarried.remove(there) ? record(values) : record;
        return new Reading<>(number, record, carried, notes.issues(), extensions, absent, row.faultOrNull());
    }

    private R record(@Nullable Object[] values) {
        return type.type().cast(Objects.requireNonNull(assembly.make(values)));
    }

    /**
     * A record as the cells of a row.
     *
     * @param record a record, good or bad
     * @return a text for each of {@link #columns}
     * @throws IllegalStateException if the dialect is only read
     */
    public List<String> cells(R record) {
        if (!dialect.isWritten()) {
            throw new IllegalStateException(dialect.word() + " is only read");
        }
        List<String> cells = new ArrayList<>(written.size());
        for (Written<R> column : written) {
            cells.add(column.cell(record));
        }
        return cells;
    }

    /**
     * A record as the cells of a row, and what they cannot carry.
     *
     * @param record a record, good or bad
     * @return the cells, and the items that another reader would not get as they are
     * @throws IllegalStateException if the dialect is only read
     */
    public Conversion convert(R record) {
        List<String> cells = cells(record);
        Map<Integer, Column> header = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            header.put(i, written.get(i).column().column());
        }
        R again = new RowReader<>(this, header, Map.of())
                .read(new TableRow(1, cells))
                .record();
        return new Conversion(cells, again.equals(record) ? List.of() : differences(record, again));
    }

    private List<Item> differences(R before, R after) {
        List<Item> differences = new ArrayList<>();
        Set<String> lists = new HashSet<>();
        for (Item item : type.items()) {
            int list = item.path().indexOf("/*");
            Optional<Item> whole =
                    list < 0 ? Optional.of(item) : type.item(item.path().substring(0, list));
            if (whole.isPresent() && lists.add(whole.get().path())) {
                Function<R, @Nullable Object> reader = type.reader(whole.get());
                if (!Objects.equals(reader.apply(before), reader.apply(after))) {
                    differences.add(whole.get());
                }
            }
        }
        return differences;
    }

    /** A column as it is written: an open end is written only where its period has begun. */
    private record Written<R>(
            BoundColumn column,
            Function<R, @Nullable Object> value,
            @Nullable Function<R, @Nullable Object> period) {

        static <R> Written<R> of(
                BoundColumn column, RecordType<R> type, @Nullable Function<R, @Nullable Object> onWire) {
            Item item = column.column().item();
            String parent = item.path().substring(0, item.path().lastIndexOf('/'));
            return new Written<>(
                    column,
                    onWire == null ? type.reader(item) : onWire,
                    item.openEnd() == OpenEnd.NONE || parent.isEmpty()
                            ? null
                            : type.item(parent).map(type::reader).orElse(null));
        }

        String cell(R record) {
            Object there = value.apply(record);
            if (there != null) {
                return column.write(there);
            }
            return period != null && period.apply(record) == null
                    ? ""
                    : column.form().absent();
        }
    }
}
