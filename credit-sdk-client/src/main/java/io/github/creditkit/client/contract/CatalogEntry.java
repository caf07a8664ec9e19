package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.CatalogCategory;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.codeset.UpdateFrequency;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An item of a catalog (目录项).
 *
 * @param id the id (目录标识)
 * @param canonicalItemId the id of the item that this one is in the highest layer; its own if none has it (归一标识)
 * @param name the Chinese name (目录名称)
 * @param layer whose item it is (目录层级)
 * @param category the category of the national basic catalog (信息类别)
 * @param keyField the key field; null for none in particular (重点领域)
 * @param recordType such as {@code administrativePenalty} (记录类型)
 * @param subjects of whom it is collected (信用主体类别)
 * @param fields its data items (数据项)
 * @param frequency how often it is updated (更新频率)
 * @param units who provides it (提供单位)
 * @param disclosure who may see it (公开范围)
 * @param disclosureBasis what allows to show it (公开依据)
 * @param legalBases what it rests on (法律依据)
 * @param openData how it may be opened as data (开放类别)
 * @param version the version of the item (版本)
 * @param validFrom the first day on which it is in force (生效日期)
 * @param validTo the last; null for no end (失效日期)
 */
@Value.Builder
public record CatalogEntry(
        @DataItem(name = "目录标识") @Required @MaxLength(64) String id,
        @DataItem(name = "归一标识") @Required @MaxLength(64) String canonicalItemId,
        @DataItem(name = "目录名称") @Required @MaxLength(200) String name,
        @DataItem(name = "目录层级") @Required Coded<AdministrativeLevel> layer,
        @DataItem(name = "信息类别") @Required Coded<CatalogCategory> category,
        @DataItem(name = "重点领域") @Nullable Coded<KeyField> keyField,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String recordType,
        @DataItem(name = "信用主体类别") List<Coded<SubjectCategory>> subjects,
        @DataItem(name = "数据项") List<@Valid CatalogEntryField> fields,
        @DataItem(name = "更新频率") @Required Coded<UpdateFrequency> frequency,
        @DataItem(name = "提供单位") List<String> units,
        @DataItem(name = "公开范围") List<Coded<DisclosureLevel>> disclosure,
        @DataItem(name = "公开依据") @MaxLength(2048) @Nullable String disclosureBasis,
        @DataItem(name = "法律依据") List<String> legalBases,
        @DataItem(name = "开放类别") @Nullable Coded<OpenDataClass> openData,
        @DataItem(name = "版本") @Required @NotNegative Integer version,
        @DataItem(name = "生效日期") @Required LocalDate validFrom,
        @DataItem(name = "失效日期") @Nullable LocalDate validTo) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CatalogEntry {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        fields = fields == null ? List.of() : List.copyOf(fields);
        units = units == null ? List.of() : List.copyOf(units);
        disclosure = disclosure == null ? List.of() : List.copyOf(disclosure);
        legalBases = legalBases == null ? List.of() : List.copyOf(legalBases);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static CatalogEntryBuilder builder() {
        return new CatalogEntryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public CatalogEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
