package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.TaxpayerIdentificationNumber.Form;
import io.github.creditkit.codes.check.PureSystem;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纳税人识别号")
class TaxpayerIdentificationNumberTest {
    private static final CodePolicy OLD_NUMERIC = CodePolicy.STANDARD.acceptingOldNumericTaxNumbers();
    private static final String CITIZEN = "110101188506159014";
    private static final String OLD_CITIZEN = "440103010203901";

    @Nested
    @DisplayName("形式")
    class Forms {
        @ParameterizedTest
        @CsvSource({
            "91350100M000100Y43, UNIFIED, false",
            "91350211M0000XUF46, UNIFIED, false",
            "110101188506159014, CITIZEN, true",
            "911840188905059910, FOREIGNER, true",
            "A19898400000000010, FOREIGN_PERSON, true",
            "Z2026840000000001X, FOREIGN_PERSON, true",
            "440300192203821, ORGANIZATION, false",
            "44010301020390100, OLD_CITIZEN_AND_SERIAL, true",
            "11010118850615901400, CITIZEN_AND_SERIAL, true",
            "44010301020390100000, OLD_CITIZEN_AND_ZEROS, true"
        })
        void the_form_is_told(String text, Form form, boolean personal) {
            TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.parse(text);
            assertThat(TaxpayerIdentificationNumber.isValid(text)).isTrue();
            assertThat(number.form()).isSameAs(form);
            assertThat(number.personal()).isEqualTo(personal);
            assertThat(number.toString())
                    .isEqualTo(personal ? text.substring(0, 6) + "*".repeat(text.length() - 6) : text);
            assertThat(number.type()).isSameAs(CodeType.TAXPAYER_ID);
            TaxpayerIdentificationNumber again = SerializableTester.reserializeAndAssert(number);
            assertThat(again.form()).isSameAs(form);
            new EqualsTester()
                    .addEqualityGroup(number, TaxpayerIdentificationNumber.parse(text))
                    .addEqualityGroup(TaxpayerIdentificationNumber.parse("310000132260250"))
                    .testEquals();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "119898400000000010",
                    "A18898400000000010",
                    "A21898400000000010",
                    "AA9898400000000010",
                    "A1989840000000001Y",
                    "A198984000000000X0",
                    "a19898400000000010",
                    "4401030102039010",
                    "4401030102039010A",
                    "44010301023290100",
                    "1101011885061590140",
                    "1101011885061590140A",
                    "110101188506159014A0",
                    "44010301020390100001",
                    "44010301020390110000",
                    "4401030102039010000X",
                    "440103010230901000000",
                    "44030A192203821",
                    "440300192203822",
                    "440300000000000",
                    "000000000000000",
                    "192203821"
                })
        void any_other_text_is_refused_with_a_reason(String text) {
            assertThat(TaxpayerIdentificationNumber.isValid(text)).isFalse();
            assertThat(TaxpayerIdentificationNumber.tryParse(text).violations()).isNotEmpty();
        }

        @Test
        void old_numeric_numbers_are_valid_on_request() {
            String text = "110108880230901";
            assertThat(TaxpayerIdentificationNumber.isValid(text)).isFalse();
            TaxpayerIdentificationNumber number =
                    TaxpayerIdentificationNumber.tryParse(text, OLD_NUMERIC).orThrow();
            assertThat(number.form()).isSameAs(Form.OLD_NUMERIC);
            assertThat(number.notes()).containsExactly(new Note(NoteKind.FORM_SINGLE_SOURCE, 0, "15"));
            assertThat(number.organizationCode()).isEmpty();
            assertThat(SerializableTester.reserializeAndAssert(number).form()).isSameAs(Form.OLD_NUMERIC);
            assertThat(TaxpayerIdentificationNumber.isValid("11010888023090A", OLD_NUMERIC))
                    .isFalse();
            assertThat(TaxpayerIdentificationNumber.isValid("111111111111111", OLD_NUMERIC))
                    .isFalse();
            assertThat(TaxpayerIdentificationNumber.isValid("123456789012345", OLD_NUMERIC))
                    .isFalse();
        }

