package io.github.creditkit.model.catalog;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableOptions;
import io.github.creditkit.model.table.TableReader;
import io.github.creditkit.model.table.UnreadableTableException;
import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog of public-credit information (公共信用信息目录): items, each in one or more versions. Immutable; a lookup costs the
 * same however many items there are.
 *
 * <p>An item is found by its own id and by the ids of the items that were merged into it.
 */
public final class Catalog {
    private static final Comparator<CatalogEntry> NEWEST_FIRST = Comparator.<CatalogEntry>comparingInt(
                    entry -> entry.item().version())
            .reversed();

    private final CatalogTitle title;
    private final Map<String, List<CatalogEntry>> versions = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<Class<? extends Record>, List<CatalogItem>> byType = new LinkedHashMap<>();

    private Catalog(CatalogTitle title, Collection<CatalogItem> items) {
        this.title = title;
        for (CatalogItem item : items) {
            List<CatalogEntry> same = versions.computeIfAbsent(item.id(), id -> new ArrayList<>());
            if (same.stream().anyMatch(other -> other.item().version() == item.version())) {
                throw new IllegalArgumentException("the item " + item.id() + " is there twice in one version");
            }
            same.add(new CatalogEntry(item));
        }
        versions.replaceAll((id, same) -> same.stream().sorted(NEWEST_FIRST).toList());
        items.forEach(item -> item.sourceIds().forEach(source -> ids.putIfAbsent(source, item.id())));
        versions.keySet().forEach(id -> ids.put(id, id));
        items().forEach(item -> byType.computeIfAbsent(item.recordType(), type -> new ArrayList<>())
                .add(item));
    }

    /**
     * A catalog of these items.
     *
     * @param title which catalog it is
     * @param items the items; several versions of one id may be among them
     * @return the catalog
     * @throws IllegalArgumentException if an item is there twice in one version
     */
    public static Catalog of(CatalogTitle title, Collection<CatalogItem> items) {
        return new Catalog(title, items);
    }

    /**
     * Reads a catalog from a file. What is wrong is told row by row; an item with a fault is left out.
     *
     * <p>A row is a data item. The columns of the item (目录标识, 目录名称, 目录层级, 信息类别, 记录类型, 信用主体类别, 更新频率, 提供单位, 公开范围,
     * 法律依据, 版本, 生效日期 and so on) are filled in its first row and may be empty in those beneath, as when cells are merged.
     * Several values are joined with {@code ;}. The bundled sample shows all columns.
     *
     * @param file  CSV, a workbook or XML
     * @param title which catalog it is
     * @return the catalog with its faults, even of a file that cannot be read at all
     */
    public static CatalogFile read(Path file, CatalogTitle title) {
        try (TableReader table = TableReader.open(file, TableOptions.DEFAULTS)) {
            return new CatalogReader(table, title).read();
        } catch (UnreadableTableException e) {
            return CatalogReader.unreadable(title, e);
        }
    }

    /**
     * Reads a catalog from a stream, as {@link #read(Path, CatalogTitle)} does.
     *
     * @param in     the bytes; closed
     * @param format their form
     * @param title  which catalog it is
     * @return the catalog with its faults
     */
    public static CatalogFile read(InputStream in, TableFormat format, CatalogTitle title) {
        try (TableReader table = TableReader.open(in, format, TableOptions.DEFAULTS)) {
            return new CatalogReader(table, title).read();
        } catch (UnreadableTableException e) {
            return CatalogReader.unreadable(title, e);
        }
    }

    /**
     * A catalog of this library's own records, to begin with and to try things out (示例目录). No authority issued it.
     *
     * @return always the same catalog
     */
    public static Catalog sample() {
        return SampleCatalog.CATALOG;
    }

    /**
     * The items of several layers as one (目录合并), as they stand on a day: those of one canonical item and one record become
     * one item. It has the id, name and version of the highest layer. What a lower layer asks for besides is asked for;
     * nothing that a higher layer asks for is loosened: audiences, subjects and masks are those that all allow, stages as
     * the strictest decides, updates as often as any wants. An id that two catalogs use for different things stands for
     * that of the higher layer.
     *
     * @param title  which catalog the whole is
     * @param on     the day
     * @param layers the catalogs; in whatever order
     * @return one catalog, with one version of each item
     */
    public static Catalog merge(CatalogTitle title, LocalDate on, Collection<Catalog> layers) {
        return new Catalog(title, Layers.merge(on, layers));
    }

    /** {@return which catalog it is} */
    public CatalogTitle title() {
        return title;
    }

    /** {@return the newest version of each item, in the order of the catalog} */
    public List<CatalogItem> items() {
        return versions.values().stream().map(same -> same.get(0).item()).toList();
    }

    /**
     * The newest version of an item.
     *
     * @param id its id, or that of an item merged into it
     * @return empty when the catalog has none
     */
    public Optional<CatalogItem> item(String id) {
        return versions(id).stream().findFirst();
    }

    /**
     * The version of an item in force on a day.
     *
     * @param id  its id, or that of an item merged into it
     * @param day the day
     * @return the newest of several; empty when there is none
     */
    public Optional<CatalogItem> item(String id, LocalDate day) {
        return entry(id, day).map(CatalogEntry::item);
    }

    private Optional<CatalogEntry> entry(String id, LocalDate day) {
        return entries(id).stream().filter(entry -> entry.item().isInForce(day)).findFirst();
    }

    private List<CatalogEntry> entries(String id) {
        String own = ids.get(id);
        return own == null ? List.of() : versions.getOrDefault(own, List.of());
    }

    /**
     * All versions of an item.
     *
     * @param id its id, or that of an item merged into it
     * @return the newest first; none when the catalog has no such item
     */
    public List<CatalogItem> versions(String id) {
        return entries(id).stream().map(CatalogEntry::item).toList();
    }

    /**
     * The items of a record.
     *
     * @param recordType such as {@code AdministrativePenalty.class}
     * @return the newest version of each, in the order of the catalog
     */
    public List<CatalogItem> itemsOf(Class<? extends Record> recordType) {
        return Collections.unmodifiableList(byType.getOrDefault(recordType, List.of()));
    }

    /**
     * Checks a record that is submitted today in China against its item.
     *
     * @param record a record
     * @param itemId the id of the item it is collected under
     * @return as {@link #check(Record, String, CheckContext)}
     */
    public List<Issue> check(Record record, String itemId) {
        LocalDate today = ChinaTime.today();
        return check(record, itemId, new CheckContext(Stage.SUBMISSION, today, WorkingDayCalendar.bundled()));
    }

    /**
     * Checks a record against its item (按目录校验): {@code CAT-01} when it is not of the item, {@code CAT-02} when it lacks
     * what the item asks for, {@code CAT-03} when later law forbids to collect it, or to show it at {@link
     * Stage#PUBLICATION}. The rules of the record itself are those of {@code RecordChecker}.
     *
     * @param record  a record, with whatever is in it
     * @param itemId  the id of the item it is collected under
     * @param context what it is checked for; the day it was received decides on versions and on who is a minor
     * @return no natural person's name or number stands in any of them; empty when there is nothing to say
     */
    public List<Issue> check(Record record, String itemId, CheckContext context) {
        return entry(itemId, context.receivedOn())
                .map(entry -> entry.rules().check(record, context))
                .orElseGet(() -> List.of(ItemRules.noItem(!entries(itemId).isEmpty())));
    }

    /** The title and the number of items. */
    @Override
    public String toString() {
        return title.id() + " " + title.version() + ", " + versions.size() + " items";
    }
}
