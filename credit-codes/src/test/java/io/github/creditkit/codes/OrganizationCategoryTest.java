package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("登记管理部门与机构类别 (GB 32100-2015)")
class OrganizationCategoryTest {

    static List<VectorFile.Row> pairs() {
        return VectorFile.AUTHORITY_CATEGORY.rows();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_pair_is_in_the_table_with_the_text_that_brought_it(VectorFile.Row row) {
        OrganizationCategory category =
                OrganizationCategory.ofPair(row.get("pair")).orElseThrow();

        assertThat(category.authority()).hasToString(row.get("authority"));
        assertThat(category.category()).hasToString(row.get("category"));
        assertThat(category.authorityZh()).startsWith(row.get("authority_zh").substring(0, 2));
        assertThat(category.nameZh().charAt(0)).isEqualTo(row.get("category_zh").charAt(0));
        assertThat(category.edition())
                .isSameAs(
                        switch (row.get("status")) {
                            case "STD_2015" -> OrganizationCategory.Edition.STANDARD_2015;
                            case "XG1_2016" -> OrganizationCategory.Edition.AMENDMENT_2016;
                            case "POST_2016" -> OrganizationCategory.Edition.LATER;
                            default -> OrganizationCategory.Edition.LATER_SINGLE_SOURCE;
                        });
    }

    @Test
    void the_table_holds_nothing_else_and_keeps_its_order() {
        assertThat(OrganizationCategory.all())
                .extracting(OrganizationCategory::pair)
                .containsExactlyElementsOf(VectorFile.AUTHORITY_CATEGORY.column("pair"));
    }

    @Test
    void every_cell_is_filled_in() {
        assertThat(OrganizationCategory.all()).allSatisfy(category -> {
            assertThat(category.pair()).hasSize(2);
            assertThat(category.authorityZh()).matches("(?U).*\\p{IsHan}.*");
            assertThat(category.authorityEn()).matches("[ -~]+");
            assertThat(category.nameZh()).matches("(?U).*\\p{IsHan}.*");
            assertThat(category.nameEn()).matches("[ -~]+");
            assertThat(category.source()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "00", "14", "911", "9 ", "９１", "n1", "\ud800\udc00", "B1"})
    void any_other_text_is_no_pair(String pair) {
        assertThat(OrganizationCategory.ofPair(pair)).isEmpty();
    }

    @Test
    void it_is_a_value() {
        OrganizationCategory enterprise = OrganizationCategory.ofPair("91").orElseThrow();
        new EqualsTester()
                .addEqualityGroup(
                        enterprise,
                        new OrganizationCategory(
                                "91",
                                enterprise.authorityZh(),
                                enterprise.authorityEn(),
                                enterprise.nameZh(),
                                enterprise.nameEn(),
                                enterprise.edition(),
                                enterprise.source()))
                .addEqualityGroup(OrganizationCategory.ofPair("92").orElseThrow())
                .testEquals();
        assertThat(enterprise.nameZh()).isEqualTo("企业");
    }
}
