package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.check.PureSystem;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码 (GB 11643-1999)")
class CitizenIdentificationNumberTest {
    /** Annex A of the standard. */
    private static final String ANNEX = "11010519491231002X";

    private static String withCheck(String head) {
        return head + PureSystem.MOD_11_2.checkCharacters(head).orElseThrow();
    }

    @Nested
    @DisplayName("出生日期")
    class Dates {
        @ParameterizedTest
        @CsvSource({
            "18000101, true",
            "17991231, false",
            "18000229, false",
            "19000229, false",
            "18960229, true",
            "18970229, false",
            "18850131, true",
            "18850132, false",
            "18850430, true",
            "18850431, false",
            "18850630, true",
            "18850631, false",
            "18850930, true",
            "18850931, false",
            "18851130, true",
            "18851131, false",
            "18850228, true",
            "18850230, false",
            "18851231, true",
            "18851301, false",
            "18850001, false",
            "18850100, false",
            "00000000, false",
            "99999999, false"
        })
        void a_birth_date_is_a_date_of_the_calendar_from_1800(String date, boolean valid) {
            String text = withCheck("110101" + date + "901");
            assertThat(CitizenIdentificationNumber.isValid(text)).isEqualTo(valid);
            assertThat(CitizenIdentificationNumber.tryParse(text).violations())
                    .extracting(Violation::position)
                    .isEqualTo(valid ? java.util.List.of() : java.util.List.of(7));
        }

        @Test
        void a_century_divisible_by_400_has_a_leap_day() {
            CodePolicy policy = CodePolicy.STANDARD.on(LocalDate.MAX);
            assertThat(CitizenIdentificationNumber.isValid(withCheck("11010124000229901"), policy))
                    .isTrue();
            assertThat(CitizenIdentificationNumber.isValid(withCheck("11010125000229901"), policy))
                    .isFalse();
        }

        @Test
        void today_is_the_last_birth_date_and_tomorrow_is_in_the_future() {
            LocalDate day = LocalDate.of(1893, 6, 15);
            CodePolicy policy = CodePolicy.STANDARD.on(day);
            String today = CitizenIdentificationNumber.of("110101", day, 901).text();
            String tomorrow = CitizenIdentificationNumber.of("110101", day.plusDays(1), 901)
                    .text();

            assertThat(CitizenIdentificationNumber.isValid(today, policy)).isTrue();
            assertThat(CitizenIdentificationNumber.isValid(tomorrow, policy)).isFalse();
            assertThat(CitizenIdentificationNumber.tryParse(tomorrow, policy).violations())
                    .extracting(Violation::reason, Violation::position, Violation::found)
                    .containsExactly(tuple(CodeReason.BIRTH_DATE_IN_FUTURE, 7, ""));
        }

        @Test
        void without_a_day_the_present_one_in_china_counts() {
            LocalDate present = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
            String yesterday =
                    withCheck("110101" + present.minusDays(1).toString().replace("-", "") + "000");
            String later = withCheck("110101" + present.plusDays(3).toString().replace("-", "") + "000");
            assertThat(CitizenIdentificationNumber.isValid(yesterday)).isTrue();
            assertThat(CitizenIdentificationNumber.isValid(later)).isFalse();
        }
    }

    @Nested
    @DisplayName("十五位与十八位")
    class Forms {
        @ParameterizedTest
        @CsvSource({
            "110105880229996, 1888-02-29",
            "110105880229999, 1888-02-29",
            "110105000228996, 1800-02-28",
            "110105050228995, 1905-02-28",
            "110105040229000, 1904-02-29"
        })
        void the_order_code_tells_the_century_of_fifteen_digits(String text, LocalDate birthDate) {
            CitizenIdentificationNumber number = CitizenIdentificationNumber.parse(text);
            assertThat(number.birthDate()).isEqualTo(birthDate);
            assertThat(number.toEighteen().birthDate()).isEqualTo(birthDate);
            assertThat(number.toEighteen().toFifteen()).contains(number);
            CitizenIdentificationNumber eighteen = number.toEighteen();
            assertThat(eighteen.toEighteen()).isSameAs(eighteen);
            assertThat(number.toFifteen()).contains(number);
            assertThat(number.checkCharacter()).isEmpty();
            assertThat(number.toEighteen().orderCode()).isEqualTo(number.orderCode());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"110105000229996", "110105000229901", "110105880230901", "110105881301901", "110105880001901"
                })
        void fifteen_digits_need_a_date_too(String text) {
            assertThat(CitizenIdentificationNumber.isValid(text)).isFalse();
            assertThat(CitizenIdentificationNumber.tryParse(text).violations())
                    .extracting(Violation::reason, Violation::clause)
                    .containsExactly(tuple(CodeReason.BIRTH_DATE_INVALID, "GB 11643-1989"));
        }

