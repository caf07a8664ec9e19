package io.github.creditkit.model.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item where a catalog holds it, with its rules: made when the first record is checked, as most items never see one. */
final class CatalogEntry {
    private final CatalogItem item;
    private volatile @Nullable ItemRules rules;

    CatalogEntry(CatalogItem item) {
        this.item = Objects.requireNonNull(item);
    }

    CatalogItem item() {
        return item;
    }

    ItemRules rules() {
        ItemRules made = rules;
        if (made == null) {
            made = new ItemRules(item);
            rules = made; // made twice at worst, and the same
        }
        return made;
    }
}
