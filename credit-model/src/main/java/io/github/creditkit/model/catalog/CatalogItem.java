package io.github.creditkit.model.catalog;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.CatalogCategory;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.codeset.UpdateFrequency;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalog in a version (目录项): one kind of record, of whom it is collected, by whom, on what basis, and who
 * may see it.
 *
 * <p>Unlike in records, codes stand here by their meaning alone: a catalog whose codes nobody knows cannot be followed.
 *
 * @param id              the id (目录标识), such as {@code SL-XZCF}
 * @param canonicalItemId the id of the item that this one is, in the highest layer that has it (归一标识); its own if none has
 * @param name            the Chinese name (目录名称)
 * @param layer           whose catalog it is from (目录层级): national, province, prefecture or county
 * @param category        the category of the national basic catalog (信息类别)
 * @param keyField        the key field (重点领域); null for no field in particular
 * @param recordType      the record (记录类型), such as {@code AdministrativePenalty.class}
 * @param subjects        of whom it is collected (信用主体类别); of no one when empty
 * @param fields          the data items (数据项)
 * @param frequency       how often it is updated (更新频率)
 * @param units           the units that provide it (提供单位)
 * @param disclosure      who may see it (公开范围)
 * @param disclosureBasis what allows to show it where the law would not by default (公开依据); null for nothing
 * @param legalBases      the laws, regulations and policies it rests on (法律依据)
 * @param classification  one decision for each stage (分类管理)
 * @param openData        how it may be opened as data (开放类别)
 * @param version         the version of the item (版本), 1 or more
 * @param validity        from when until when this version is in force (有效期)
 * @param sourceIds       the ids of the items that were merged into it (归一前标识); its own at least
 */
@Value.Builder
public record CatalogItem(
        String id,
        String canonicalItemId,
        String name,
        AdministrativeLevel layer,
        CatalogCategory category,
        @Nullable KeyField keyField,
        Class<? extends Record> recordType,
        Set<SubjectCategory> subjects,
        List<CatalogField> fields,
        UpdateFrequency frequency,
        List<String> units,
        Set<DisclosureLevel> disclosure,
        @Nullable String disclosureBasis,
        List<String> legalBases,
        Classification classification,
        OpenDataClass openData,
        int version,
        Validity validity,
        List<String> sourceIds) {

    /** Copies the lists, and puts sets into one form. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CatalogItem {
        subjects = inOrder(subjects);
        fields = List.copyOf(fields);
        units = List.copyOf(units);
        disclosure = Audiences.normal(disclosure);
        legalBases = List.copyOf(legalBases);
        sourceIds = sourceIds.isEmpty() ? List.of(id) : List.copyOf(sourceIds);
    }

    private static Set<SubjectCategory> inOrder(Collection<SubjectCategory> subjects) {
        EnumSet<SubjectCategory> set = EnumSet.noneOf(SubjectCategory.class);
        set.addAll(subjects);
        return Collections.unmodifiableSet(set);
    }

    /**
     * A builder for version 1 of an item that is its own canonical one, allowed at every stage and not opened as data.
     *
     * @param id the id
     * @return the builder, which names every required component that is missing
     */
    public static CatalogItemBuilder builder(String id) {
        return new CatalogItemBuilder()
                .id(id)
                .canonicalItemId(id)
                .classification(Classification.ALLOWED)
                .openData(OpenDataClass.NONE)
                .version(1);
    }

    /** {@return a builder that begins with these values} */
    public CatalogItemBuilder toBuilder() {
        return new CatalogItemBuilder().from(this);
    }

    /**
     * If this version is in force on a day.
     *
     * @param day a day
     * @return true from its first to its last day
     */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validity.from()) && (validity.to() == null || !day.isAfter(validity.to()));
    }

    /**
     * Who may see a data item of this item.
     *
     * @param field one of {@link #fields()}
     * @return no one who may not see the item
     */
    public Set<DisclosureLevel> disclosureOf(CatalogField field) {
        return Audiences.stricter(disclosure, field.disclosure());
    }

    /**
     * Why no record may be collected under this item, as far as the item itself tells: forbidden data items, a person's
     * number for everyone to see, natural persons without a legal basis.
     *
     * @return issues of the rule {@code CAT-03}; mostly empty
     */
    public List<Issue> refusals() {
        return Refusals.of(this);
    }
}
