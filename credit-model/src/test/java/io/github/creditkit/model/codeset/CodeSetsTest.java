package io.github.creditkit.model.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("代码集目录")
class CodeSetsTest {
    private static final CodeSets SETS = CodeSets.bundled();

    @Test
    void no_two_sets_share_an_id_or_an_enumeration() {
        assertThat(BundledCodeSets.all()).extracting(CodeSet::id).doesNotHaveDuplicates();
        assertThat(BundledCodeSets.all()).extracting(CodeSet::type).doesNotHaveDuplicates();
        assertThat(SETS.all()).hasSameSizeAs(BundledCodeSets.all());
    }

    @Test
    void a_set_is_got_by_its_enumeration_and_by_its_id() {
        assertThat(SETS.get(PermitCategory.class)).isSameAs(PermitCategory.codeSet());
        assertThat(SETS.get("permit-category")).containsSame(PermitCategory.codeSet());
        assertThat(SETS.get("no-such-set")).isEmpty();
        assertThatThrownBy(() -> SETS.get(LocalCode.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_set_is_found_by_a_class_that_is_known_at_run_time_only() {
        CodeSets sets = AmendedCodes.sets();

        assertThat(sets.all())
                .allSatisfy(set -> assertThat(sets.ofType(set.type())).containsSame(set));
        assertThat(sets.ofType(PermitCategory.class).orElseThrow().edition()).contains("本市 2026");
        assertThat(sets.ofType(LocalCode.class)).isEmpty();
        assertThat(sets.ofType(String.class)).isEmpty();
    }

    @Test
    void a_code_of_a_newer_edition_is_known_without_a_constant() {
        CodeSets sets = AmendedCodes.sets();

        assertThat(sets.knowWithoutConstant(PermitCategory.class, "备案")).isTrue();
        assertThat(sets.knowWithoutConstant(PermitCategory.class, " 备案登记 ")).isTrue();
        assertThat(sets.knowWithoutConstant(PermitCategory.class, "其他-备案登记")).isFalse();
        assertThat(sets.knowWithoutConstant(PermitCategory.class, "普通")).isFalse();
        assertThat(sets.knowWithoutConstant(PermitCategory.class, "外星许可")).isFalse();
        assertThat(sets.knowWithoutConstant(String.class, "备案")).isFalse();
        assertThat(SETS.knowWithoutConstant(PermitCategory.class, "备案")).isFalse();
    }

    @Test
    void another_edition_takes_the_place_of_the_bundled_one_and_changes_nothing_else() throws IOException {
        CodeSet<PermitCategory> amended = PermitCategory.codeSet()
                .amendedBy(new StringReader("set,edition,code,name\npermit-category,本市 2026,备案,备案"));
        CodeSets sets = SETS.with(amended);
        assertThat(sets.get(PermitCategory.class)).isSameAs(amended);
        assertThat(sets.get(PermitCategory.class).edition()).isEqualTo("发改办财金〔2018〕424号 + 本市 2026");
        assertThat(sets.all()).hasSameSizeAs(SETS.all());
        assertThat(SETS.get(PermitCategory.class)).isSameAs(PermitCategory.codeSet());
        assertThat(sets.toString()).contains("本市 2026");
    }

    @Test
    void a_set_of_a_table_only_has_its_own_id() throws IOException {
        CodeSet<LocalCode> grades = CodeSet.load(
                LocalCode.class,
                new StringReader("set,edition,code,name\ntourism-grade,本市 2026,5A,五A级\ntourism-grade,本市 2026,4A,四A级"));
        CodeSets sets = SETS.with(grades);
        assertThat(sets.grades(EvaluationScheme.TOURISM)).containsSame(grades);
        assertThat(grades.contains("5A")).isTrue();
        assertThat(grades.read("5A", Numbering.TEXT).kind()).isEqualTo(CodeReading.Kind.KNOWN);
        assertThat(grades.nameZh()).isEqualTo("tourism-grade");
        assertThat(SETS.grades(EvaluationScheme.TOURISM)).isEmpty();
    }

    @Test
    void one_table_amends_several_sets_and_brings_new_ones() throws IOException {
        CodeSets sets = SETS.amendedBy(new StringReader("set,edition,code,name\npermit-category,本市 2026,备案,备案\n"
                + "tourism-grade,本市 2025,5A,五A级\npenalty-category,本市 2026,训诫,训诫"));

        assertThat(sets.get(PermitCategory.class).contains("备案")).isTrue();
        assertThat(sets.get("penalty-category").orElseThrow().contains("训诫")).isTrue();
        assertThat(sets.get("tourism-grade").orElseThrow().edition()).isEqualTo("本市 2025");
        assertThat(sets.all()).hasSize(SETS.all().size() + 1);
        assertThatThrownBy(() -> SETS.amendedBy(new StringReader("set,edition,code,name\npermit-category,本市,备案")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void an_id_of_another_enumeration_is_refused() throws IOException {
        CodeSet<LocalCode> stranger =
                CodeSet.load(LocalCode.class, new StringReader("set,edition,code,name\npermit-category,本市 2026,1,普通"));
        assertThatThrownBy(() -> SETS.with(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("permit-category");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_COMPREHENSIVE,A;B;C;D",
        "TAX,A;B;M;C;D",
        "CUSTOMS,高级认证企业;常规管理企业;失信企业",
        "ENVIRONMENT,环保诚信企业;环保良好企业;环保警示企业;环保不良企业",
        "LABOUR,A;B;C",
        "TRANSPORT,AA;A;B;C;D",
        "ENTERPRISE_CREDIT_RISK,A;B;C;D"
    })
    void a_scheme_has_its_grades(EvaluationScheme scheme, String grades) {
        assertThat(SETS.grades(scheme).orElseThrow().entries())
                .extracting(CodeEntry::code)
                .containsExactly(grades.split(";"));
    }

    @ParameterizedTest
    @EnumSource(
            value = EvaluationScheme.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "PUBLIC_COMPREHENSIVE",
                "TAX",
                "CUSTOMS",
                "ENVIRONMENT",
                "LABOUR",
                "TRANSPORT",
                "ENTERPRISE_CREDIT_RISK"
            })
    void the_other_schemes_take_their_grades_from_data(EvaluationScheme scheme) {
        assertThat(SETS.grades(scheme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01,A", "0511,A", "06,B", "13,C", "3511,C", "43,C", "44,D", "4690,D", "70,K", "83,P", "96,S", "9700,T"})
    void a_class_belongs_to_the_section_of_its_division(String code, String section) {
        IndustrySection expected = IndustrySection.ofCode(section).orElseThrow();
        assertThat(IndustryDivisions.sectionOf(code)).contains(expected);
        assertThat(IndustryDivisions.contains(expected, code)).isTrue();
        assertThat(IndustryDivisions.contains(IndustrySection.INFORMATION, code))
                .isEqualTo(expected == IndustrySection.INFORMATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00", "0011", "98", "99", "35112", "C35", "３", "abcd"})
    void any_other_text_belongs_to_no_section(String code) {
        assertThat(IndustryDivisions.sectionOf(code)).isEmpty();
    }

    @Test
    void the_divisions_are_01_to_97_without_a_gap() {
        int next = 1;
        for (DivisionRange range : BundledCodeSets.industryDivisions()) {
            assertThat(range.first()).isEqualTo(next);
            next = range.last() + 1;
        }
        assertThat(next).isEqualTo(98);
        assertThat(BundledCodeSets.industryDivisions())
                .extracting(DivisionRange::section)
                .containsExactly(IndustrySection.values());
    }
}
