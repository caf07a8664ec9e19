package io.github.creditkit.codes.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("差一点的代码")
class NearMissTest {
    private static final UnifiedSocialCreditCode CODE = UnifiedSocialCreditCode.parse("91440300PDY0095169");

    /** Written down by hand: the first text of each slip. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "WRONG_CHECK_CHARACTER, 91440300PDY0095160",
        "ONE_WRONG_CHARACTER, 01440300PDY0095169",
        "SWAPPED, 19440300PDY0095169",
        "MISSING, 91440300PDY009516",
        "EXTRA, 91440300PDY00951690",
        "ILLEGAL_LETTER, O1440300PDY0095169",
        "LOWER_CASE, 91440300pDY0095169",
        "MASKED, 914403********5169"
    })
    void a_slip_begins_with_its_simplest_text(Slip slip, String text) {
        NearMiss miss = NearMiss.of(CODE, slip, 0).orElseThrow();
        assertThat(miss.text()).isEqualTo(text);
        assertThat(miss.original()).isEqualTo(CODE.text());
        assertThat(miss.type()).isSameAs(CodeType.UNIFIED_SOCIAL_CREDIT_CODE);
        assertThat(miss.expected()).isSameAs(slip.expected());
    }

    @ParameterizedTest
    @EnumSource
    void any_choice_is_taken_modulo_what_there_is(CodeType type) {
        IdentityCode code = CodeGenerator.seeded(1).code(type);
        for (int choice : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_000_003}) {
            NearMiss miss = NearMiss.any(code, choice, choice);
            assertThat(type.tryParse(miss.text(), CodePolicy.STANDARD).violations())
                    .extracting(Violation::reason)
                    .contains(miss.expected());
        }
    }

    @Test
    void a_slip_that_cannot_happen_gives_none() {
        assertThat(NearMiss.of(CODE, Slip.IMPOSSIBLE_DATE, 0)).isEmpty();
        assertThat(NearMiss.of(OrganizationCode.parse("000000019"), Slip.LOWER_CASE, 0))
                .isEmpty();
    }

    @Test
    void a_pilot_code_is_not_given_a_national_check_character() {
        UnifiedSocialCreditCode pilot = UnifiedSocialCreditCode.parse("91350211M0000XUF46");
        assertThat(NearMiss.of(pilot, Slip.WRONG_CHECK_CHARACTER, 0)).isEmpty();
        assertThat(NearMiss.any(pilot, 0, 0).expected()).isSameAs(CodeReason.LENGTH);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_of_a_personal_type_does_not_print(CodeType type) {
        CodeGenerator generator = CodeGenerator.seeded(6);
        for (int i = 0; i < 1000; i++) {
            NearMiss miss = generator.nearMiss(type);
            if (type.canBePersonal()) {
                assertThat(miss.toString()).doesNotContain(miss.text()).doesNotContain(miss.original());
                assertThat(miss.toString()).doesNotContainPattern("\\d{5}");
            } else {
                assertThat(miss.toString()).contains(miss.text()).contains(miss.original());
            }
        }
    }

    /** Synthetic stays synthetic: no slip of a person's number may give it the birth year of someone living. */
    @Test
    void years_are_touched_by_the_slips_of_dates_only() {
        CodeGenerator generator = CodeGenerator.seeded(8);
        for (Slip slip : Slip.of(CodeType.CITIZEN_ID)) {
            if (slip.expected() == CodeReason.LENGTH
                    || slip.expected() == CodeReason.MASKED
                    || slip.expected() == CodeReason.ILLEGAL_CHARACTER) {
                continue;
            }
            for (int i = 0; i < 500; i++) {
                NearMiss.of(generator.citizenIdentificationNumber(), slip, i * 7)
                        .ifPresent(miss -> assertThat(
                                        Integer.parseInt(miss.text().substring(6, 10)))
                                .satisfiesAnyOf(
                                        year -> assertThat(year).isBetween(1880, 1905),
                                        year -> assertThat(year).isLessThan(1800),
                                        year -> assertThat(year).isGreaterThan(3000)));
            }
        }
    }
}
