package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.CatalogDataType;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A data item of an item of a catalog (目录数据项).
 *
 * @param code the item code, such as {@code XK_WSH}; null for none (数据项标识)
 * @param path where it stands in the record, such as {@code /decisionNo}; null for what the record does not have (位置)
 * @param name the Chinese name (数据项名称)
 * @param dataType the type of data (数据类型)
 * @param maxLength the most characters (长度)
 * @param required if it must be filled (必填)
 * @param maskKeepLeft how many characters a mask leaves at the left; null for no mask (脱敏左留)
 * @param maskKeepRight how many it leaves at the right (脱敏右留)
 * @param disclosure who may see it, never more than see the item (公开范围)
 * @param remark a remark (备注)
 */
@Value.Builder
public record CatalogEntryField(
        @DataItem(name = "数据项标识") @MaxLength(64) @Nullable String code,
        @DataItem(name = "位置") @MaxLength(200) @Nullable String path,
        @DataItem(name = "数据项名称") @Required @MaxLength(200) String name,
        @DataItem(name = "数据类型") @Nullable Coded<CatalogDataType> dataType,
        @DataItem(name = "长度") @NotNegative @Nullable Integer maxLength,
        @DataItem(name = "必填") @Required Boolean required,
        @DataItem(name = "脱敏左留") @NotNegative @Nullable Integer maskKeepLeft,
        @DataItem(name = "脱敏右留") @NotNegative @Nullable Integer maskKeepRight,
        @DataItem(name = "公开范围") List<Coded<DisclosureLevel>> disclosure,
        @DataItem(name = "备注") @MaxLength(1000) @Nullable String remark) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CatalogEntryField {
        disclosure = disclosure == null ? List.of() : List.copyOf(disclosure);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CatalogEntryFieldBuilder builder() {
        return new CatalogEntryFieldBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CatalogEntryFieldBuilder toBuilder() {
        return builder().from(this);
    }
}
