package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;

/**
 * A catalog in a version (目录集).
 *
 * @param id the id (目录集标识)
 * @param name the Chinese name (目录集名称)
 * @param version the version (版本)
 * @param layer whose catalog it is (目录层级)
 * @param official if it is an official one (是否官方)
 * @param updatedAt when this version came (更新时间)
 * @param items its items (目录项)
 */
@Value.Builder
public record CatalogDocument(
        @DataItem(name = "目录集标识") @Required @MaxLength(64) String id,
        @DataItem(name = "目录集名称") @Required @MaxLength(200) String name,
        @DataItem(name = "版本") @Required @MaxLength(32) String version,
        @DataItem(name = "目录层级") @Required Coded<AdministrativeLevel> layer,
        @DataItem(name = "是否官方") @Required Boolean official,
        @DataItem(name = "更新时间") @Required OffsetDateTime updatedAt,
        @DataItem(name = "目录项") List<@Valid CatalogEntry> items) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CatalogDocument {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CatalogDocumentBuilder builder() {
        return new CatalogDocumentBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CatalogDocumentBuilder toBuilder() {
        return builder().from(this);
    }
}
