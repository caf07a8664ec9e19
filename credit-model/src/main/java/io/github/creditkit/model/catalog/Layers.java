package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.SubjectCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one item of those that several layers have for the same thing (目录归一). In whatever order they come. */
final class Layers {
    /** From above, by the codes of the levels. */
    private static final Comparator<CatalogItem> FROM_ABOVE = Comparator.comparing(
                    (CatalogItem item) -> item.layer().code())
            .thenComparing(CatalogItem::id)
            .thenComparing(Comparator.comparingInt(CatalogItem::version).reversed())
            // Two catalogs may tell different things of one version; then the order must not depend on theirs.
            .thenComparing(CatalogItem::toString);

    static final Set<AdministrativeLevel> LAYERS = EnumSet.of(
            AdministrativeLevel.NATIONAL,
            AdministrativeLevel.PROVINCE,
            AdministrativeLevel.PREFECTURE,
            AdministrativeLevel.COUNTY);

    private Layers() {}

    static List<CatalogItem> merge(LocalDate on, Collection<Catalog> catalogs) {
        Map<List<String>, List<CatalogItem>> groups = new LinkedHashMap<>();
        catalogs.stream()
                .flatMap(catalog -> catalog.items().stream().flatMap(item -> catalog.item(item.id(), on).stream()))
                .sorted(FROM_ABOVE)
                .forEach(item -> groups.computeIfAbsent(
                                List.of(
                                        item.canonicalItemId(),
                                        item.recordType().getName()),
                                key -> new ArrayList<>())
                        .add(item));
        List<CatalogItem> merged = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (List<CatalogItem> group : groups.values()) {
            CatalogItem item = merge(group);
            // Two catalogs that use one id for different things contradict each other; the higher layer's stays.
            if (taken.add(item.id())) {
                merged.add(item);
            }
        }
        return merged;
    }

    /** From above: the first one gives the names. */
    private static CatalogItem merge(List<CatalogItem> group) {
        CatalogItem merged = group.get(0);
        for (CatalogItem lower : group.subList(1, group.size())) {
            Set<SubjectCategory> subjects = EnumSet.noneOf(SubjectCategory.class);
            subjects.addAll(merged.subjects());
            subjects.retainAll(lower.subjects());
            merged = merged.toBuilder()
                    .keyField(merged.keyField() == null ? lower.keyField() : merged.keyField())
                    .subjects(subjects)
                    .fields(fields(merged.fields(), lower.fields()))
                    .frequency(Strictness.stricter(merged.frequency(), lower.frequency()))
                    .units(union(merged.units(), lower.units()))
                    .disclosure(Audiences.stricter(merged.disclosure(), lower.disclosure()))
                    .legalBases(union(merged.legalBases(), lower.legalBases()))
                    .classification(merged.classification().stricter(lower.classification()))
                    .openData(Strictness.stricter(merged.openData(), lower.openData()))
                    .sourceIds(union(merged.sourceIds(), lower.sourceIds()))
                    .build();
        }
        return merged;
    }

    /** Those of the higher layer in their order, and behind them those that the lower one adds, by their key. */
    private static List<CatalogField> fields(List<CatalogField> higher, List<CatalogField> lower) {
        Map<String, CatalogField> more = new TreeMap<>();
        lower.forEach(field -> more.merge(field.key(), field, CatalogField::with));
        List<CatalogField> fields = new ArrayList<>();
        for (CatalogField field : higher) {
            CatalogField same = more.remove(field.key());
            fields.add(same == null ? field : field.with(same));
        }
        fields.addAll(more.values());
        return fields;
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
