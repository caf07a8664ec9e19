package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.division.Division;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码 (GB 32100-2015)")
class UnifiedSocialCreditCodeTest {
    /** The worked example of the standard. */
    private static final String EXAMPLE = "91350100M000100Y43";

    private static final String PILOT = "91350211M0000XUF46";

    /** 14 is no pair of the table, 1 is a known authority. */
    private static final String UNKNOWN_CATEGORY = "14110101PDY091011U";

    @Nested
    @DisplayName("解析")
    class Parse {
        @Test
        void all_that_is_wrong_is_told_at_once() {
            assertThat(UnifiedSocialCreditCode.tryParse("0I35A1OOM000100YB4").violations())
                    .extracting(Violation::reason, Violation::position, Violation::found, Violation::expected)
                    .containsExactly(
                            tuple(CodeReason.ILLEGAL_CHARACTER, 2, "I", "0-9 A-H J-N P-R T U W-Y"),
                            tuple(CodeReason.ILLEGAL_CHARACTER, 7, "O", "0-9 A-H J-N P-R T U W-Y"),
                            tuple(CodeReason.ILLEGAL_CHARACTER, 8, "O", "0-9 A-H J-N P-R T U W-Y"),
                            tuple(CodeReason.DIVISION_NOT_NUMERIC, 5, "A", "0-9"),
                            tuple(CodeReason.ORG_CODE_CHECK_ALPHABET, 17, "B", "4"));
        }

        @Test
        void both_check_characters_are_told() {
            assertThat(UnifiedSocialCreditCode.tryParse("91350100M000100Y54").violations())
                    .extracting(Violation::reason, Violation::position, Violation::found, Violation::expected)
                    .containsExactly(
                            tuple(CodeReason.ORG_CODE_CHECK_MISMATCH, 17, "5", "4"),
                            tuple(CodeReason.CHECK_CHARACTER_MISMATCH, 18, "4", "6"));
        }

