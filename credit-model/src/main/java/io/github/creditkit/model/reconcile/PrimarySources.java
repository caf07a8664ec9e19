package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.catalog.Catalog;
import io.github.creditkit.model.check.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which unit is the primary source of what (主数源的确定). This is configuration: a catalog tells, or a table of the platform, or
 * the record by the organ that decided.
 */
@FunctionalInterface
public interface PrimarySources {
    /**
     * The primary source of a record.
     *
     * @param catalogItemId the item of the catalog that it is collected under
     * @param record        the record
     * @return one unit. With none or several nothing can be decided, and the record is refused by {@code PRV-05} or {@code
     *         PRV-04}
     */
    List<SourceUnit> of(String catalogItemId, Record record);

    /**
     * By a table.
     *
     * @param units the primary source of each item, by the id of the item
     * @return none for an item that is not in the table
     */
    static PrimarySources of(Map<String, SourceUnit> units) {
        Map<String, SourceUnit> table = Map.copyOf(units);
        return (item, record) -> Optional.ofNullable(table.get(item)).stream().toList();
    }

    /**
     * By a catalog: the unit that provides the item. Where several do, as with decisions of many organs, the one among them
     * that decided.
     *
     * @param catalog the catalog
     * @return none for an item that the catalog does not have
     */
    static PrimarySources of(Catalog catalog) {
        return (id, record) -> {
            List<SourceUnit> units = catalog.item(id)
                    .map(item ->
                            item.units().stream().distinct().map(SourceUnit::of).toList())
                    .orElse(List.of());
            if (units.size() < 2) {
                return units;
            }
            List<SourceUnit> deciding = decidingAuthority().of(id, record);
            List<SourceUnit> among = deciding.stream()
                    .filter(organ -> units.stream().anyMatch(organ::isSameAs))
                    .toList();
            return among.isEmpty() ? units : among;
        };
    }

    /**
     * By the record: the organ that decided it is its primary source, whatever the item.
     *
     * @return none for records that name no organ
     */
    static PrimarySources decidingAuthority() {
        return (id, record) -> {
            RecordType<?> type = RecordType.of(record.getClass());
            return Authorities.PATHS.stream()
                    .filter(path -> type.item(path).isPresent())
                    .flatMap(path -> type.values(record, path).stream())
                    .map(value -> value instanceof OrgRef organ ? organ : null)
                    .flatMap(organ -> SourceUnit.of(organ).stream())
                    .limit(1)
                    .toList();
        };
    }

    /**
     * With another answer where this one has none.
     *
     * @param other asked when nothing is found
     * @return both
     */
    default PrimarySources orElse(PrimarySources other) {
        return (item, record) -> {
            List<SourceUnit> own = of(item, record);
            return own.isEmpty() ? other.of(item, record) : own;
        };
    }
}
