package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.InventoryKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the three inventories of a year (信用三清单): of data, of behaviour, or of uses.
 *
 * <p>Source: 青政办发〔2017〕11号, 9 (二).
 *
 * @param kind    which of the three (清单种类)
 * @param year    the year (年度), 2000 to 9999
 * @param version the version of the year (版本), 1 or more
 * @param items   its lines (清单项)
 */
public record CreditInventory(InventoryKind kind, int year, int version, List<InventoryItem> items) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    /**
     * Copies the lines.
     *
     * @param kind    which of the three
     * @param year    2000 to 9999
     * @param version 1 or more
     * @param items   its lines
     * @throws IllegalArgumentException if year or version is out of its range, or an id stands twice
     */
    public CreditInventory {
        items = List.copyOf(items);
        if (year < FIRST_YEAR || year > LAST_YEAR || version < 1) {
            throw new IllegalArgumentException("year " + year + ", version " + version);
        }
        Set<String> ids = new HashSet<>();
        for (InventoryItem item : items) {
            if (!ids.add(item.id())) {
                throw new IllegalArgumentException("the line " + item.id() + " is there twice");
            }
        }
    }

    /**
     * The inventory of data that a catalog amounts to (由目录生成数据清单): a line for each unit of each item.
     *
     * @param catalog the catalog
     * @param year    the year
     * @return version 1
     */
    public static CreditInventory ofData(Catalog catalog, int year) {
        List<InventoryItem> lines = new ArrayList<>();
        for (CatalogItem item : catalog.items()) {
            for (int i = 0; i < item.units().size(); i++) {
                String basis = String.join("；", item.legalBases());
                lines.add(new InventoryItem(
                        item.id() + "#" + (i + 1),
                        item.name(),
                        item.units().get(i),
                        List.of(item.id()),
                        basis.isEmpty() ? null : basis));
            }
        }
        return new CreditInventory(InventoryKind.DATA, year, 1, lines);
    }

    /**
     * A line.
     *
     * @param id its id
     * @return empty when there is none
     */
    public Optional<InventoryItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * The items that its lines rest on and that a catalog does not have.
     *
     * @param catalog the catalog
     * @return their ids in order; empty when it has all of them
     */
    public Set<String> missingIn(Catalog catalog) {
        Set<String> missing = new TreeSet<>();
        for (InventoryItem line : items) {
            line.catalogItemIds().stream()
                    .filter(id -> catalog.item(id).isEmpty())
                    .forEach(missing::add);
        }
        return missing;
    }
}
