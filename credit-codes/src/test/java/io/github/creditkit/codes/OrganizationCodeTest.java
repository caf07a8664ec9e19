package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("组织机构代码 (GB 11714-1997)")
class OrganizationCodeTest {

    @Test
    void the_annex_example_is_valid() {
        OrganizationCode code = OrganizationCode.parse("D2143569X");
        assertThat(code.hyphenated()).isEqualTo("D2143569-X");
        assertThat(code.type()).isSameAs(CodeType.ORGANIZATION_CODE);
        assertThat(code.personal()).isFalse();
        assertThat(code.notes()).isEmpty();
        assertThat(code.parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text)
                .containsExactly(tuple("body", 1, "D2143569"), tuple("checkCharacter", 9, "X"));
    }

    @ParameterizedTest
    @CsvSource({
        "D2143569A, ORG_CODE_CHECK_ALPHABET, A, X",
        "D2143569x, ILLEGAL_CHARACTER, x, 0-9 A-Z",
        "d2143569X, ILLEGAL_CHARACTER, d, 0-9 A-Z",
        "D21435690, CHECK_CHARACTER_MISMATCH, 0, X",
        "135000121, CHECK_CHARACTER_MISMATCH, 1, 0",
        "13500012B, ORG_CODE_CHECK_ALPHABET, B, 0",
    })
    void a_slip_is_told_with_what_was_found_and_what_was_expected(
            String text, CodeReason reason, String found, String expected) {
        assertThat(OrganizationCode.tryParse(text).violations())
                .extracting(Violation::reason, Violation::found, Violation::expected)
                .containsExactly(tuple(reason, found, expected));
    }

    @Test
    void halves_of_surrogate_pairs_are_told_one_by_one_and_whole_pairs_as_one() {
        assertThat(OrganizationCode.tryParse("D\ud800\ud800\udc00\udc0069X").violations())
                .filteredOn(violation -> violation.reason() == CodeReason.ILLEGAL_CHARACTER)
                .extracting(Violation::position, Violation::found)
                .containsExactly(tuple(2, "U+D800"), tuple(3, "\ud800\udc00 U+10000"), tuple(5, "U+DC00"));
        assertThat(OrganizationCode.tryParse("D2143569\ud800").violations())
                .extracting(Violation::position, Violation::found)
                .containsExactly(tuple(9, "U+D800"));
        assertThat(OrganizationCode.tryParse("D214356\ud800X").violations())
                .extracting(Violation::position, Violation::found)
                .containsExactly(tuple(8, "U+D800"));
    }

    @Test
    void a_check_letter_behind_an_illegal_body_cannot_be_told_better() {
        assertThat(OrganizationCode.tryParse("d2143569A").violations())
                .extracting(Violation::reason, Violation::expected)
                .containsExactly(
                        tuple(CodeReason.ILLEGAL_CHARACTER, "0-9 A-Z"),
                        tuple(CodeReason.ORG_CODE_CHECK_ALPHABET, "0-9 X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000", "123456788", "111111111", "999999999", "12345678X"})
    void a_placeholder_is_told_whatever_its_check_character(String text) {
        assertThat(OrganizationCode.isValid(text)).isFalse();
        assertThat(OrganizationCode.tryParse(text).violations())
                .extracting(Violation::reason)
                .contains(CodeReason.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456700", "023456780", "100000002", "223456785"})
    void what_only_begins_like_a_placeholder_is_none(String text) {
        assertThat(OrganizationCode.tryParse(text).violations())
                .extracting(Violation::reason)
                .doesNotContain(CodeReason.PLACEHOLDER);
    }

    @ParameterizedTest
    @CsvSource({"PDY00001,true", "PDY99999,true", "PDY00000,false", "PDX00001,false", "PDY0000A,false", "DY000011,false"
    })
    void a_range_is_for_private_use(String body, boolean privateUse) {
        assertThat(OrganizationCode.of(body).isPrivateUse()).isEqualTo(privateUse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D214356", "D21435690", "d2143569", "D214356-", "00000000", "１2143569"})
    void a_body_of_another_form_is_refused(String body) {
        assertThatExceptionOfType(InvalidCodeException.class).isThrownBy(() -> OrganizationCode.of(body));
    }

    @Test
    void it_is_a_value() {
        new EqualsTester()
                .addEqualityGroup(OrganizationCode.parse("D2143569X"), OrganizationCode.of("D2143569"))
                .addEqualityGroup(OrganizationCode.parse("M000100Y4"))
                .addEqualityGroup(SocialOrganizationRegistrationNumber.parse("D2143569X"))
                .testEquals();
        SerializableTester.reserializeAndAssert(OrganizationCode.parse("D2143569X"));
        assertThat(OrganizationCode.parse("D2143569X")).isLessThan(OrganizationCode.parse("M000100Y4"));
        assertThat(OrganizationCode.parse("D2143569X")).hasToString("D2143569X");
    }
}
