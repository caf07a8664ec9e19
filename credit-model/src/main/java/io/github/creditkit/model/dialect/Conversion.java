package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import java.util.List;

/**
 * A record as a row of a template (转换结果), and what the template cannot carry. The losses are no list made beforehand:
 * the row is read back and compared.
 *
 * @param cells  the texts, in the order of the template's columns
 * @param losses the items that are not the same when the row is read again (无法承载的数据项)
 */
public record Conversion(List<String> cells, List<Item> losses) {
    /**
     * Copies the lists.
     *
     * @param cells  the texts
     * @param losses the items
     */
    public Conversion {
        cells = List.copyOf(cells);
        losses = List.copyOf(losses);
    }

    /** Leaves the cells out: they may hold a person's number. */
    @Override
    public String toString() {
        return "Conversion[" + cells.size() + " cells, losses "
                + losses.stream().map(Item::path).toList() + "]";
    }
}
