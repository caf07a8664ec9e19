package io.github.creditkit.codes.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文本中查找代码")
class CodeFinderTest {
    private static final CodeFinder FINDER = CodeFinder.standard();
    private static final String CODE = "91350100M000100Y43";

    private static List<String> texts(CodeFinder finder, String text) {
        return finder.find(text).stream().map(FoundCode::text).toList();
    }

    @Nested
    @DisplayName("真实文本")
    class RunningText {
        @Test
        void a_contract_gives_all_codes_with_their_places() {
            String contract = "甲方：厦门某公司，统一社会信用代码：91350211M0000XUF46，负责人张某，身份证号11010519491231002X。\n"
                    + "乙方信用代码为914403001922038216（组织机构代码D2143569－Ｘ，工商注册号110108000000016），"
                    + "原税号440300192203821，账号6222021234567890123，电话0755-12345678，2024-03-15签订，总价1234567.89元。";
            assertThat(FINDER.find(contract))
                    .extracting(FoundCode::type, FoundCode::text, FoundCode::trust)
                    .containsExactly(
                            tuple(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "91350211M0000XUF46", Trust.FULLY_CHECKED),
                            tuple(CodeType.CITIZEN_ID, "11010519491231002X", Trust.FULLY_CHECKED),
                            tuple(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "914403001922038216", Trust.FULLY_CHECKED),
                            tuple(CodeType.ORGANIZATION_CODE, "D2143569X", Trust.CHECK_PASSED),
                            tuple(CodeType.BUSINESS_REGISTRATION_NUMBER, "110108000000016", Trust.CHECK_PASSED),
                            tuple(CodeType.TAXPAYER_ID, "440300192203821", Trust.CHECK_PASSED));
            assertThat(FINDER.find(contract))
                    .extracting(found -> contract.substring(found.start(), found.end()))
                    .containsExactly(
                            "91350211M0000XUF46",
                            "11010519491231002X",
                            "914403001922038216",
                            "D2143569－Ｘ",
                            "110108000000016",
                            "440300192203821");
        }

        @Test
        void a_log_line_gives_the_code_and_nothing_else() {
            String log =
                    "2024-03-15 12:30:45.123 INFO [http-nio-8080-exec-12] traceId=550e8400-e29b-41d4-a716-446655440000"
                            + " POST /api/permits?creditCode=91350100m000100y43&n=1710477045123 status=200"
                            + " sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709 ip=192.168.110.105";
            FoundCode found = FINDER.find(log).get(0);
            assertThat(FINDER.find(log)).hasSize(1);
            assertThat(found.text()).isEqualTo(CODE);
            assertThat(log.substring(found.start(), found.end())).isEqualTo("91350100m000100y43");
        }

        @Test
        void a_page_gives_the_codes_in_its_markup() {
            String page = "<td class=\"c18\">信用代码</td><td><a href=\"/e/914403001922038216.html\">"
                    + "９１４４０３００１９２２０３８２１６</a></td><td>{\"uscc\":\"91350100M000100Y43\"}</td>";
            assertThat(texts(FINDER, page))
                    .containsExactly("914403001922038216", "914403001922038216", "91350100M000100Y43");
        }

        @Test
        void a_stream_gets_the_same_in_the_same_order() {
            String text = "a 91350100M000100Y43 b 914403001922038216;D2143569-X。";
            List<FoundCode> streamed = new ArrayList<>();
            FINDER.find(text, streamed::add);
            assertThat(streamed).isEqualTo(FINDER.find(text)).hasSize(3);
        }
    }

