package io.github.creditkit.codes.repair;

import static io.github.creditkit.codes.CodeType.BUSINESS_REGISTRATION_NUMBER;
import static io.github.creditkit.codes.CodeType.CITIZEN_ID;
import static io.github.creditkit.codes.CodeType.ORGANIZATION_CODE;
import static io.github.creditkit.codes.CodeType.TAXPAYER_ID;
import static io.github.creditkit.codes.CodeType.UNIFIED_SOCIAL_CREDIT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.IdentityCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.Violation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纠错建议")
class RepairTest {
    private static final String CODE = "914403001922038216";

    private static Suggestion best(CodeType type, String text) {
        return Repair.suggest(type, text).get(0);
    }

    private static List<String> texts(CodeType type, String text) {
        return Repair.suggest(type, text).stream()
                .map(Suggestion::code)
                .map(IdentityCode::text)
                .toList();
    }

    @Nested
    @DisplayName("统一社会信用代码")
    class UnifiedCodes {
        static Stream<String> replaceable() {
            return Vectors.rows("uscc_invalid.csv").stream()
                    .filter(row -> String.join(",", row).contains("replacing it gives a valid code"))
                    .map(row -> row.get(0));
        }

        @ParameterizedTest
        @MethodSource("replaceable")
        void a_letter_that_the_code_cannot_have_is_read_as_the_digit(String text) {
            String digits =
                    text.replace('I', '1').replace('O', '0').replace('Z', '2').replace('S', '5');
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).startsWith(digits);
        }

        @Test
        void the_vector_file_has_such_rows() {
            assertThat(replaceable()).hasSize(4);
        }

        static Stream<List<String>> wrongChecks() {
            return Vectors.rows("uscc_invalid.csv").stream()
                    .filter(row -> row.get(4).startsWith("check character changed"));
        }

