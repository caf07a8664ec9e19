package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("代码类型与判别")
class CodeTypeTest {

    @Nested
    @DisplayName("名称")
    class Names {
        @ParameterizedTest
        @CsvSource({
            "CITIZEN_ID, citizen-id, 公民身份号码, citizen identification number, true",
            "FOREIGNER_ID, foreigner-id, 外国人永久居留身份证号码, foreign permanent resident number, true",
            "UNIFIED_SOCIAL_CREDIT_CODE, uscc, 统一社会信用代码, unified social credit code, false",
            "BUSINESS_REGISTRATION_NUMBER, registration-number, 工商注册号, business registration number, false",
            "ORGANIZATION_CODE, org-code, 组织机构代码, organization code, false",
            "TAXPAYER_ID, tax-id, 纳税人识别号, taxpayer identification number, true",
            "PUBLIC_INSTITUTION_CERTIFICATE, institution-certificate, 事业单位法人证书号, public institution certificate number, false",
            "SOCIAL_ORGANIZATION_NUMBER, social-organization-number, 社会组织登记证号, social organization registration number, false"
        })
        void a_type_has_a_stable_word_and_two_names(
                CodeType type, String word, String nameZh, String nameEn, boolean personal) {
            assertThat(type.word()).isEqualTo(word);
            assertThat(type.nameZh()).isEqualTo(nameZh);
            assertThat(type.nameEn()).isEqualTo(nameEn);
            assertThat(type.canBePersonal()).isEqualTo(personal);
            assertThat(CodeType.ofWord(word)).contains(type);
            assertThat(CodeType.ofWord(word.toUpperCase(java.util.Locale.ROOT))).contains(type);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "usc", "uscc ", "统一社会信用代码"})
        void any_other_word_is_none(String word) {
            assertThat(CodeType.ofWord(word)).isEmpty();
        }

        @Test
        void the_order_is_that_of_likelihood() {
            assertThat(CodeType.values()).hasSize(8).startsWith(CodeType.CITIZEN_ID, CodeType.FOREIGNER_ID);
        }

        @ParameterizedTest
        @EnumSource(CodeType.class)
        void a_type_includes_what_it_can_hold(CodeType type) {
            for (CodeType other : CodeType.values()) {
                boolean includes = type == CodeType.SOCIAL_ORGANIZATION_NUMBER
                        || (type == CodeType.TAXPAYER_ID
                                && (other == CodeType.CITIZEN_ID || other == CodeType.UNIFIED_SOCIAL_CREDIT_CODE));
                assertThat(type.includes(other)).isEqualTo(includes);
            }
        }
    }

    @Nested
    @DisplayName("判别")
    class Detect {
        @ParameterizedTest
        @CsvSource({
            "91350100M000100Y43, 'uscc FULLY_CHECKED, tax-id FULLY_CHECKED'",
            "11010519491231002X, 'citizen-id FULLY_CHECKED, tax-id FULLY_CHECKED, uscc FORM_ONLY'",
            "932682198501010017, 'foreigner-id FULLY_CHECKED, tax-id FULLY_CHECKED, citizen-id FORM_ONLY, uscc FORM_ONLY'",
            "110101188506159015, 'citizen-id FORM_ONLY, uscc FORM_ONLY'",
            "11010518850615902X, 'citizen-id FORM_ONLY, uscc FORM_ONLY'",
            "000000188506159034, 'citizen-id FORM_ONLY, uscc FORM_ONLY'",
            "110101188506150002, 'citizen-id FORM_ONLY, uscc FORM_ONLY'",
            "11010518850615901A, 'uscc FORM_ONLY'",
            "1101051885061590A4, 'uscc FORM_ONLY'",
            "11010A188506159014, 'uscc FORM_ONLY'",
            "110105188513159014, 'uscc FORM_ONLY'",
            "110105850631901, 'registration-number FORM_ONLY'",
            "990105050630901, 'registration-number FORM_ONLY'",
            "91350100M000100Y44, 'uscc FORM_ONLY'",
            "110105880229998, 'citizen-id CHECK_PASSED, registration-number CHECK_PASSED'",
            "310101850101996, 'citizen-id CHECK_PASSED, registration-number FORM_ONLY'",
            "110108000000016, 'registration-number CHECK_PASSED'",
            "110108000000019, 'tax-id CHECK_PASSED, registration-number FORM_ONLY'",
            "110108000000018, 'registration-number FORM_ONLY'",
            "110108NA000001X, 'registration-number FORM_ONLY'",
            "1101081000001, 'registration-number FORM_ONLY'",
            "440300192203821, 'tax-id CHECK_PASSED, registration-number FORM_ONLY'",
            "D2143569X, 'org-code CHECK_PASSED'",
            "D21435690, 'org-code FORM_ONLY'",
            "135020000060, 'institution-certificate FORM_ONLY'",
            "A19898400000000010, 'uscc FORM_ONLY, tax-id FORM_ONLY'",
            "11010118850615901400, 'tax-id FULLY_CHECKED'",
            "44010301020390100, 'tax-id FORM_ONLY'",
            "44010301020390100000, 'tax-id FORM_ONLY'",
            "KAZ110090123105, 'foreigner-id FULLY_CHECKED'",
            "社证字第4567号, 'social-organization-number FORM_ONLY'",
            "社证字1号, 'social-organization-number FORM_ONLY'",
            "社证字第4567号社证字第4567号社证字第4567号, 'social-organization-number FORM_ONLY'",
            "闽民证字第010001号, 'social-organization-number FORM_ONLY'"
        })
        void the_likeliest_type_comes_first(String text, String expected) {
            assertThat(CodeType.detect(text).stream()
                            .map(detection -> detection.type().word() + " " + detection.trust())
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "D2143569",
                    "D2143569A",
                    "d2143569X",
                    "110105194912310021234567",
                    "000000000000",
                    "91350100M00I100Y43",
                    "社证字 ",
                    "证字第4567号",
                    "\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800",
                    "１１０１０５１９４９１２３１００２Ｘ"
                })
        void what_has_no_form_is_nothing(String text) {
            assertThat(CodeType.detect(text)).isEmpty();
        }

        @Test
        void every_published_code_is_taken_for_what_it_is() {
            assertThat(VectorFile.USCC_VALID.column("code"))
                    .allSatisfy(code -> assertThat(CodeType.detect(code).get(0))
                            .isEqualTo(new Detection(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, Trust.FULLY_CHECKED)));
            assertThat(VectorFile.ORG_CODE_VALID.column("code"))
                    .allSatisfy(code -> assertThat(CodeType.detect(code))
                            .containsExactly(new Detection(CodeType.ORGANIZATION_CODE, Trust.CHECK_PASSED)));
        }

        @Test
        void trust_is_ordered() {
            assertThat(Arrays.asList(Trust.values()))
                    .isEqualTo(List.of(Trust.FORM_ONLY, Trust.CHECK_PASSED, Trust.FULLY_CHECKED));
        }
    }

    @Test
    void sex_is_told_by_an_odd_or_even_digit() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(Sex.ofOrderDigit(digit)).isSameAs("13579".indexOf(digit) >= 0 ? Sex.MALE : Sex.FEMALE);
        }
    }
}