        @Test
        void fifteen_ones_are_a_placeholder() {
            assertThat(CitizenIdentificationNumber.isValid("111111111111111")).isFalse();
            assertThat(CitizenIdentificationNumber.tryParse("111111111111111").violations())
                    .extracting(Violation::reason)
                    .containsExactly(CodeReason.PLACEHOLDER);
            assertThat(TaxpayerIdentificationNumber.isValid("11111111111111100"))
                    .isFalse();
        }

        @Test
        void a_birth_from_2000_has_no_fifteen_digits() {
            assertThat(CitizenIdentificationNumber.tryParse(
                                    withCheck("11010520990203901"), CodePolicy.STANDARD.on(LocalDate.MAX))
                            .orThrow()
                            .toFifteen())
                    .isEmpty();
        }

        @Test
        void a_centenarians_order_code_of_the_1900s_has_no_fifteen_digits() {
            assertThat(CitizenIdentificationNumber.of("110105", LocalDate.of(1901, 2, 3), 996)
                            .toFifteen())
                    .isEmpty();
            assertThat(CitizenIdentificationNumber.of("110105", LocalDate.of(1901, 2, 3), 995)
                            .toFifteen())
                    .isPresent();
            assertThat(CitizenIdentificationNumber.of("110105", LocalDate.of(1885, 2, 3), 995)
                            .toFifteen())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("解析")
    class Parse {
        @ParameterizedTest
        @CsvSource({
            "11010519491231002Y, ILLEGAL_CHARACTER, 18",
            "1101051949123100XX, ILLEGAL_CHARACTER, 17",
            "1A010519491231002X, ILLEGAL_CHARACTER, 2",
            "11010519491231002x, ILLEGAL_CHARACTER, 18",
            "110105194912310021, CHECK_CHARACTER_MISMATCH, 18",
            "110105491231A02, ILLEGAL_CHARACTER, 13"
        })
        void a_slip_is_told_where_it_is(String text, CodeReason reason, int position) {
            assertThat(CitizenIdentificationNumber.tryParse(text).violations())
                    .filteredOn(violation -> violation.reason() != CodeReason.CHECK_CHARACTER_MISMATCH
                            || reason == CodeReason.CHECK_CHARACTER_MISMATCH)
                    .extracting(Violation::reason, Violation::position)
                    .contains(tuple(reason, position));
        }

        @Test
        void reading_leniently_folds_first() {
            Parsed<CitizenIdentificationNumber> parsed =
                    CitizenIdentificationNumber.tryParseLenient("110105 19491231 002x");
            assertThat(parsed.orThrow().text()).isEqualTo(ANNEX);
            assertThat(parsed.orThrow().checkCharacter()).contains('X');
            assertThat(parsed.notes())
                    .extracting(Note::kind)
                    .containsExactly(NoteKind.FOLDED_BLANK, NoteKind.FOLDED_CASE);
        }

        @Test
        void what_is_expected_depends_on_the_form() {
            assertThat(CitizenIdentificationNumber.tryParse("11010588022999X").violations())
                    .extracting(Violation::expected, Violation::clause)
                    .containsExactly(tuple("0-9", "GB 11643-1989"));
            assertThat(CitizenIdentificationNumber.tryParse("11010519491231002x")
                            .violations())
                    .extracting(Violation::expected, Violation::clause)
                    .containsExactly(tuple("0-9 (18: 0-9 X)", "GB 11643-1999"));
        }

        @Test
        void the_first_day_of_1800_is_not_too_early() {
            assertThat(CitizenIdentificationNumber.tryParse("110101180001019010")
                            .violations())
                    .extracting(Violation::reason)
                    .containsExactly(CodeReason.CHECK_CHARACTER_MISMATCH);
        }

        @Test
        void everything_wrong_is_told() {
            assertThat(CitizenIdentificationNumber.tryParse("990101188502309010")
                            .violations())
                    .extracting(Violation::reason, Violation::position, Violation::found)
                    .containsExactly(
                            tuple(CodeReason.PROVINCE_NOT_DEFINED, 1, "99"),
                            tuple(CodeReason.BIRTH_DATE_INVALID, 7, ""),
                            tuple(CodeReason.CHECK_CHARACTER_MISMATCH, 18, "0"));
        }

        @Test
        void only_digits_of_this_script_are_digits() {
            assertThat(CitizenIdentificationNumber.tryParse("11010519491231００２").violations())
                    .extracting(Violation::reason)
                    .contains(CodeReason.ILLEGAL_CHARACTER);
            assertThat(CitizenIdentificationNumber.isValid("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "11,true",
            "71,true",
            "81,true",
            "82,true",
            "83,true",
            "91,false",
            "84,false",
            "73,false",
            "03,false"
        })
        void a_number_begins_with_a_province_or_the_residents_of_taiwan(String prefix, boolean valid) {
            assertThat(CitizenIdentificationNumber.isValid(withCheck(prefix + "000018890505995")))
                    .isEqualTo(valid);
            assertThat(CitizenIdentificationNumber.isValid(prefix + "0000890505998"))
                    .isEqualTo(valid);
        }

        @Test
        void the_division_and_the_order_are_noted() {
            assertThat(CitizenIdentificationNumber.parse(withCheck("11999918850615000"))
                            .notes())
                    .containsExactly(
                            new Note(NoteKind.DIVISION_UNKNOWN, 1, "119999"),
                            new Note(NoteKind.ORDER_CODE_ZERO, 15, ""));
            assertThat(CitizenIdentificationNumber.parse("110101050615000").notes())
                    .containsExactly(new Note(NoteKind.ORDER_CODE_ZERO, 13, ""));
            assertThat(CitizenIdentificationNumber.parse(ANNEX).notes()).isEmpty();
        }

        @Test
        void a_note_of_an_abolished_division_quotes_nothing() {
            assertThat(CitizenIdentificationNumber.parse(withCheck("11010320120630999"))
                            .notes())
                    .containsExactly(new Note(NoteKind.DIVISION_ABOLISHED_BEFORE_BIRTH, 1, ""));
        }
    }

    @Nested
    @DisplayName("由部分组成")
    class Of {
        @Test
        void the_check_character_is_computed() {
            assertThat(CitizenIdentificationNumber.of("110105", LocalDate.of(1949, 12, 31), 2)
                            .text())
                    .isEqualTo(ANNEX);
        }

        @ParameterizedTest
        @CsvSource({"99010,1", "1101011,1", "990101,1", "110101,1000", "110101,-1", "11010,1000", "11010A,1"})
        void another_form_is_refused(String address, int order) {
            assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(() -> CitizenIdentificationNumber.of(address, LocalDate.of(1885, 6, 15), order));
        }

        @Test
        void a_year_before_1800_or_after_9999_is_refused() {
            for (LocalDate date :
                    new LocalDate[] {LocalDate.of(1799, 12, 31), LocalDate.of(10000, 1, 1), LocalDate.MIN}) {
                assertThatExceptionOfType(InvalidCodeException.class)
                        .isThrownBy(() -> CitizenIdentificationNumber.of("110101", date, 1));
            }
        }

        @Test
        void the_digits_are_the_same_in_every_locale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                CitizenIdentificationNumber number =
                        CitizenIdentificationNumber.of("110105", LocalDate.of(1949, 12, 31), 2);
                assertThat(number.text()).isEqualTo(ANNEX);
                assertThat(TaxpayerIdentificationNumber.of(number, 7).text()).isEqualTo(ANNEX + "07");
                assertThat(ForeignerPermanentResidentNumber.of("11", "840", LocalDate.of(1889, 5, 5), 991)
                                .text())
                        .isEqualTo("911840188905059910");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    @DisplayName("值")
    class Value {
        @Test
        void it_prints_no_more_than_its_division() {
            CitizenIdentificationNumber number = CitizenIdentificationNumber.parse(ANNEX);
            assertThat(number).hasToString("110105************");
            assertThat(number.personal()).isTrue();
            assertThat(number.type()).isSameAs(CodeType.CITIZEN_ID);
            assertThat(number.masked(Mask.ALL)).isEqualTo("*".repeat(18));
        }

        @Test
        void it_falls_into_parts() {
            assertThat(CitizenIdentificationNumber.parse(ANNEX).parts())
                    .extracting(CodePart::name, CodePart::position, CodePart::text, CodePart::meaningZh)
                    .containsExactly(
                            tuple("address", 1, "110105", "北京市朝阳区"),
                            tuple("birthDate", 7, "19491231", "1949-12-31"),
                            tuple("order", 15, "002", "女"),
                            tuple("checkCharacter", 18, "X", ""));
            assertThat(CitizenIdentificationNumber.parse("440524050101991").parts())
                    .extracting(CodePart::name, CodePart::position, CodePart::text, CodePart::meaningEn)
                    .endsWith(tuple("birthDate", 7, "050101", "1905-01-01"), tuple("order", 13, "991", "male"));
        }

        @Test
        void numbers_are_equal_by_their_text() {
            CitizenIdentificationNumber old = CitizenIdentificationNumber.parse("110105491231002");
            new EqualsTester()
                    .addEqualityGroup(CitizenIdentificationNumber.parse(ANNEX), old.toEighteen())
                    .addEqualityGroup(old)
                    .addEqualityGroup(TaxpayerIdentificationNumber.parse(ANNEX))
                    .testEquals();
            assertThat(CitizenIdentificationNumber.parse(ANNEX)).isLessThan(old);
        }

        @Test
        void a_number_survives_serialization_even_from_a_later_day() {
            SerializableTester.reserializeAndAssert(CitizenIdentificationNumber.parse(ANNEX));
            SerializableTester.reserializeAndAssert(CitizenIdentificationNumber.parse("110105491231002"));
            SerializableTester.reserializeAndAssert(CitizenIdentificationNumber.tryParse(
                            withCheck("11010199991231001"), CodePolicy.STANDARD.on(LocalDate.MAX))
                    .orThrow());
        }
    }
}
