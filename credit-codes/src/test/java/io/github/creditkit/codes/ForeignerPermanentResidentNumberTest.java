package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.check.Icao9303;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("外国人永久居留身份证号码")
class ForeignerPermanentResidentNumberTest {
    /** The specimen of the card of 2023. */
    private static final String SPECIMEN = "932682198501010017";

    /** The sample of the older card. */
    private static final String OLD_SAMPLE = "KAZ110090123105";

    @Test
    void the_specimen_is_valid() {
        ForeignerPermanentResidentNumber number = ForeignerPermanentResidentNumber.parse(SPECIMEN);
        assertThat(number.isFifteen()).isFalse();
        assertThat(number.region()).isEqualTo("32");
        assertThat(number.nationality()).isEqualTo("682");
        assertThat(number.birthDate()).contains(LocalDate.of(1985, 1, 1));
        assertThat(number.sex()).contains(Sex.MALE);
        assertThat(number.checkCharacter()).isEqualTo('7');
        assertThat(number.parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text)
                .containsExactly(
                        tuple("kind", 1, "9"),
                        tuple("region", 2, "32"),
                        tuple("nationality", 4, "682"),
                        tuple("birthDate", 7, "19850101"),
                        tuple("order", 15, "001"),
                        tuple("checkCharacter", 18, "7"));
    }

    @Test
    void the_older_sample_is_valid() {
        ForeignerPermanentResidentNumber number = ForeignerPermanentResidentNumber.parse(OLD_SAMPLE);
        assertThat(number.isFifteen()).isTrue();
        assertThat(number.region()).isEqualTo("1100");
        assertThat(number.nationality()).isEqualTo("KAZ");
        assertThat(number.birthDate()).isEmpty();
        assertThat(number.sex()).isEmpty();
        assertThat(number.checkCharacter()).isEqualTo('5');
        assertThat(number.parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text)
                .containsExactly(
                        tuple("nationality", 1, "KAZ"),
                        tuple("region", 4, "1100"),
                        tuple("birthDate", 8, "901231"),
                        tuple("order", 14, "0"),
                        tuple("checkCharacter", 15, "5"));
    }