    @Nested
    @DisplayName("写法")
    class Writings {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "信用代码91350100M000100Y43，|4|22",
                    "creditCode=91350100m000100y43|11|29",
                    "USCC:91350100M000100Y43|5|23",
                    "USCC91350100M000100Y43|4|22",
                    "NO91350100M000100Y43|2|20",
                    "CreditCode91350100M000100Y43|10|28",
                    "code_91350100M000100Y43|5|23",
                    "91 350100 M000100Y4 3;|0|21",
                    "91350100-M000100Y4-3|0|20",
                    "91-350100-M000100Y-4-3。|0|22",
                    "第1号 91 350100 M000100Y4 3 2024年|4|25",
                    "9135 0100 M000 100Y 43|0|22",
                    "see code 9135 0100 M000 100Y 43 here|9|31",
                    "91 350100 M000100Y-4 3|0|22",
                    "９１３５０１００Ｍ０００１００Ｙ４３|0|18",
                    "91350100M000100Y43|0|18",
                    "x😀91350100M000100Y43|3|21"
                })
        void a_credit_code_is_found_in_its_place(String text, int start, int end) {
            assertThat(FINDER.find(text))
                    .containsExactly(
                            new FoundCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, start, end, CODE, Trust.FULLY_CHECKED));
        }

        @ParameterizedTest
        @ValueSource(strings = {"110105 19491231 002X", "身份证110105-19491231-002x", "110105 1949 12 31 002 X"})
        void a_citizen_number_is_found_in_groups(String text) {
            assertThat(FINDER.find(text))
                    .extracting(FoundCode::type, FoundCode::text)
                    .containsExactly(tuple(CodeType.CITIZEN_ID, "11010519491231002X"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "91350100M000100Y44", // wrong check character
                    "91  350100 M000100Y4 3", // two blanks
                    "91350100\nM000100Y43",
                    "12 9135 0100 M000 100Y 43", // a row of figures
                    "9135 0100 M000 100Y 43 12",
                    "691350100M000100Y43",
                    "91350100M000100Y436",
                    "91350100M000100Y43ABC",
                    "9 1 3 5 0 1 0 0 M 0 0 0 1 0 0 Y 4 3"
                })
        void what_is_no_code_is_not_found(String text) {
            assertThat(FINDER.find(text)).isEmpty();
        }
    }

    @Nested
    @DisplayName("不应误报")
    class Noise {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "6222021234567890123",
                    "62220212345678901234",
                    "6222 0212 3456 7890 123",
                    "13800138000",
                    "0755-12345678-4",
                    "1710477045123",
                    "550e8400-e29b-41d4-a716-446655440000",
                    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                    "900000000000018", // the check holds, but there is no such division
                    "192203821", // an organization code without its hyphen
                    "20240101-3", // a date with a serial number that passes the check
                    "000000000000000000",
                    "123456789012345678",
                    "11010519491231****",
                    "ABCDEFGHIJKLMNOPQR"
                })
        void numbers_of_other_kinds_are_passed_over(String text) {
            assertThat(FINDER.find("编号" + text + "，")).isEmpty();
        }

        @Test
        void the_dated_number_would_be_an_organization_code() {
            assertThat(OrganizationCode.isValid("202401013")).isTrue();
            assertThat(texts(FINDER.atLeast(Trust.FORM_ONLY), "20240101-3")).containsExactly("202401013");
        }

        @Test
        void the_number_without_a_division_would_be_a_registration_number() {
            assertThat(BusinessRegistrationNumber.isValid("900000000000018")).isTrue();
            assertThat(FINDER.atLeast(Trust.FORM_ONLY).find("900000000000018"))
                    .extracting(FoundCode::type, FoundCode::trust)
                    .containsExactly(tuple(CodeType.BUSINESS_REGISTRATION_NUMBER, Trust.FORM_ONLY));
        }

        @Test
        void a_citizen_number_is_not_reported_when_only_organisations_are_looked_for() {
            CodeFinder organisations = FINDER.types(CodeType.UNIFIED_SOCIAL_CREDIT_CODE);
            assertThat(organisations.find("11010519491231002X 914403001922038216"))
                    .extracting(FoundCode::text)
                    .containsExactly("914403001922038216");
        }
    }

    @Nested
    @DisplayName("设置")
    class Settings {
        @Test
        void an_organization_code_asked_for_by_name_needs_no_hyphen() {
            CodeFinder named = FINDER.types(CodeType.ORGANIZATION_CODE);
            assertThat(texts(named, "代码192203821，D2143569-X，91350100M000100Y43"))
                    .containsExactly("192203821", "D2143569X");
        }

        @Test
        void a_taxpayer_number_asked_for_by_name_can_be_a_credit_code_or_a_persons_number() {
            assertThat(FINDER.types(CodeType.TAXPAYER_ID).find("税号914403001922038216、11010519491231002X"))
                    .extracting(FoundCode::type, FoundCode::masked)
                    .containsExactly(
                            tuple(CodeType.TAXPAYER_ID, "914403001922038216"),
                            tuple(CodeType.TAXPAYER_ID, "110105************"));
        }

        @Test
        void full_trust_leaves_weak_checks_out() {
            assertThat(texts(FINDER.atLeast(Trust.FULLY_CHECKED), "110108000000016 D2143569-X 914403001922038216"))
                    .containsExactly("914403001922038216");
        }

        @Test
        void form_alone_finds_mistyped_codes() {
            assertThat(FINDER.atLeast(Trust.FORM_ONLY).find("914403001922038217"))
                    .extracting(FoundCode::type, FoundCode::trust)
                    .containsExactly(tuple(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, Trust.FORM_ONLY));
        }

        @Test
        void a_certificate_number_is_found_by_its_wording() {
            CodeFinder certificates =
                    FINDER.types(CodeType.PUBLIC_INSTITUTION_CERTIFICATE).atLeast(Trust.FORM_ONLY);
            assertThat(texts(certificates, "事证第135020000060号，135020000061")).containsExactly("135020000060");
        }

        @Test
        void a_changed_finder_is_a_copy() {
            FINDER.types(CodeType.CITIZEN_ID).atLeast(Trust.FORM_ONLY);
            assertThat(texts(FINDER, "D2143569-X 914403001922038217")).containsExactly("D2143569X");
        }
    }

    @Nested
    @DisplayName("个人信息")
    class Persons {
        @Test
        void a_persons_number_prints_masked() {
            FoundCode found = FINDER.find("11010519491231002X").get(0);
            assertThat(found.toString()).isEqualTo("citizen-id[0, 18) 110105************ FULLY_CHECKED");
            assertThat(found.personal()).isTrue();
            assertThat(found.text()).isEqualTo("11010519491231002X");
            assertThat(found.code()).isPresent();
        }

        @Test
        void a_mistyped_persons_number_prints_masked_too() {
            FoundCode found =
                    FINDER.atLeast(Trust.FORM_ONLY).find("110105194912310021").get(0);
            assertThat(found.toString()).contains("110105************").doesNotContain("1949");
            assertThat(found.code()).isEmpty();
        }

        @Test
        void an_organisations_code_prints_as_it_is() {
            assertThat(FINDER.find("x " + CODE).get(0))
                    .hasToString("uscc[2, 20) 91350100M000100Y43 FULLY_CHECKED")
                    .extracting(FoundCode::personal)
                    .isEqualTo(false);
        }
    }

    @Test
    void the_finder_folds_a_character_as_the_normalizer_does() {
        IntStream.range(0, Character.MAX_VALUE).forEach(c -> {
            int kind = CharacterKind.of((char) c);
            if (kind != CharacterKind.OTHER) {
                assertThat(Normalizer.fold(String.valueOf((char) c)).text())
                        .isEqualTo(CharacterKind.isJoint(kind) ? "" : String.valueOf((char) kind));
            }
        });
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(strings = {"9", "a1", "1 ", "1-", "110 108 ", "D2143569-2 ", "914403001922038217 ", "\ud800", "中"})
    void ten_million_characters_take_no_more_than_their_share(String piece) {
        String text = piece.repeat(10_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertThat(FINDER.find(text)).isEmpty());
    }
}
