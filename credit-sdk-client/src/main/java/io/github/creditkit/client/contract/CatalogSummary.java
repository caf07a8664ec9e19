package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.time.OffsetDateTime;
import org.immutables.value.Value;

/**
 * A catalog in a list (目录摘要).
 *
 * @param id the id (目录集标识)
 * @param name the Chinese name (目录集名称)
 * @param version the version; what it holds never changes (版本)
 * @param layer whose catalog it is (目录层级)
 * @param official if it is an official one (是否官方)
 * @param items how many items it has (目录项数)
 * @param updatedAt when this version came (更新时间)
 */
@Value.Builder
public record CatalogSummary(
        @DataItem(name = "目录集标识") @Required @MaxLength(64) String id,
        @DataItem(name = "目录集名称") @Required @MaxLength(200) String name,
        @DataItem(name = "版本") @Required @MaxLength(32) String version,
        @DataItem(name = "目录层级") @Required Coded<AdministrativeLevel> layer,
        @DataItem(name = "是否官方") @Required Boolean official,
        @DataItem(name = "目录项数") @Required @NotNegative Integer items,
        @DataItem(name = "更新时间") @Required OffsetDateTime updatedAt) {
    /** {@return a builder, which names every required component that is missing} */
    public static CatalogSummaryBuilder builder() {
        return new CatalogSummaryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CatalogSummaryBuilder toBuilder() {
        return builder().from(this);
    }
}
