package io.github.creditkit.cli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.verdict.Judge;
import io.github.creditkit.cli.verdict.Judgement;
import io.github.creditkit.cli.verdict.Repairs;
import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("展示规则")
class PrivacyTest {
    private static ShownRow row(CodeType type, String text, boolean showPersonal) {
        Judgement judgement = new Judge(type, true).judge(text);
        return new Privacy(showPersonal).row("f", 1, text, judgement, Repairs.of(text, judgement));
    }

    @Test
    void parts_of_a_person_show_the_division_only() {
        ShownRow row = row(CodeType.CITIZEN_ID, "11010519491231002X", false);

        assertThat(row.parts()).extracting(CodePart::text).containsExactly("110105", "********", "***", "*");
        assertThat(row.parts()).extracting(CodePart::meaningEn).containsExactly("北京市朝阳区", "", "", "");
    }

    @Test
    void parts_of_a_foreigner_show_nothing() {
        ShownRow row = row(CodeType.FOREIGNER_ID, "911840188905059910", false);

        assertThat(row.canonical()).isEqualTo("******************");
        assertThat(row.parts()).extracting(CodePart::text).allMatch(text -> text.matches("\\*+"));
        assertThat(row.parts()).extracting(CodePart::meaningEn).containsOnly("");
    }

    @Test
    void a_taxpayer_number_shows_what_its_form_allows() {
        assertThat(row(CodeType.TAXPAYER_ID, "91350100M000100Y43", false).canonical())
                .isEqualTo("91350100M000100Y43");
        assertThat(row(CodeType.TAXPAYER_ID, "11010519491231002X00", false).canonical())
                .isEqualTo("110105**************");
        assertThat(row(CodeType.TAXPAYER_ID, "11010519491231002X", false).canonical())
                .isEqualTo("110105************");
    }

    @Test
    void free_text_with_a_number_in_it_is_looked_through() {
        ShownRow row = row(CodeType.SOCIAL_ORGANIZATION_NUMBER, "社证字11010519491231002X号", false);

        assertThat(row.isValid()).isTrue();
        assertThat(row.canonical()).startsWith("社证字").doesNotContain("19491231");
        assertThat(row.input()).startsWith("社证字").doesNotContain("19491231");
        assertThat(row.parts()).extracting(CodePart::text).allMatch(text -> !text.contains("19491231"));
    }

    @Test
    void the_check_character_of_a_persons_own_column_is_told() {
        Violation violation = row(CodeType.CITIZEN_ID, "110105194912310021", false)
                .violations()
                .get(0);

        assertThat(violation.found()).isEqualTo("1");
        assertThat(violation.expected()).isEqualTo("X");
    }

    @Test
    void the_digits_of_a_person_in_another_column_are_not() {
        assertThat(row(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "110105194912310021", false)
                        .violations())
                .filteredOn(violation -> violation.position() > 6)
                .extracting(Violation::found)
                .isNotEmpty()
                .containsOnly("*");
    }

    @Test
    void suggestions_for_a_person_are_not_shown() {
        ShownRow row = row(CodeType.TAXPAYER_ID, "11010519491231OO2X00", false);

        row.suggestions().forEach(suggestion -> {
            assertThat(suggestion.code()).startsWith("110105").contains("*****");
            assertThat(suggestion.edit()).isEqualTo("not shown: a person's number");
        });
    }

    @Test
    void a_long_text_is_cut_after_a_thousand_characters() {
        assertThat(row(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "中".repeat(5000), false)
                        .input())
                .isEqualTo("中".repeat(1000) + "…");
        assertThat(row(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "中".repeat(999) + "😀".repeat(50), false)
                        .input())
                .isEqualTo("中".repeat(999) + "…");
        assertThat(row(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "中".repeat(990) + "110101188506159014", false)
                        .input())
                .isEqualTo("中".repeat(990) + "110101****…");
    }

    @Test
    void all_is_shown_on_request() {
        ShownRow row = row(CodeType.CITIZEN_ID, "11010519491231002X", true);

        assertThat(row.canonical()).isEqualTo("11010519491231002X");
        assertThat(row.parts()).extracting(CodePart::text).containsExactly("110105", "19491231", "002", "X");
    }
}
