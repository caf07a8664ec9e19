package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.BusinessRegistrationNumber.Form;
import io.github.creditkit.codes.BusinessRegistrationNumber.SequenceClass;
import io.github.creditkit.codes.check.HybridSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工商注册号 (GS 15-2006)")
class BusinessRegistrationNumberTest {
    private static final String ANNEX = "110108000000016";
    private static final String COOPERATIVE = "110108NA000001X";
    private static final String OLD = "1101081000001";

    @Test
    void the_annex_example_falls_into_parts() {
        assertThat(BusinessRegistrationNumber.parse(ANNEX).parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text, CodePart::meaningZh)
                .containsExactly(
                        tuple("registrationAuthority", 1, "110108", "北京市海淀区"),
                        tuple("sequence", 7, "00000001", "内资企业"),
                        tuple("checkCharacter", 15, "6", ""));
        assertThat(BusinessRegistrationNumber.parse(ANNEX).notes()).isEmpty();
    }

    @Test
    void a_cooperatives_number_is_valid_and_noted() {
        BusinessRegistrationNumber number = BusinessRegistrationNumber.parse(COOPERATIVE);
        assertThat(number.form()).isSameAs(Form.COOPERATIVE);
        assertThat(number.sequence()).isEqualTo("NA000001");
        assertThat(number.sequenceClass()).isEmpty();
        assertThat(number.checkCharacter()).contains('X');
        assertThat(number.notes()).containsExactly(new Note(NoteKind.COOPERATIVE_FORM, 7, "NA"));
        assertThat(number.parts())
                .extracting(CodePart::text, CodePart::meaningZh, CodePart::meaningEn)
                .contains(tuple("NA000001", "农民专业合作社", "farmers' cooperative"));
    }

    @Test
    void an_older_number_is_valid_and_noted() {
        BusinessRegistrationNumber number = BusinessRegistrationNumber.parse(OLD);
        assertThat(number.form()).isSameAs(Form.OLD_13);
        assertThat(number.sequence()).isEqualTo("1000001");
        assertThat(number.sequenceClass()).isEmpty();
        assertThat(number.checkCharacter()).isEmpty();
        assertThat(number.notes()).containsExactly(new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "13"));
        assertThat(number.parts())
                .extracting(CodePart::position, CodePart::text)
                .containsExactly(tuple(1, "110108"), tuple(7, "1000001"));
    }

    @Test
    void an_office_in_no_list_is_noted_before_the_form() {
        assertThat(BusinessRegistrationNumber.parse("9999991000001").notes())
                .containsExactly(
                        new Note(NoteKind.DIVISION_UNKNOWN, 1, "999999"),
                        new Note(NoteKind.CHECK_NOT_VERIFIABLE, 0, "13"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,DOMESTIC_ENTERPRISE,内资企业,domestic enterprise",
        "3,DOMESTIC_ENTERPRISE,内资企业,domestic enterprise",
        "4,FOREIGN_INVESTED,外资企业或代表机构,foreign-invested enterprise or representative office",
        "5,FOREIGN_INVESTED,外资企业或代表机构,foreign-invested enterprise or representative office",
        "6,INDIVIDUAL_BUSINESS,个体工商户,individual business",
        "9,INDIVIDUAL_BUSINESS,个体工商户,individual business"
    })
    void the_sequence_tells_the_class(String first, SequenceClass expected, String zh, String en) {
        assertThat(BusinessRegistrationNumber.of("110108", first + "0000001").sequenceClass())
                .contains(expected);
        assertThat(expected.nameZh()).isEqualTo(zh);
        assertThat(expected.nameEn()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "110108000000019, CHECK_CHARACTER_MISMATCH, 15",
        "11010800000001A, ILLEGAL_CHARACTER, 15",
        "11010A000000016, ILLEGAL_CHARACTER, 6",
        "110108NB000001X, ILLEGAL_CHARACTER, 7",
        "110108AA000001X, ILLEGAL_CHARACTER, 7",
        "11010ANA000001X, ILLEGAL_CHARACTER, 6",
        "110108NA00000XX, ILLEGAL_CHARACTER, 14",
        "110108NA000001x, ILLEGAL_CHARACTER, 15",
        "11010800000001, LENGTH, 0",
        "110108100000A, ILLEGAL_CHARACTER, 13",
        "000000000000000, PLACEHOLDER, 0",
        "0000000000000, PLACEHOLDER, 0",
        "1234567890123, PLACEHOLDER, 0",
        "'', EMPTY, 0",
        "11010800000*016, MASKED, 12"
    })
    void a_slip_is_told_where_it_is(String text, CodeReason reason, int position) {
        assertThat(BusinessRegistrationNumber.isValid(text)).isFalse();
        assertThat(BusinessRegistrationNumber.tryParse(text).violations())
                .extracting(Violation::reason, Violation::position)
                .contains(tuple(reason, position));
    }

    @Test
    void a_placeholder_with_the_right_check_digit_is_told_as_a_placeholder_only() {
        String text = "12345678901234"
                + HybridSystem.MOD_11_10.checkCharacters("12345678901234").orElseThrow();
        assertThat(BusinessRegistrationNumber.tryParse(text).violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.PLACEHOLDER);
    }

    @Test
    void reading_leniently_folds_first() {
        assertThat(BusinessRegistrationNumber.tryParseLenient("110108 000000016")
                        .orThrow()
                        .text())
                .isEqualTo(ANNEX);
    }

    @Test
    void a_check_digit_is_told_only_where_a_digit_stands() {
        assertThat(BusinessRegistrationNumber.tryParse("11010800000001A").violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.ILLEGAL_CHARACTER);
        assertThat(BusinessRegistrationNumber.tryParse("110108000000019").violations())
                .extracting(Violation::found, Violation::expected)
                .startsWith(tuple("9", "6"));
    }

    @ParameterizedTest
    @CsvSource({"110,10800000001", "1101080,0000001", "110108,000000010", "11010A,00000001", "110108,0000000A", "'',''"
    })
    void parts_of_another_form_are_refused(String authority, String sequence) {
        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> BusinessRegistrationNumber.of(authority, sequence));
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNEX, COOPERATIVE, OLD})
    void it_is_a_value(String text) {
        BusinessRegistrationNumber number = BusinessRegistrationNumber.parse(text);
        new EqualsTester()
                .addEqualityGroup(number, BusinessRegistrationNumber.parse(text))
                .addEqualityGroup(BusinessRegistrationNumber.parse("100000108000042"))
                .testEquals();
        SerializableTester.reserializeAndAssert(number);
        assertThat(number).hasToString(text);
        assertThat(number.personal()).isFalse();
        assertThat(number.type()).isSameAs(CodeType.BUSINESS_REGISTRATION_NUMBER);
        assertThat(number).isGreaterThan(BusinessRegistrationNumber.parse("100000108000042"));
    }
}