        @Test
        void a_citizens_digits_under_an_organisations_form_are_not_printed() {
            TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.tryParse(OLD_CITIZEN, OLD_NUMERIC)
                    .orThrow();
            assertThat(number).hasToString("440103*********");
        }
    }

    @Nested
    @DisplayName("拒绝原因")
    class Refused {
        @ParameterizedTest
        @CsvSource({
            "440300192203822, ORG_CODE_CHECK_MISMATCH, 15, 2, 1",
            "44030019220382A, ORG_CODE_CHECK_ALPHABET, 15, A, 1",
            "44030A192203821, ILLEGAL_CHARACTER, 6, A, 0-9 / 0-9 A-Z",
            "44030019220x821, ILLEGAL_CHARACTER, 12, x, 0-9 / 0-9 A-Z",
            "440300000000000, PLACEHOLDER, 7, '', ''",
            "000000000000000, PLACEHOLDER, 0, '', ''",
            "91350100M000100Y44, CHECK_CHARACTER_MISMATCH, 18, 4, 3",
            "110101188506159015, CHECK_CHARACTER_MISMATCH, 18, 5, 4",
            "11010118850615901500, CHECK_CHARACTER_MISMATCH, 18, 5, 4",
            "1101011885061590140A, ILLEGAL_CHARACTER, 20, A, 0-9",
            "4401030102039010A, ILLEGAL_CHARACTER, 17, A, 0-9",
            "44010301023090100, BIRTH_DATE_INVALID, 7, '', yyyyMMdd",
            "1922038, LENGTH, 0, 7, 15 / 17 / 18 / 20",
            "192203-, ILLEGAL_CHARACTER, 7, -, 0-9 A-Z"
        })
        void a_slip_is_told_where_it_is(String text, CodeReason reason, int position, String found, String expected) {
            assertThat(TaxpayerIdentificationNumber.tryParse(text).violations())
                    .extracting(Violation::reason, Violation::position, Violation::found, Violation::expected)
                    .contains(tuple(reason, position, found, expected));
        }

        @Test
        void a_right_number_before_wrong_digits_has_no_violation_of_its_own() {
            assertThat(TaxpayerIdentificationNumber.tryParse("110101188506159014AB")
                            .violations())
                    .extracting(Violation::position)
                    .containsExactly(19, 20);
        }

        @Test
        void eighteen_characters_without_a_birth_date_are_judged_as_a_credit_code() {
            assertThat(TaxpayerIdentificationNumber.tryParse("14110101PDY091011U")
                            .violations())
                    .extracting(Violation::reason)
                    .containsExactly(CodeReason.PAIR_NOT_DEFINED);
            assertThat(TaxpayerIdentificationNumber.isValid(
                            "14110101PDY091011U", CodePolicy.STANDARD.acceptingUnknownCategories()))
                    .isTrue();
        }

        @Test
        void a_letter_is_allowed_from_the_seventh_character() {
            assertThat(TaxpayerIdentificationNumber.tryParse("440300D21435690").violations())
                    .extracting(Violation::reason, Violation::expected)
                    .containsExactly(tuple(CodeReason.ORG_CODE_CHECK_MISMATCH, "X"));
            assertThat(TaxpayerIdentificationNumber.isValid("440300D2143569X")).isTrue();
        }

        @Test
        void another_kind_of_code_is_named_once() {
            assertThat(TaxpayerIdentificationNumber.tryParse("110108000000016").violations())
                    .extracting(Violation::reason)
                    .containsOnlyOnce(CodeReason.WRONG_IDENTIFIER_TYPE);
        }
    }

    @Nested
    @DisplayName("换算")
    class Inside {
        @Test
        void an_organisations_number_holds_its_codes() {
            TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.parse("91350100M000100Y43");
            assertThat(number.unifiedSocialCreditCode()).contains(UnifiedSocialCreditCode.parse("91350100M000100Y43"));
            assertThat(number.organizationCode()).contains(OrganizationCode.parse("M000100Y4"));
            assertThat(number.citizenIdentificationNumber()).isEmpty();
            assertThat(number.notes()).isEmpty();
            assertThat(number.parts())
                    .isEqualTo(
                            UnifiedSocialCreditCode.parse("91350100M000100Y43").parts());
        }

        @Test
        void an_older_number_holds_its_organization_code_and_notes_its_division() {
            TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.parse("440300192203821");
            assertThat(number.unifiedSocialCreditCode()).isEmpty();
            assertThat(number.organizationCode()).contains(OrganizationCode.parse("192203821"));
            assertThat(number.notes()).isEmpty();
            assertThat(number.parts())
                    .extracting(CodePart::name, CodePart::text, CodePart::meaningZh)
                    .containsExactly(tuple("division", "440300", "广东省深圳市"), tuple("organizationCode", "192203821", ""));
            assertThat(TaxpayerIdentificationNumber.parse("999999192203821").notes())
                    .containsExactly(new Note(NoteKind.DIVISION_UNKNOWN, 1, "999999"));
        }

        @Test
        void a_persons_number_holds_the_citizen_number() {
            CitizenIdentificationNumber citizen = CitizenIdentificationNumber.parse(CITIZEN);
            assertThat(TaxpayerIdentificationNumber.parse(CITIZEN).citizenIdentificationNumber())
                    .contains(citizen);
            TaxpayerIdentificationNumber second = TaxpayerIdentificationNumber.of(citizen, 1);
            assertThat(second.text()).isEqualTo(CITIZEN + "01");
            assertThat(second.citizenIdentificationNumber()).contains(citizen);
            assertThat(second.organizationCode()).isEmpty();
            assertThat(second.notes()).containsExactly(new Note(NoteKind.FORM_SINGLE_SOURCE, 0, "20"));
            assertThat(second.parts())
                    .last()
                    .extracting(CodePart::name, CodePart::position, CodePart::text)
                    .containsExactly("serial", 19, "01");
            assertThat(TaxpayerIdentificationNumber.parse(CITIZEN).parts()).isEqualTo(citizen.parts());
            assertThat(TaxpayerIdentificationNumber.parse(OLD_CITIZEN + "00").citizenIdentificationNumber())
                    .contains(CitizenIdentificationNumber.parse(OLD_CITIZEN));
            assertThat(TaxpayerIdentificationNumber.parse(OLD_CITIZEN + "00000").parts())
                    .last()
                    .extracting(CodePart::text)
                    .isEqualTo("00000");
        }

        @Test
        void the_notes_of_the_code_inside_come_first() {
            assertThat(TaxpayerIdentificationNumber.parse("91350211M0000XUF46").notes())
                    .containsExactly(new Note(NoteKind.PILOT_CHECK_RULE, 18, "6"));
            assertThat(TaxpayerIdentificationNumber.parse("11010118850615000100")
                            .notes())
                    .containsExactly(
                            new Note(NoteKind.ORDER_CODE_ZERO, 15, ""), new Note(NoteKind.FORM_SINGLE_SOURCE, 0, "20"));
        }

        @Test
        void reading_leniently_folds_first() {
            assertThat(TaxpayerIdentificationNumber.tryParseLenient(" 440300-192203821")
                            .orThrow()
                            .text())
                    .isEqualTo("440300192203821");
        }

        @Test
        void a_foreign_persons_number_is_one_part() {
            TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.parse("A19898400000000010");
            assertThat(number.parts())
                    .extracting(CodePart::name, CodePart::position)
                    .containsExactly(tuple("number", 1));
            assertThat(number.notes()).containsExactly(new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "18"));
            assertThat(TaxpayerIdentificationNumber.parse("911840188905059910").notes())
                    .containsExactly(new Note(NoteKind.FORM_SINGLE_SOURCE, 0, "18"));
        }

        @Test
        void parts_of_another_form_are_refused() {
            CitizenIdentificationNumber citizen = CitizenIdentificationNumber.parse(CITIZEN);
            CitizenIdentificationNumber old = CitizenIdentificationNumber.parse(OLD_CITIZEN);
            OrganizationCode organization = OrganizationCode.parse("192203821");
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> TaxpayerIdentificationNumber.of(citizen, 100));
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> TaxpayerIdentificationNumber.of(citizen, -1));
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> TaxpayerIdentificationNumber.of("44030", organization));
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> TaxpayerIdentificationNumber.of("44030A", organization));
            assertThat(TaxpayerIdentificationNumber.of(old, 7).form()).isSameAs(Form.OLD_CITIZEN_AND_SERIAL);
        }

        @Test
        void numbers_are_ordered_by_their_text() {
            assertThat(TaxpayerIdentificationNumber.parse("440300192203821"))
                    .isLessThan(TaxpayerIdentificationNumber.parse("91350100M000100Y43"));
        }
    }

    @Nested
    @DisplayName("序列化后形式不变")
    class Serialization {
        @ParameterizedTest
        @CsvSource({
            "91350100M000100Y43, UNIFIED",
            "14110101PDY091011U, UNIFIED",
            "110101188506159014, CITIZEN",
            "911840188905059910, FOREIGNER",
            "A19898400000000010, FOREIGN_PERSON",
            "440300192203821, ORGANIZATION",
            "110108880230901, OLD_NUMERIC",
            "44010301020390100, OLD_CITIZEN_AND_SERIAL",
            "11010118850615901400, CITIZEN_AND_SERIAL",
            "44010301020390100000, OLD_CITIZEN_AND_ZEROS",
            "440103010203901, ORGANIZATION",
            "KAZ110090123105, ",
            "4401030102039010A, ",
            "1101011885061590140A, ",
            "44010301020390110000, ",
            "4401030102039010000A, ",
            "44010301020390, ",
            "11010118850615901, ",
            "932682198501010018, "
        })
        void a_text_fits_its_own_form_and_no_other(String text, Form form) {
            for (Form other : Form.values()) {
                assertThat(other.fits(text)).as(other.name()).isEqualTo(other == form);
            }
        }

        /** Read today 15 digits and five zeros; read in 2104 a number of 18 characters as well. */
        @Test
        void the_form_does_not_change_with_the_day() {
            for (int order = 10; order < 300; order++) {
                String old = "110101210401" + "%03d".formatted(order);
                String text = old + "00000";
                if (!PureSystem.MOD_11_2.isValid(text.substring(0, 18)) || order / 10 > 28) {
                    continue;
                }
                TaxpayerIdentificationNumber number = TaxpayerIdentificationNumber.parse(text);
                assertThat(number.form()).isSameAs(Form.OLD_CITIZEN_AND_ZEROS);
                TaxpayerIdentificationNumber again = SerializableTester.reserialize(number);
                assertThat(again.form()).isSameAs(Form.OLD_CITIZEN_AND_ZEROS);
                assertThat(again.citizenIdentificationNumber())
                        .map(IdentityCode::text)
                        .contains(old);
                return;
            }
            throw new AssertionError("no such number");
        }

        @Test
        void an_organisations_number_stays_one_though_a_citizen_could_have_it_one_day() {
            UnifiedSocialCreditCode code = alsoACitizen();
            TaxpayerIdentificationNumber number = code.taxpayerIdentificationNumber();
            assertThat(number.form()).isSameAs(Form.UNIFIED);
            assertThat(SerializableTester.reserializeAndAssert(number).form()).isSameAs(Form.UNIFIED);
            assertThat(TaxpayerIdentificationNumber.tryParse(code.text(), CodePolicy.STANDARD.on(LocalDate.MAX))
                            .orThrow()
                            .form())
                    .isSameAs(Form.CITIZEN);
        }

        /** Digits that pass GB 32100, GB 11714 and, from the year 2099 on, GB 11643. */
        private UnifiedSocialCreditCode alsoACitizen() {
            OrganizationCategory institution = OrganizationCategory.ofPair("12").orElseThrow();
            for (int rest = 0; rest < 1_000_000; rest++) {
                String body = "9901" + "%04d".formatted(100 + rest % 9000);
                String division = "0101" + (rest / 9000 % 2 == 0 ? "20" : "21");
                OrganizationCode organization = OrganizationCode.of(body);
                if (Character.isDigit(organization.checkCharacter())) {
                    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of(institution, division, organization);
                    if (CitizenIdentificationNumber.isValid(code.text(), CodePolicy.STANDARD.on(LocalDate.MAX))) {
                        return code;
                    }
                }
            }
            throw new AssertionError("no such code");
        }
    }
}
