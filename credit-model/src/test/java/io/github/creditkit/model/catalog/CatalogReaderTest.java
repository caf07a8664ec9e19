package io.github.creditkit.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import io.github.creditkit.model.codeset.DisclosureLevel;
import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.codeset.UpdateFrequency;
import io.github.creditkit.model.table.TableFormat;
import io.github.creditkit.model.table.TableReason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("读取目录文件")
class CatalogReaderTest {
    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final Map<Column, String> ITEM = Map.ofEntries(
            Map.entry(Column.ID, "SL-1"),
            Map.entry(Column.NAME, "行政处罚信息"),
            Map.entry(Column.LAYER, "市级"),
            Map.entry(Column.CATEGORY, "行政管理信息"),
            Map.entry(Column.RECORD_TYPE, "administrativePenalty"),
            Map.entry(Column.SUBJECTS, "法人及非法人组织;自然人"),
            Map.entry(Column.FREQUENCY, "每日"),
            Map.entry(Column.UNITS, "甲局；乙局"),
            Map.entry(Column.DISCLOSURE, "政务共享;授权查询"),
            Map.entry(Column.LEGAL_BASES, "行政处罚法"),
            Map.entry(Column.PUBLISH, "不予"),
            Map.entry(Column.FROM, "2026/1/1"),
            Map.entry(Column.TO, "长期"),
            Map.entry(Column.FIELD, "CF_WSH"),
            Map.entry(Column.FIELD_REQUIRED, "是"),
            Map.entry(Column.FIELD_LENGTH, "128"));

    private static String line(Map<Column, String> cells) {
        List<String> line = new ArrayList<>();
        COLUMNS.forEach(column -> line.add("\"" + cells.getOrDefault(column, "") + "\""));
        return String.join(",", line) + "\n";
    }

    private static Map<Column, String> with(Map<Column, String> cells, Column column, String text) {
        Map<Column, String> changed = new java.util.EnumMap<>(cells);
        changed.put(column, text);
        return changed;
    }

    private static CatalogFile read(String... lines) {
        StringBuilder csv = new StringBuilder();
        csv.append(String.join(",", COLUMNS.stream().map(Column::nameZh).toList()))
                .append("\n")
                .append(String.join("", lines));
        return Catalog.read(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                TableFormat.CSV,
                CatalogItems.title("file"));
    }

    private static List<String> faults(CatalogFile file) {
        return file.faults().stream()
                .map(fault -> fault.row() + " " + fault.column() + " "
                        + fault.reason().word())
                .toList();
    }

    @Test
    void an_item_is_read_with_all_it_says() {
        CatalogFile file = read(
                line(ITEM),
                line(Map.of(Column.FIELD, "/subject/name", Column.FIELD_MASK, "1,0", Column.FIELD_DISCLOSURE, "政务共享")),
                line(Map.of(Column.FIELD, "LOCAL_1", Column.FIELD_NAME, "地方扩展项")));

        assertThat(file.faults()).isEmpty();
        CatalogItem item = file.catalog().item("SL-1").orElseThrow();
        assertThat(item.layer()).isEqualTo(AdministrativeLevel.PREFECTURE);
        assertThat(item.canonicalItemId()).isEqualTo("SL-1");
        assertThat(item.subjects())
                .containsExactly(SubjectCategory.LEGAL_PERSON_OR_UNINCORPORATED_ORG, SubjectCategory.NATURAL_PERSON);
        assertThat(item.frequency()).isEqualTo(UpdateFrequency.DAILY);
        assertThat(item.units()).containsExactly("甲局", "乙局");
        assertThat(item.disclosure()).containsExactly(DisclosureLevel.GOVERNMENT, DisclosureLevel.AUTHORIZED);
        assertThat(item.classification().publish()).isEqualTo(StageDecision.REFUSED);
        assertThat(item.classification().collect()).isEqualTo(StageDecision.ALLOWED);
        assertThat(item.openData()).isEqualTo(OpenDataClass.NONE);
        assertThat(item.validity().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(item.validity().to()).isNull();
        assertThat(item.fields()).extracting(CatalogField::path).containsExactly("/decisionNo", "/subject/name", "");
        assertThat(item.fields().get(0).name()).isEqualTo("行政处罚决定书文号");
        assertThat(item.fields().get(0).maxLength()).isEqualTo(128);
        assertThat(item.fields().get(1).mask()).isEqualTo(new MaskRule(1, 0));
        assertThat(item.fields().get(2).code()).isEqualTo("LOCAL_1");
    }

    @Test
    void versions_of_an_item_stand_beneath_each_other() {
        CatalogFile file = read(line(with(ITEM, Column.VERSION, "1")), line(with(ITEM, Column.VERSION, "2")));

        assertThat(file.faults()).isEmpty();
        assertThat(file.catalog().versions("SL-1"))
                .extracting(CatalogItem::version)
                .containsExactly(2, 1);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "NAME,,catalog-missing",
        "LAYER,,catalog-missing",
        "LAYER,乡镇街道级,catalog-bad-value",
        "LAYER,星级,catalog-unknown-code",
        "CATEGORY,没有,catalog-unknown-code",
        "RECORD_TYPE,AdministrativePenalty,catalog-unknown-record",
        "RECORD_TYPE,,catalog-missing",
        "SUBJECTS,法人及非法人组织;火星人,catalog-unknown-code",
        "SUBJECTS,,catalog-missing",
        "FREQUENCY,每旬,catalog-unknown-code",
        "KEY_FIELD,没有,catalog-unknown-code",
        "UNITS,,catalog-missing",
        "DISCLOSURE,公之于众,catalog-unknown-code",
        "DISCLOSURE,,catalog-missing",
        "COLLECT,也许,catalog-unknown-code",
        "OPEN_DATA,也许,catalog-unknown-code",
        "VERSION,0,catalog-bad-value",
        "VERSION,1.5,catalog-bad-value",
        "FROM,,catalog-missing",
        "FROM,2026-02-30,catalog-bad-value",
        "FROM,长期,catalog-bad-value",
        "TO,2025-12-31,catalog-out-of-order",
        "TO,明年,catalog-bad-value",
        "FIELD,/nothing,catalog-unknown-path",
        "FIELD_TYPE,八进制,catalog-unknown-code",
        "FIELD_LENGTH,长,catalog-bad-value",
        "FIELD_REQUIRED,也许,catalog-bad-value",
        "FIELD_MASK,一左,catalog-bad-value",
        "FIELD_DISCLOSURE,社会公开,catalog-too-open"
    })
    void a_bad_cell_is_a_fault_of_its_row_and_leaves_the_item_out(Column column, String text, String word) {
        CatalogFile file =
                read(line(with(ITEM, column, text == null ? "" : text)), line(with(ITEM, Column.ID, "SL-2")));

        assertThat(faults(file)).containsExactly("2 " + column.nameZh() + " " + word);
        assertThat(file.catalog().items()).extracting(CatalogItem::id).containsExactly("SL-2");
    }

