package io.github.creditkit.model.catalog;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.CatalogCategory;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.KeyField;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.codeset.UpdateFrequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Items of catalogs, in order and of any kind. */
final class CatalogItems {
    static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private CatalogItems() {}

    static CatalogTitle title(String id) {
        return new CatalogTitle(id, "测试目录", "2026", false);
    }

    /** An item that asks for nothing. */
    static CatalogItemBuilder item(String id, Class<? extends Record> recordType) {
        return CatalogItem.builder(id)
                .name("测试目录项")
                .layer(AdministrativeLevel.NATIONAL)
                .category(CatalogCategory.ADMINISTRATIVE)
                .recordType(recordType)
                .subjects(Arrays.asList(SubjectCategory.values()))
                .frequency(UpdateFrequency.IRREGULAR)
                .addUnits("某单位")
                .disclosure(List.of(DisclosureLevel.PUBLIC))
                .addLegalBases("行政处罚法")
                .validity(new Validity(LocalDate.of(2026, 1, 1), null));
    }

    static Catalog catalog(CatalogItem... items) {
        return Catalog.of(title("test"), List.of(items));
    }

    static CatalogField demanded(String path) {
        return CatalogField.builder(path, "数据项").required(true).build();
    }

    /** Items of three canonical ones and two records, in any layer, with anything in them. */
    static Arbitrary<CatalogItem> any() {
        Arbitrary<CatalogItemBuilder> begun = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("C1", "C2", "C3"),
                        Arbitraries.of(AdministrativePenalty.class, AdministrativePermit.class),
                        Arbitraries.of(Layers.LAYERS),
                        Arbitraries.integers().between(1, 3))
                .as((number, canonical, type, layer, version) -> item(layer.name() + "-" + number, type)
                        .canonicalItemId(canonical)
                        .name(canonical + number)
                        .layer(layer)
                        .version(version));
        Arbitrary<CatalogItemBuilder> scoped = Combinators.combine(
                        begun,
                        Arbitraries.of(SubjectCategory.values()).set(),
                        audiences(),
                        Arbitraries.of(UpdateFrequency.values()),
                        Arbitraries.of(OpenDataClass.values()),
                        classifications())
                .as((item, subjects, disclosure, frequency, openData, classification) -> item.subjects(subjects)
                        .disclosure(disclosure)
                        .frequency(frequency)
                        .openData(openData)
                        .classification(classification));
        return Combinators.combine(
                        scoped,
                        fields().list().ofMaxSize(4).uniqueElements(CatalogField::key),
                        Arbitraries.of("甲局", "乙局", "丙局").list().ofMaxSize(3),
                        Arbitraries.of("甲法", "乙条例").list().ofMaxSize(2),
                        Arbitraries.of(KeyField.UTILITIES, KeyField.TAXATION).injectNull(0.5))
                .as((item, fields, units, bases, keyField) -> item.fields(fields)
                        .units(units)
                        .legalBases(bases)
                        .keyField(keyField)
                        .build());
    }

    private static Arbitrary<Set<DisclosureLevel>> audiences() {
        return Arbitraries.of(DisclosureLevel.values()).set();
    }

    private static Arbitrary<Classification> classifications() {
        Arbitrary<StageDecision> decisions = Arbitraries.of(StageDecision.values());
        return Combinators.combine(decisions, decisions, decisions, decisions).as(Classification::new);
    }

    private static Arbitrary<CatalogField> fields() {
        Arbitrary<MaskRule> masks = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(MaskRule::new);
        return Combinators.combine(
                        Arbitraries.of("/decisionNo", "/content", "/subject/name", "/authority/name"),
                        Arbitraries.of(true, false),
                        masks.injectNull(0.4),
                        audiences(),
                        Arbitraries.of(0, 10, 64, 200))
                .as((path, required, mask, disclosure, length) -> CatalogField.builder(path, "数据项")
                        .required(required)
                        .mask(mask)
                        .disclosure(disclosure)
                        .maxLength(length)
                        .build());
    }

    /** Catalogs of those items: no two of one id and version in one. */
    static Arbitrary<List<Catalog>> catalogs() {
        return any().list()
                .ofMaxSize(6)
                .uniqueElements(item -> item.id() + "#" + item.version())
                .map(items -> Catalog.of(title("any"), items))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ArrayList::new);
    }
}
