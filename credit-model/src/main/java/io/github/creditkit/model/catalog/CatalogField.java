package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.CatalogDataType;
import io.github.creditkit.model.codeset.DisclosureLevel;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One data item of an item of the catalog (目录数据项).
 *
 * @param code       the item code (数据项标识), such as {@code XK_WSH}; empty when there is none
 * @param path       where it stands in the record, a JSON Pointer such as {@code /decisionNo} with {@code *} for the index
 *                   in a list; empty for what the record of this library does not have
 * @param name       the Chinese name (数据项名称)
 * @param dataType   the type of data (数据类型); null when the catalog does not say
 * @param maxLength  the most characters (长度); 0 when the catalog does not say
 * @param required   if it must be filled (必填)
 * @param mask       how it is masked before it is shown (脱敏规则); null for not at all
 * @param disclosure who may see it (公开范围), never more than may see the item; the public means everyone the item allows
 * @param remark     a remark (备注); empty when there is none
 */
@Value.Builder
public record CatalogField(
        String code,
        String path,
        String name,
        @Nullable CatalogDataType dataType,
        int maxLength,
        boolean required,
        @Nullable MaskRule mask,
        Set<DisclosureLevel> disclosure,
        String remark) {

    /** Puts the audiences into one form. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CatalogField {
        disclosure = Audiences.normal(disclosure);
    }

    /**
     * A builder for an item of a record that is neither required nor masked, and seen by whoever sees the record.
     *
     * @param path where it stands in the record
     * @param name the Chinese name
     * @return the builder
     */
    public static CatalogFieldBuilder builder(String path, String name) {
        return new CatalogFieldBuilder()
                .code("")
                .path(path)
                .name(name)
                .maxLength(0)
                .required(false)
                .disclosure(Audiences.EVERYONE)
                .remark("");
    }

    /** {@return a builder that begins with these values} */
    public CatalogFieldBuilder toBuilder() {
        return new CatalogFieldBuilder().from(this);
    }

    /** What makes it the same item in another layer: where it stands, or its code, or else its name. */
    String key() {
        return !path.isEmpty() ? path : !code.isEmpty() ? code : name;
    }

    /** This one, with all that the same item of a lower layer asks for besides. */
    CatalogField with(CatalogField lower) {
        int length = maxLength == 0 || lower.maxLength == 0
                ? Math.max(maxLength, lower.maxLength)
                : Math.min(maxLength, lower.maxLength);
        return toBuilder()
                .dataType(dataType == null ? lower.dataType : dataType)
                .maxLength(length)
                .required(required || lower.required)
                .mask(MaskRule.stricter(mask, lower.mask))
                .disclosure(Audiences.stricter(disclosure, lower.disclosure))
                .build();
    }
}
