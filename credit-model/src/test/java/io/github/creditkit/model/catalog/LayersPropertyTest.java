package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.ProcessingStage;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.UpdateFrequency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("国家、省、市、县目录合并")
class LayersPropertyTest {
    private static Catalog merge(List<Catalog> layers) {
        return Catalog.merge(CatalogItems.title("merged"), CatalogItems.DAY, layers);
    }

    @Provide
    Arbitrary<List<Catalog>> catalogs() {
        return CatalogItems.catalogs();
    }

    @Property
    void the_order_of_the_layers_does_not_matter(@ForAll("catalogs") List<Catalog> layers, @ForAll Random random) {
        List<Catalog> shuffled = new ArrayList<>(layers);
        Collections.shuffle(shuffled, random);

        assertThat(merge(shuffled).items()).isEqualTo(merge(layers).items());
    }

    @Property
    void what_was_merged_stays_so(@ForAll("catalogs") List<Catalog> layers) {
        Catalog merged = merge(layers);

        assertThat(merge(List.of(merged)).items()).isEqualTo(merged.items());
        assertThat(merge(List.of(merged, merged)).items()).hasSameSizeAs(merged.items());
    }

    /** Told apart from the code under test: by what an audience may see, what a mask leaves, what a stage lets through. */
    @Property
    void nothing_that_a_layer_asks_for_is_loosened(@ForAll("catalogs") List<Catalog> layers) {
        Catalog merged = merge(layers);
        for (Catalog layer : layers) {
            for (CatalogItem item : layer.items()) {
                whole(merged, item).ifPresent(whole -> assertNotLooser(whole, item));
            }
        }
    }

    /** That of the same thing; an id that two catalogs use for different things has gone to one of them. */
    private static Optional<CatalogItem> whole(Catalog merged, CatalogItem item) {
        return merged.items().stream()
                .filter(whole -> whole.canonicalItemId().equals(item.canonicalItemId())
                        && whole.recordType() == item.recordType())
                .findFirst();
    }

    private static void assertNotLooser(CatalogItem whole, CatalogItem layer) {
        assertThat(audience(whole.disclosure())).isSubsetOf(audience(layer.disclosure()));
        assertThat(layer.subjects()).containsAll(whole.subjects());
        assertThat(perYear(whole.frequency())).isGreaterThanOrEqualTo(perYear(layer.frequency()));
        assertThat(opened(whole.openData())).isLessThanOrEqualTo(opened(layer.openData()));
        for (ProcessingStage stage : ProcessingStage.values()) {
            assertThat(let(whole.classification().at(stage)))
                    .isLessThanOrEqualTo(let(layer.classification().at(stage)));
        }
        assertThat(whole.units()).containsAll(layer.units());
        assertThat(whole.legalBases()).containsAll(layer.legalBases());
        assertThat(whole.sourceIds()).contains(layer.id());
        for (CatalogField field : layer.fields()) {
            CatalogField strict = whole.fields().stream()
                    .filter(other -> other.path().equals(field.path()))
                    .findFirst()
                    .orElseThrow();
            assertThat(strict.required() || !field.required()).isTrue();
            assertThat(shown(strict.mask())).isSubsetOf(shown(field.mask()));
            assertThat(audience(whole.disclosureOf(strict))).isSubsetOf(audience(layer.disclosureOf(field)));
            assertThat(field.maxLength() == 0 || (strict.maxLength() > 0 && strict.maxLength() <= field.maxLength()))
                    .isTrue();
        }
    }

    private static Set<DisclosureLevel> audience(Set<DisclosureLevel> disclosure) {
        Set<DisclosureLevel> all = disclosure.contains(DisclosureLevel.PUBLIC)
                ? EnumSet.allOf(DisclosureLevel.class)
                : EnumSet.of(DisclosureLevel.INTERNAL);
        all.addAll(disclosure);
        return all;
    }

    /** The places of a text of ten characters that are still to be seen. */
    private static Set<Integer> shown(MaskRule mask) {
        String text = mask == null ? "abcdefghij" : mask.apply("abcdefghij");
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*') {
                shown.add(i);
            }
        }
        return shown;
    }

    private static int perYear(UpdateFrequency frequency) {
        return switch (frequency) {
            case REALTIME -> 10_000;
            case DAILY -> 365;
            case WEEKLY -> 52;
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case SEMIANNUAL -> 2;
            case ANNUAL -> 1;
            case IRREGULAR -> 0;
        };
    }

    private static int opened(OpenDataClass openData) {
        return switch (openData) {
            case UNCONDITIONAL -> 2;
            case CONDITIONAL -> 1;
            case NONE -> 0;
        };
    }

    private static int let(StageDecision decision) {
        return switch (decision) {
            case ALLOWED -> 2;
            case CONDITIONAL -> 1;
            case REFUSED -> 0;
        };
    }

    @Property
    void every_thing_is_there_once_under_the_highest_layers_name(@ForAll("catalogs") List<Catalog> layers) {
        Catalog merged = merge(layers);

        assertThat(merged.items())
                .extracting(item -> item.canonicalItemId() + item.recordType())
                .doesNotHaveDuplicates();
        for (CatalogItem item : merged.items()) {
            assertThat(layers.stream()
                            .flatMap(layer -> layer.items().stream())
                            .filter(other -> other.canonicalItemId().equals(item.canonicalItemId())
                                    && other.recordType() == item.recordType())
                            .map(other -> other.layer().code())
                            .min(String::compareTo))
                    .contains(item.layer().code());
            assertThat(item.sourceIds())
                    .allSatisfy(id -> assertThat(merged.item(id)).isPresent());
        }
    }

    @Example
    void a_city_narrows_what_the_nation_opens_and_finds_it_by_its_own_id() {
        CatalogItem nation = CatalogItems.item("GJ-1", AdministrativePenalty.class)
                .addFields(
                        CatalogField.builder("/decisionNo", "文号").required(true).build())
                .build();
        CatalogItem city = CatalogItems.item("SH-9", AdministrativePenalty.class)
                .canonicalItemId("GJ-1")
                .layer(AdministrativeLevel.PREFECTURE)
                .disclosure(List.of(DisclosureLevel.GOVERNMENT))
                .addFields(CatalogField.builder("/decisionNo", "市文号").build())
                .build();

        CatalogItem merged = merge(List.of(CatalogItems.catalog(city), CatalogItems.catalog(nation)))
                .item("SH-9")
                .orElseThrow();

        assertThat(merged.id()).isEqualTo("GJ-1");
        assertThat(merged.disclosure()).containsExactly(DisclosureLevel.GOVERNMENT);
        assertThat(merged.fields()).singleElement().satisfies(field -> {
            assertThat(field.required()).isTrue();
            assertThat(field.name()).isEqualTo("文号");
        });
        assertThat(merged.sourceIds()).containsExactly("GJ-1", "SH-9");
    }

    @Example
    void what_is_not_in_force_on_the_day_takes_no_part() {
        CatalogItem later = CatalogItems.item("GJ-1", AdministrativePenalty.class)
                .validity(Validity.openEnded(CatalogItems.DAY.plusDays(1)))
                .build();

        assertThat(merge(List.of(CatalogItems.catalog(later))).items()).isEmpty();
    }
}