    @Test
    void rows_that_do_not_fit_together_are_faults() {
        assertThat(faults(read(line(Map.of(Column.FIELD, "CF_WSH"))))).containsExactly("2 目录标识 catalog-no-item");
        assertThat(faults(read(line(ITEM), line(Map.of(Column.FIELD, "/decisionNo")))))
                .containsExactly("3 数据项标识 catalog-field-twice");
        assertThat(faults(read(line(ITEM), line(Map.of(Column.FIELD, "CF_SY", Column.FREQUENCY, "每月")))))
                .containsExactly("3 更新频率 catalog-differs");
        assertThat(faults(read(line(ITEM), line(with(ITEM, Column.ID, "SL-2")), line(ITEM))))
                .containsExactly("4 目录标识 catalog-item-twice");
    }

    @Test
    void a_data_item_of_no_record_needs_a_name() {
        assertThat(faults(read(line(with(ITEM, Column.FIELD, "LOCAL_1"))))).containsExactly("2 数据项名称 catalog-missing");
    }

    @Test
    void what_the_law_forbids_is_a_fault_with_its_reason() {
        CatalogFile file = read(line(ITEM), line(Map.of(Column.FIELD, "XY", Column.FIELD_NAME, "宗教信仰")));

        assertThat(file.catalog().items()).isEmpty();
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.reason()).isEqualTo(Rule.CAT_03);
            assertThat(fault.messageZh()).isEqualTo("宗教信仰：禁止采集自然人的宗教信仰、基因、指纹、血型、疾病和病史信息");
        });
    }

    @Test
    void a_damaged_row_leaves_only_its_item_out() {
        CatalogFile file = read(line(with(ITEM, Column.ID, "SL-2")), line(ITEM).replaceFirst("\"", "\"x\"y"));

        assertThat(file.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.row()).isEqualTo(3));
        assertThat(file.catalog().items()).extracting(CatalogItem::id).containsExactly("SL-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "<html/>", "\u0000\u0001", "目录标识,目录标识\n1,2\n"})
    void a_file_that_is_no_catalog_is_an_empty_one_with_a_fault(String text) {
        CatalogFile file = Catalog.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                TableFormat.CSV,
                CatalogItems.title("file"));

        assertThat(file.catalog().items()).isEmpty();
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat((Reason) fault.reason()).isInstanceOf(TableReason.class);
            assertThat(fault.messageZh()).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void a_file_that_is_missing_is_told_too(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("catalog.csv");
        assertThat(Catalog.read(file, CatalogItems.title("file")).faults()).hasSize(1);

        Files.writeString(
                file, String.join(",", COLUMNS.stream().map(Column::nameZh).toList()) + "\n" + line(ITEM));
        assertThat(Catalog.read(file, CatalogItems.title("file")).catalog().items())
                .hasSize(1);
    }

    /** Somebody may take a table of persons for a catalog. */
    @Test
    void no_fault_quotes_a_cell() {
        String number = CodeGenerator.seeded(5).citizenIdentificationNumber().text();
        for (Column column : COLUMNS) {
            CatalogFile file = read(line(with(ITEM, column, number)));

            assertThat(file.faults().toString()).as(column.nameZh()).doesNotContain(number);
        }
    }

    @Test
    void every_fault_speaks_both_languages() {
        for (CatalogReason reason : CatalogReason.values()) {
            assertThat(reason.nameZh()).matches(".*\\p{IsHan}.*");
            assertThat(reason.nameEn()).matches("[ -~]+");
            assertThat(reason.templateEn()).matches("[ -~]+");
        }
    }
}