    /** Twelve digits that exceed an int, whichever way they wrap around. */
    @ParameterizedTest
    @CsvSource({"0000,1880-01-01,0", "9999,1899-12-31,9", "2147,1883-06-04,7", "4294,1896-07-29,6", "1100,1890-12-31,0"
    })
    void older_numbers_of_any_digits_are_read(String region, LocalDate birthDate, int digit) {
        ForeignerPermanentResidentNumber number =
                ForeignerPermanentResidentNumber.ofOld("UTO", region, birthDate, digit);
        assertThat(ForeignerPermanentResidentNumber.isValid(number.text())).isTrue();
        assertThat(number.region()).isEqualTo(region);
        assertThat(number.text()).startsWith("UTO" + region).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "832682198501010017, ILLEGAL_CHARACTER, 1",
        "93268219850101001A, ILLEGAL_CHARACTER, 18",
        "9326821985010100X7, ILLEGAL_CHARACTER, 17",
        "932682198501010018, CHECK_CHARACTER_MISMATCH, 18",
        "93268219850101001X, CHECK_CHARACTER_MISMATCH, 18",
        "999682198501010017, PROVINCE_NOT_DEFINED, 2",
        "932682198513010017, BIRTH_DATE_INVALID, 7",
        "932682179901010017, BIRTH_DATE_BEFORE_1800, 7",
        "932682299901010017, BIRTH_DATE_IN_FUTURE, 7",
        "93268219850101001, LENGTH, 0",
        "93-, ILLEGAL_CHARACTER, 3",
        "900682198501010017, PROVINCE_NOT_DEFINED, 2",
        "932682000000000017, BIRTH_DATE_INVALID, 7",
        "KAZ110000000005, BIRTH_DATE_INVALID, 8",
        "K1Z110090123105, ILLEGAL_CHARACTER, 2",
        "@AZ110090123105, ILLEGAL_CHARACTER, 1",
        "KA[110090123105, ILLEGAL_CHARACTER, 3",
        "KAZ1100A0123105, ILLEGAL_CHARACTER, 8",
        "KAZ110090123104, CHECK_CHARACTER_MISMATCH, 15",
        "KAZ110090133105, BIRTH_DATE_INVALID, 8",
        "KAZ11009012310X, ILLEGAL_CHARACTER, 15"
    })
    void a_slip_is_told_where_it_is(String text, CodeReason reason, int position) {
        assertThat(ForeignerPermanentResidentNumber.isValid(text)).isFalse();
        assertThat(ForeignerPermanentResidentNumber.tryParse(text).violations())
                .extracting(Violation::reason, Violation::position)
                .contains(tuple(reason, position));
    }

    @Test
    void a_check_character_is_told_only_for_a_text_of_the_right_characters() {
        assertThat(ForeignerPermanentResidentNumber.tryParse("832682198501010017")
                        .violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.ILLEGAL_CHARACTER);
        assertThat(ForeignerPermanentResidentNumber.tryParse("999682198501010017")
                        .violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.PROVINCE_NOT_DEFINED, CodeReason.CHECK_CHARACTER_MISMATCH);
        assertThat(ForeignerPermanentResidentNumber.tryParse("KAZ110090133104").violations())
                .extracting(Violation::reason)
                .startsWith(CodeReason.BIRTH_DATE_INVALID)
                .hasSizeGreaterThan(1);
        assertThat(ForeignerPermanentResidentNumber.tryParse("KAZ110090123104").violations())
                .extracting(Violation::reason, Violation::found, Violation::expected, Violation::clause)
                .containsExactly(tuple(CodeReason.CHECK_CHARACTER_MISMATCH, "4", "5", "外国人永久居留证 (ICAO Doc 9303)"));
        assertThat(ForeignerPermanentResidentNumber.tryParse("932682198501010018")
                        .violations())
                .extracting(Violation::reason, Violation::found, Violation::expected, Violation::clause)
                .containsExactly(tuple(CodeReason.CHECK_CHARACTER_MISMATCH, "8", "7", "外国人永久居留身份证 (2023-12-01)"));
    }

    /** 29 February of year 00 is a date of 2000 and not of 1900. */
    @Test
    void an_older_number_may_have_a_date_of_either_century() {
        assertThat(ForeignerPermanentResidentNumber.ofOld("UTO", "1100", LocalDate.of(2000, 2, 29), 0)
                        .text())
                .startsWith("UTO1100000229");
        assertThat(ForeignerPermanentResidentNumber.tryParse("UTO1100010229" + "00")
                        .violations())
                .extracting(Violation::reason)
                .contains(CodeReason.BIRTH_DATE_INVALID);
    }

    /** Whatever stands for the nationality, the check digit here is right. */
    @ParameterizedTest
    @ValueSource(strings = {"1TO", "U0O", "UT9", "<TO", "U<O", "UT<"})
    void a_nationality_is_three_letters(String nationality) {
        String head = nationality + "11008812310";
        String text = head + new Icao9303().checkCharacters(head).orElseThrow();
        assertThat(ForeignerPermanentResidentNumber.isValid(text)).isFalse();
        assertThat(ForeignerPermanentResidentNumber.tryParse(text).violations())
                .extracting(Violation::reason)
                .startsWith(CodeReason.ILLEGAL_CHARACTER);
    }

    @Test
    void reading_leniently_folds_first() {
        assertThat(ForeignerPermanentResidentNumber.tryParseLenient("kaz 1100 901231 05")
                        .orThrow()
                        .text())
                .isEqualTo(OLD_SAMPLE);
    }

    @Test
    void what_has_another_length_may_hold_letters() {
        assertThat(ForeignerPermanentResidentNumber.tryParse("KAZ").violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.LENGTH);
    }

    @Test
    void a_policy_says_what_day_it_is() {
        CodePolicy before = CodePolicy.STANDARD.on(LocalDate.of(1984, 12, 31));
        assertThat(ForeignerPermanentResidentNumber.isValid(SPECIMEN, before)).isFalse();
        assertThat(ForeignerPermanentResidentNumber.tryParse(SPECIMEN, before).violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.BIRTH_DATE_IN_FUTURE);
    }

    @Test
    void parts_make_the_number_and_parts_of_another_form_are_refused() {
        assertThat(ForeignerPermanentResidentNumber.of("32", "682", LocalDate.of(1985, 1, 1), 1)
                        .text())
                .isEqualTo(SPECIMEN);
        assertThat(ForeignerPermanentResidentNumber.ofOld("KAZ", "1100", LocalDate.of(1990, 12, 31), 0)
                        .text())
                .isEqualTo(OLD_SAMPLE);
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> ForeignerPermanentResidentNumber.of("3", "2682", LocalDate.of(1985, 1, 1), 1));
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> ForeignerPermanentResidentNumber.of("32", "682", LocalDate.of(1985, 1, 1), 1000));
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> ForeignerPermanentResidentNumber.ofOld("KAZ", "110", LocalDate.of(1990, 12, 31), 10));
    }

    @Test
    void it_prints_nothing_and_is_a_value() {
        assertThat(ForeignerPermanentResidentNumber.parse(SPECIMEN)).hasToString("*".repeat(18));
        assertThat(ForeignerPermanentResidentNumber.parse(OLD_SAMPLE)).hasToString("*".repeat(15));
        assertThat(ForeignerPermanentResidentNumber.parse(SPECIMEN).notes()).isEmpty();
        assertThat(ForeignerPermanentResidentNumber.parse(SPECIMEN).personal()).isTrue();
        assertThat(ForeignerPermanentResidentNumber.parse(SPECIMEN).type()).isSameAs(CodeType.FOREIGNER_ID);
        new EqualsTester()
                .addEqualityGroup(
                        ForeignerPermanentResidentNumber.parse(SPECIMEN),
                        ForeignerPermanentResidentNumber.parse(SPECIMEN))
                .addEqualityGroup(ForeignerPermanentResidentNumber.parse(OLD_SAMPLE))
                .testEquals();
        SerializableTester.reserializeAndAssert(ForeignerPermanentResidentNumber.parse(SPECIMEN));
        SerializableTester.reserializeAndAssert(ForeignerPermanentResidentNumber.parse(OLD_SAMPLE));
        assertThat(ForeignerPermanentResidentNumber.parse(SPECIMEN))
                .isLessThan(ForeignerPermanentResidentNumber.parse(OLD_SAMPLE));
    }
}