        @ParameterizedTest
        @MethodSource("wrongChecks")
        void a_wrong_check_character_is_replaced_by_the_expected_one(List<String> row) {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, row.get(0)))
                    .contains(row.get(0).substring(0, 17) + row.get(3));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "914403001922O38216,第 13 位“O”改为“0”",
            "9144O300192203821b,第 18 位起：全角、大小写、空白、连字符等书写形式已规范；第 5 位“O”改为“0”；第 18 位“B”改为“6”",
            "914403001292038216,第 10 位“2”与第 11 位“9”互换",
            "91440300192203821,第 18 位补“6”",
            "9144030019220382166,删去第 18 位“6”",
            "统一社会信用代码914403001922038216,去除代码前后的多余文字",
            "914403001922038216),去除代码前后的多余文字",
            "914403001922038000,第 16 位起“000”改为“216”（表格软件改动了数字）",
            "914403001922038300,第 16 位起“300”改为“216”（程序按浮点数处理，末几位失真）",
            "9.14403001922038E+17,第 2 位起“.14403001922038E+17”改为“14403001922038216”（表格软件改动了数字）",
            "91440300192203821٦,第 18 位“٦ U+0666”改为“6”",
            "91А403001922038216,第 3 位“А U+0410”改为“4”"
        })
        void the_likeliest_suggestion_says_what_to_change(String text, String description) {
            Suggestion best = best(UNIFIED_SOCIAL_CREDIT_CODE, text);
            assertThat(best.describeZh()).isEqualTo(description);
            assertThat(best.code().text()).isEqualTo(CODE);
        }

        @Test
        void the_description_is_there_in_english() {
            assertThat(best(UNIFIED_SOCIAL_CREDIT_CODE, "914403001922O38216").describeEn())
                    .isEqualTo("change character 13 from \"O\" to \"0\"");
            assertThat(best(UNIFIED_SOCIAL_CREDIT_CODE, "914403001292038216").describeEn())
                    .isEqualTo("exchange characters 10 \"2\" and 11 \"9\"");
        }

        @Test
        void many_look_alikes_at_once_are_one_suggestion() {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, "9144O3OOI9ZZO38ZI6")).containsExactly(CODE);
        }

        @Test
        void a_pilot_code_is_repaired_by_the_rule_of_the_pilot() {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, "91350211MOOOOXUF46")).startsWith("91350211M0000XUF46");
            assertThat(Repair.suggest(
                            UNIFIED_SOCIAL_CREDIT_CODE, "91350211MOOOOXUF46", CodePolicy.STANDARD.refusingPilotCodes()))
                    .extracting(suggestion -> suggestion.code().text())
                    .doesNotContain("91350211M0000XUF46");
        }

        @Test
        void an_unknown_category_is_suggested_only_where_the_policy_takes_it() {
            String text = "94110101PDYO91097E";
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).doesNotContain("94110101PDY091097E");
            assertThat(Repair.suggest(
                            UNIFIED_SOCIAL_CREDIT_CODE, text, CodePolicy.STANDARD.acceptingUnknownCategories()))
                    .extracting(suggestion -> suggestion.code().text())
                    .contains("94110101PDY091097E");
        }

        @Test
        void the_cheaper_edit_comes_first() {
            assertThat(Repair.suggest(UNIFIED_SOCIAL_CREDIT_CODE, "914403001292038216"))
                    .extracting(suggestion -> suggestion.edits().get(0).kind())
                    .containsExactly(
                            Edit.Kind.SWAP,
                            Edit.Kind.SWAP,
                            Edit.Kind.SUBSTITUTION,
                            Edit.Kind.SUBSTITUTION,
                            Edit.Kind.SWAP);
        }

        @ParameterizedTest
        @ValueSource(strings = {"914403001922038216,91350100M000100Y43", "914403001922038217/91350100M000100Y44"})
        void two_codes_in_a_field_are_not_chosen_from(String text) {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).isEmpty();
        }

        @Test
        void the_same_code_twice_is_one_code() {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, CODE + "，" + CODE)).containsExactly(CODE);
        }

        @Test
        void a_valid_code_among_other_words_is_not_read_otherwise_as_well() {
            assertThat(Repair.suggest(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "91140726MA0KMA379P/MA0KMA37-9"))
                    .extracting(suggestion -> suggestion.code().text())
                    .containsExactly("91140726MA0KMA379P");
        }

        @Test
        void a_second_field_of_another_length_is_a_label() {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, "代码:9144O3001922038216;注册号:110108000000016"))
                    .containsExactly(CODE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "   ",
                    "91*40300192203821*",
                    "9144****922038216",
                    "9144●●●●●922038216",
                    "91440300XXXXXXXXXX",
                    "91440300××××××××××",
                    "000000000000000000",
                    "999999999999999999",
                    "123456789012345678",
                    "9.14403E+17",
                    "9.14403E17",
                    "无",
                    "深圳某某有限公司",
                    "9144030019",
                    "62220212345678901234567890"
                })
        void the_hopeless_get_none(String text) {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).isEmpty();
        }
    }

    @Nested
    @DisplayName("其他代码")
    class OtherCodes {
        @ParameterizedTest(name = "{0}: {1} -> {2}")
        @CsvSource({
            "ORGANIZATION_CODE,D2143S69X,D2143569X",
            "ORGANIZATION_CODE,D21435692,D2143569X",
            "ORGANIZATION_CODE,D2143569,D2143569X",
            "ORGANIZATION_CODE,D2143569-XX,D2143569X",
            "ORGANIZATION_CODE,组织机构代码：D2143569-X,D2143569X",
            "ORGANIZATION_CODE,192203821.0,192203821",
            "BUSINESS_REGISTRATION_NUMBER,11O1080O0000016,110108000000016",
            "BUSINESS_REGISTRATION_NUMBER,110108000000061,110108000000016",
            "BUSINESS_REGISTRATION_NUMBER,110108000000016.0,110108000000016",
            "BUSINESS_REGISTRATION_NUMBER,1.10108000000016E+14,110108000000016",
            "TAXPAYER_ID,44030019220382I,440300192203821",
            "TAXPAYER_ID,4403001922O3821,440300192203821",
            "TAXPAYER_ID,9144O3001922038216,914403001922038216"
        })
        void the_right_one_is_among_the_suggestions(CodeType type, String text, String code) {
            assertThat(texts(type, text)).contains(code);
        }

        @Test
        void leading_zeros_that_a_spreadsheet_dropped_come_back() {
            Suggestion best = best(ORGANIZATION_CODE, "11615");
            assertThat(best.code().text()).isEqualTo("000011615");
            assertThat(best.describeZh()).isEqualTo("第 1 位起补“0000”（表格软件改动了数字）");
            assertThat(best(ORGANIZATION_CODE, "6939561").code().text()).isEqualTo("006939561");
            assertThat(texts(ORGANIZATION_CODE, "1615")).isEmpty();
        }

        @Test
        void a_letter_in_a_registration_number_is_always_replaced() {
            assertThat(texts(BUSINESS_REGISTRATION_NUMBER, "11010B000000016"))
                    .startsWith("110108000000016")
                    .allMatch(text -> text.matches("[0-9]{15}"));
        }
    }

    @Nested
    @DisplayName("个人证件号码")
    class Persons {
        @ParameterizedTest
        @ValueSource(strings = {"11010519491231002O", "110105194912310021", "1101051949123100", "11010519491231002×"})
        void a_persons_number_is_never_guessed(String text) {
            assertThat(texts(CITIZEN_ID, text)).isEmpty();
            assertThat(texts(CodeType.FOREIGNER_ID, text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "11010519491231002X",
                    "110105194912310021",
                    "110101188203219000",
                    "1.10101188203219E+17",
                    "110101 18820321 9104"
                })
        void a_persons_number_in_the_wrong_field_gets_no_suggestion(String text) {
            assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).isEmpty();
            assertThat(texts(TAXPAYER_ID, text)).isEmpty();
        }

        @Test
        void a_label_that_may_hold_a_persons_number_is_not_quoted() {
            assertThat(best(UNIFIED_SOCIAL_CREDIT_CODE, "110101188203219104;" + CODE)
                            .toString())
                    .doesNotContain("1882");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "＊", "●", "•"})
    void what_is_masked_for_the_parser_is_not_guessed(String mask) {
        String text = CODE.substring(0, 17) + mask;
        assertThat(UnifiedSocialCreditCode.tryParseLenient(text).violations())
                .extracting(Violation::reason)
                .contains(CodeReason.MASKED);
        assertThat(texts(UNIFIED_SOCIAL_CREDIT_CODE, text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CodeType.class)
    void long_texts_come_back_at_once(CodeType type) {
        String big = "914403001922O38216".repeat(600_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(Repair.suggest(type, big)).isEmpty();
            assertThat(Repair.suggest(type, "9".repeat(65))).isEmpty();
            assertThat(Repair.suggest(type, "\ud800".repeat(64))).isEmpty();
        });
    }
}
