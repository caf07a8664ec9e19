package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * A code set in an edition (代码集).
 *
 * @param id such as {@code permit-category} (代码集标识)
 * @param name the name (代码集名称)
 * @param edition the edition (版本)
 * @param entries the codes in the order of the standard (代码)
 */
public record CodeSetDocument(
        @DataItem(name = "代码集标识") @Required @MaxLength(64) String id,
        @DataItem(name = "代码集名称") @Required @Valid BilingualText name,
        @DataItem(name = "版本") @Required @MaxLength(200) String edition,
        @DataItem(name = "代码") List<@Valid CodeSetEntry> entries) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CodeSetDocument {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }
}
