package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Honour;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.table.TableFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("公共信用信息目录")
class CatalogTest {
    @Nested
    @DisplayName("查找")
    class Lookup {
        private final CatalogItem first = CatalogItems.item("A", AdministrativePenalty.class)
                .validity(Validity.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))
                .build();
        private final CatalogItem second = first.toBuilder()
                .version(2)
                .validity(Validity.openEnded(LocalDate.of(2026, 1, 1)))
                .build();
        private final CatalogItem other =
                CatalogItems.item("B", AdministrativePermit.class).build();
        private final Catalog catalog = CatalogItems.catalog(first, other, second);

        @Test
        void an_item_is_found_in_its_newest_version_and_in_that_of_a_day() {
            assertThat(catalog.item("A")).contains(second);
            assertThat(catalog.item("A", LocalDate.of(2025, 12, 31))).contains(first);
            assertThat(catalog.item("A", LocalDate.of(2026, 1, 1))).contains(second);
            assertThat(catalog.item("A", LocalDate.of(2023, 12, 31))).isEmpty();
            assertThat(catalog.versions("A")).containsExactly(second, first);
            assertThat(catalog.item("C")).isEmpty();
        }

        @Test
        void items_are_found_by_their_record() {
            assertThat(catalog.itemsOf(AdministrativePenalty.class)).containsExactly(second);
            assertThat(catalog.itemsOf(AdministrativePermit.class)).containsExactly(other);
            assertThat(catalog.itemsOf(Honour.class)).isEmpty();
            assertThat(catalog.items()).containsExactly(second, other);
        }

        @Test
        void one_version_cannot_be_there_twice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CatalogItems.catalog(first, first))
                    .withMessageContaining("A");
        }
    }

    @Nested
    @DisplayName("公开范围")
    class Disclosure {
        @Test
        void the_public_is_everyone_and_no_one_is_internal() {
            assertThat(audiences(DisclosureLevel.PUBLIC, DisclosureLevel.AUTHORIZED))
                    .containsExactly(DisclosureLevel.PUBLIC);
            assertThat(audiences(DisclosureLevel.GOVERNMENT, DisclosureLevel.INTERNAL))
                    .containsExactly(DisclosureLevel.GOVERNMENT);
            assertThat(audiences()).containsExactly(DisclosureLevel.INTERNAL);
        }

        private Set<DisclosureLevel> audiences(DisclosureLevel... levels) {
            return CatalogItems.item("A", Honour.class)
                    .disclosure(List.of(levels))
                    .build()
                    .disclosure();
        }

        @Test
        void a_data_item_is_seen_by_no_one_who_may_not_see_its_item() {
            CatalogField open = CatalogField.builder("/title", "荣誉名称").build();
            CatalogField shared = open.toBuilder()
                    .disclosure(List.of(DisclosureLevel.GOVERNMENT))
                    .build();
            CatalogItem item = CatalogItems.item("A", Honour.class)
                    .disclosure(List.of(DisclosureLevel.AUTHORIZED))
                    .build();

            assertThat(item.disclosureOf(open)).containsExactly(DisclosureLevel.AUTHORIZED);
            assertThat(item.disclosureOf(shared)).containsExactly(DisclosureLevel.INTERNAL);
        }
    }

    @Nested
    @DisplayName("示例目录")
    class Sample {
        @Test
        void it_is_read_without_a_fault() {
            CatalogFile file = SampleCatalog.file();

            assertThat(file.faults()).isEmpty();
            assertThat(file.isClean()).isTrue();
            assertThat(file.catalog().items()).hasSizeBetween(40, 60);
        }

        @Test
        void it_claims_no_authority() {
            assertThat(Catalog.sample().title().official()).isFalse();
            assertThat(Catalog.sample().title().nameZh()).contains("示例");
            assertThat(Catalog.sample().items())
                    .allSatisfy(item -> assertThat(item.id()).startsWith("SL-"));
        }

        @Test
        void nothing_in_it_is_refused() {
            assertThat(Catalog.sample().items()).allSatisfy(item -> {
                assertThat(item.refusals()).isEmpty();
                assertThat(item.fields()).isNotEmpty();
                assertThat(item.legalBases()).isNotEmpty();
            });
        }

        @Test
        void its_data_items_have_the_names_of_the_records() {
            assertThat(Catalog.sample().items()).flatMap(CatalogItem::fields).allSatisfy(field -> {
                assertThat(field.path()).startsWith("/");
                assertThat(field.name()).matches(".*\\p{IsHan}.*");
            });
        }
    }

    @Test
    void every_record_of_the_model_can_have_an_item() {
        assertThat(RecordNames.TYPES).containsExactlyInAnyOrderElementsOf(RecordClasses.whole());
    }

    @Nested
    @DisplayName("一千四百项目录")
    class Large {
        private static final int ITEMS = 1400;

        private static String csv(int items) {
            StringBuilder csv =
                    new StringBuilder("目录标识,归一标识,目录名称,目录层级,信息类别,记录类型,信用主体类别,更新频率,提供单位,公开范围,法律依据,版本,生效日期,数据项名称,必填\n");
            List<Class<? extends Record>> types = RecordNames.TYPES;
            for (int i = 0; i < items; i++) {
                String type = RecordNames.of(types.get(i % types.size()));
                csv.append("QD-%04d,GJ-%d,第%d项,市级,行政管理信息,%s,法人及非法人组织,每月,第%d局,政务共享,某条例,1,2026-01-01,第%d项,否\n"
                        .formatted(i, i % (2 * types.size()), i, type, i % 51, i));
                csv.append(",,,,,,,,,,,,,第%d项之二,是\n".formatted(i));
            }
            return csv.toString();
        }

        private static CatalogFile read(String csv) {
            return Catalog.read(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                    TableFormat.CSV,
                    CatalogItems.title("large"));
        }

        @Test
        void it_is_read_and_every_item_is_found_again() {
            CatalogFile file = read(csv(ITEMS));

            assertThat(file.faults()).isEmpty();
            List<String> found = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                CatalogItem item = file.catalog().item("QD-%04d".formatted(i)).orElseThrow();
                assertThat(item.name()).isEqualTo("第" + i + "项");
                assertThat(item.fields()).hasSize(2);
                assertThat(file.catalog().itemsOf(item.recordType())).anyMatch(other -> other == item);
                found.add(item.id());
            }
            assertThat(found)
                    .doesNotHaveDuplicates()
                    .hasSize(file.catalog().items().size());
        }

        @Test
        void merged_every_item_is_still_found_by_its_own_id() {
            Catalog merged = Catalog.merge(
                    CatalogItems.title("merged"),
                    CatalogItems.DAY,
                    List.of(read(csv(ITEMS)).catalog()));

            for (int i = 0; i < ITEMS; i++) {
                String id = "QD-%04d".formatted(i);
                assertThat(merged.item(id).orElseThrow().sourceIds()).contains(id);
            }
            assertThat(merged.items()).hasSizeLessThan(ITEMS);
        }

        @Test
        void what_no_catalog_is_as_large_as_is_not_read_to_its_end() {
            CatalogFile file = read(csv(20_001));

            assertThat(file.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.reason()).isEqualTo(CatalogReason.TOO_MANY));
            assertThat(file.catalog().items()).hasSize(20_000);
        }

        @Test
        void of_many_faults_the_first_thousand_are_kept_and_the_others_counted() {
            CatalogFile file = read(csv(ITEMS).replace("每月", "每旬"));

            assertThat(file.faults()).hasSize(1000);
            assertThat(file.moreFaults()).isEqualTo(400);
            assertThat(file.catalog().items()).isEmpty();
        }
    }
}
