package io.github.creditkit.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an inventory (清单项): what one unit provides, which behaviour it records, or where it uses credit information.
 *
 * @param id             the id of the line (清单项标识), unique in its inventory
 * @param name           the Chinese name (名称), such as 在政府采购中查询供应商信用
 * @param unit           the unit (责任单位)
 * @param catalogItemIds the items of the catalog that it rests on (目录标识)
 * @param legalBasis     the basis in law (依据); null for none
 */
public record InventoryItem(
        String id,
        String name,
        String unit,
        List<String> catalogItemIds,
        @Nullable String legalBasis) {
    /**
     * Copies the ids.
     *
     * @param id             the id of the line
     * @param name           the Chinese name
     * @param unit           the unit
     * @param catalogItemIds the items of the catalog
     * @param legalBasis     the basis in law
     */
    public InventoryItem {
        catalogItemIds = List.copyOf(catalogItemIds);
    }
}