        @Test
        void an_unknown_category_is_told_the_pairs_of_its_authority() {
            assertThat(UnifiedSocialCreditCode.tryParse(UNKNOWN_CATEGORY).violations())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.position()).isEqualTo(2);
                        assertThat(violation.found()).isEqualTo("14");
                        assertThat(violation.expected()).isEqualTo("11 12 13 19");
                    });
        }

        @Test
        void an_unknown_authority_is_told_all_authorities() {
            assertThat(UnifiedSocialCreditCode.tryParse("B1110101PDY091150H").violations())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.position()).isEqualTo(1);
                        assertThat(violation.found()).isEqualTo("B1");
                        assertThat(violation.expected()).isEqualTo("[1 2 3 4 5 6 7 8 9 A G J N Q Y]…");
                    });
        }

        @Test
        void an_organization_code_of_zeros_is_a_placeholder_although_both_sums_are_right() {
            assertThat(UnifiedSocialCreditCode.tryParse("911101010000000002").violations())
                    .extracting(Violation::reason, Violation::position)
                    .containsExactly(tuple(CodeReason.PLACEHOLDER, 9));
            assertThat(UnifiedSocialCreditCode.isValid("911101010000000002")).isFalse();
        }

        @Test
        void an_organization_code_12345678_is_a_placeholder() {
            String text = "91110101123456788"
                    + new io.github.creditkit.codes.check.Gb32100()
                            .checkCharacters("91110101123456788")
                            .orElseThrow();
            assertThat(UnifiedSocialCreditCode.tryParse(text).violations())
                    .extracting(Violation::reason, Violation::position)
                    .containsExactly(tuple(CodeReason.PLACEHOLDER, 9));
        }

        @Test
        void one_character_throughout_is_told_as_one_placeholder() {
            assertThat(UnifiedSocialCreditCode.tryParse("000000000000000000").violations())
                    .filteredOn(violation -> violation.reason() == CodeReason.PLACEHOLDER)
                    .extracting(Violation::position)
                    .containsExactly(0);
        }

        @ParameterizedTest
        @CsvSource({
            "192203821, org-code",
            "440301103097413, registration-number",
            "440300192203821, tax-id",
            "11010519491231002X, citizen-id",
            "932682198501010017, foreigner-id",
            "135020000060, institution-certificate"
        })
        void another_kind_of_code_is_named_except_where_anything_goes(String text, String word) {
            assertThat(UnifiedSocialCreditCode.tryParse(text).violations())
                    .filteredOn(violation -> violation.reason() == CodeReason.WRONG_IDENTIFIER_TYPE)
                    .extracting(Violation::found)
                    .isEqualTo(word.equals("institution-certificate") ? List.of() : List.of(word));
        }

        /** Both check characters of these are right, the last by the pilot's rule. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "94350211M0000XUF",
                    "90350211M0000XUF",
                    "81350211M0000XUF",
                    "91250211M0000XUF",
                    "91340211M0000XUF",
                    "9135021AM0000XUF",
                    "91350211N0000XUE",
                    "91350211M1000XUF",
                    "91350211M0100XUF",
                    "91350211M0010XUF",
                    "91350211M0002XUF"
                })
        void the_pilots_rule_is_for_its_own_range(String head) {
            String organization = head.substring(8, 16);
            String outside =
                    head.substring(0, 8) + OrganizationCode.of(organization).text();
            String text = outside + new FujianPilot().checkCharacters(outside).orElseThrow();
            assertThat(UnifiedSocialCreditCode.isValid(text)).isFalse();
            assertThat(UnifiedSocialCreditCode.isValid("91350211M0000XUF46")).isTrue();
        }

        /** A character 128 or more above the right one is not the right one. */
        @Test
        void no_character_beyond_ascii_is_taken_for_one_within() {
            for (int i = 0; i < EXAMPLE.length(); i++) {
                for (int above = 128; above < 65_536; above += 128) {
                    char c = (char) (EXAMPLE.charAt(i) + above);
                    assertThat(UnifiedSocialCreditCode.isValid(EXAMPLE.substring(0, i) + c + EXAMPLE.substring(i + 1)))
                            .isFalse();
                }
            }
        }

        @Test
        void a_placeholder_is_told_beside_what_else_is_wrong() {
            assertThat(UnifiedSocialCreditCode.tryParse("911101010000000003").violations())
                    .extracting(Violation::reason)
                    .containsExactly(CodeReason.CHECK_CHARACTER_MISMATCH, CodeReason.PLACEHOLDER);
        }

        @Test
        void parse_throws_what_try_parse_tells() {
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> UnifiedSocialCreditCode.parse("91350100M000100Y44"))
                    .withMessage("the check character at 18 should be \"3\", found \"4\"")
                    .satisfies(thrown -> assertThat(thrown.messageZh()).isEqualTo("校验码错误：第 18 位应为“3”，实为“4”"));
        }

        @Test
        void the_folds_are_told_before_the_notes_of_the_code() {
            Parsed<UnifiedSocialCreditCode> parsed = UnifiedSocialCreditCode.tryParseLenient(" 91350211m0000xuf46");
            assertThat(parsed.notes())
                    .extracting(Note::kind)
                    .containsExactly(NoteKind.FOLDED_BLANK, NoteKind.FOLDED_CASE, NoteKind.PILOT_CHECK_RULE);
            assertThat(UnifiedSocialCreditCode.tryParseLenient(
                                    " 91350211m0000xuf46", CodePolicy.STANDARD.refusingPilotCodes())
                            .isOk())
                    .isFalse();
        }
    }

    @Nested
    @DisplayName("组成")
    class Parts {
        @Test
        void a_code_falls_into_five_parts_with_their_meaning() {
            assertThat(UnifiedSocialCreditCode.parse(EXAMPLE).parts())
                    .extracting(CodePart::name, CodePart::position, CodePart::text, CodePart::meaningZh)
                    .containsExactly(
                            tuple("registrationAuthority", 1, "9", "工商(市场监管)"),
                            tuple("organizationCategory", 2, "1", "企业"),
                            tuple("division", 3, "350100", "福建省福州市"),
                            tuple("organizationCode", 9, "M000100Y4", ""),
                            tuple("checkCharacter", 18, "3", ""));
        }

        @Test
        void an_unknown_category_has_no_meaning() {
            UnifiedSocialCreditCode code = UnifiedSocialCreditCode.tryParse(
                            UNKNOWN_CATEGORY, CodePolicy.STANDARD.acceptingUnknownCategories())
                    .orThrow();
            assertThat(code.parts()).extracting(CodePart::meaningZh).startsWith("", "");
            assertThat(code.parts()).extracting(CodePart::meaningEn).startsWith("", "");
            assertThat(code.authorityCode()).isEqualTo('1');
            assertThat(code.categoryCode()).isEqualTo('4');
        }

        @Test
        void the_division_is_the_newest_of_the_table() {
            assertThat(UnifiedSocialCreditCode.parse(EXAMPLE).division())
                    .map(Division::name)
                    .contains("福州市");
        }

        @ParameterizedTest
        @CsvSource({"91110101PDY000319R,false", "92110101PDY000327H,true", "93110101PDY0003359,false"})
        void an_individual_business_is_told_by_its_pair(String text, boolean individual) {
            assertThat(UnifiedSocialCreditCode.parse(text).isIndividualBusiness())
                    .isEqualTo(individual);
        }

        @Test
        void a_code_is_for_private_use_when_its_organization_code_is() {
            assertThat(UnifiedSocialCreditCode.parse(EXAMPLE).isPrivateUse()).isFalse();
            assertThat(UnifiedSocialCreditCode.parse("91110101PDY000319R").isPrivateUse())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("由部分组成")
    class Of {
        private final OrganizationCategory enterprise =
                OrganizationCategory.ofPair("91").orElseThrow();
        private final OrganizationCode organization = OrganizationCode.parse("M000100Y4");

        @Test
        void the_check_character_is_computed() {
            assertThat(UnifiedSocialCreditCode.of(enterprise, "350100", organization))
                    .hasToString(EXAMPLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "35010", "3501000", "35010A", "３５０１００", "35010O"})
        void a_division_that_is_no_six_digits_is_refused(String division) {
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> UnifiedSocialCreditCode.of(enterprise, division, organization));
        }

        @Test
        void an_organization_code_with_a_letter_that_cannot_be_is_refused() {
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(
                            () -> UnifiedSocialCreditCode.of(enterprise, "350100", OrganizationCode.of("SIZVO123")));
        }
    }

    @Nested
    @DisplayName("长编号的前十八位")
    class Prefix {
        @ParameterizedTest
        @ValueSource(strings = {"", "9", "91350100M000100Y4", "91350100M000100Y44001", "x91350100M000100Y43", "\ud800"})
        void nothing_is_found_where_no_code_begins(String text) {
            assertThat(UnifiedSocialCreditCode.prefixOf(text)).isEmpty();
        }

        @Test
        void a_code_begins_itself() {
            assertThat(UnifiedSocialCreditCode.prefixOf(EXAMPLE)).contains(UnifiedSocialCreditCode.parse(EXAMPLE));
            assertThat(UnifiedSocialCreditCode.prefixOf(EXAMPLE + "中"))
                    .contains(UnifiedSocialCreditCode.parse(EXAMPLE));
        }
    }

    @Nested
    @DisplayName("值")
    class Value {
        @Test
        void codes_are_equal_by_their_text_within_their_type() {
            new EqualsTester()
                    .addEqualityGroup(
                            UnifiedSocialCreditCode.parse(EXAMPLE),
                            UnifiedSocialCreditCode.parse(new StringBuilder(EXAMPLE)))
                    .addEqualityGroup(UnifiedSocialCreditCode.parse(PILOT))
                    .addEqualityGroup(TaxpayerIdentificationNumber.parse(EXAMPLE))
                    .addEqualityGroup(SocialOrganizationRegistrationNumber.parse(EXAMPLE))
                    .testEquals();
        }

        @Test
        void codes_are_ordered_by_their_text() {
            assertThat(UnifiedSocialCreditCode.parse(EXAMPLE)).isLessThan(UnifiedSocialCreditCode.parse(PILOT));
            assertThat(UnifiedSocialCreditCode.parse(EXAMPLE))
                    .isEqualByComparingTo(UnifiedSocialCreditCode.parse(EXAMPLE));
        }

        @Test
        void a_code_survives_serialization_whatever_policy_let_it_pass() {
            SerializableTester.reserializeAndAssert(UnifiedSocialCreditCode.parse(EXAMPLE));
            SerializableTester.reserializeAndAssert(UnifiedSocialCreditCode.parse(PILOT));
            SerializableTester.reserializeAndAssert(
                    UnifiedSocialCreditCode.tryParse(UNKNOWN_CATEGORY, CodePolicy.STANDARD.acceptingUnknownCategories())
                            .orThrow());
        }

        @Test
        void its_type_is_public() {
            UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(EXAMPLE);
            assertThat(code.type()).isSameAs(CodeType.UNIFIED_SOCIAL_CREDIT_CODE);
            assertThat(code.personal()).isFalse();
            assertThat(code.masked(new Mask(2, 1))).isEqualTo("91***************3");
        }
    }
}
