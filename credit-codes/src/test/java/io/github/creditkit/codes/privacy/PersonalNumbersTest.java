package io.github.creditkit.codes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.VectorFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("隐藏个人号码")
class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "110101188506159014,110101************",
        "11010118850615901,110101***********",
        "1101011885061590140,110101*************",
        "110101188506159014 01,110101************ **",
        "11010118850615901401,110101**************",
        "110105880229998,110105*********",
        "11010588022999800,110105***********",
        "11010588022999800000,110105**************",
        "11010588022999,110105********",
        "110105880230998,110105*********",
        "11O1O1I885O6159O14,11O1O1************",
        "1101011885A6159014,110101************",
        "110101308506159014,110101************",
        "911840188905059910,******************",
        "UTO442083070784,***************",
        "UTO442083130784,***************",
        "A19840840000000015,******************",
        "身份证 １１０１０１ 18850615 9014 号,身份证 １１０１０１ ******** **** 号",
        "110101·1885·0615·901Ⅹ,110101·****·****·****",
        "١١٠١٠١١٨٨٥٠٦١٥٩٠١٤,١١٠١٠١************",
        "一一〇一〇一一八八五〇六一五九〇一四,一一〇一〇一************",
        "110101①⑧⑧⑤0615901x,110101************",
        "91350100M000100Y43;110101188506159014,91350100M000100Y43;110101************",
        "110101.1885.06.15-9014,110101.****.**.**-****",
        "身份证：110101188506159014（本人）,身份证：110101************（本人）",
        "110101188506159014440524188001010014,110101******************************",
        "110101188506159014/440524188001010014,110101************/440524************",
        "110101188513159014,110101************",
        "440524800101001,440524*********",
        "张三110101188506159014,张三110101************",
        "ABC110090123105,***************"
    })
    void however_they_are_written(String text, String hidden) {
        assertThat(PersonalNumbers.hide(text)).isEqualTo(hidden);
        assertThat(PersonalNumbers.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y43",
                "91350100M000100Y44",
                "9135 0100 M000 100Y 43",
                "9135-0100-M000100Y4-3",
                "9131000013221158XC",
                "待补",
                "91440300192203821",
                "9111OOOO71O93O4O5L",
                "1212000040113590816",
                "6222021234567890128",
                "12100000400000624D",
                "440301103097413",
                "MA1YYNFJ9",
                "9.14403E+17",
                "914403001922038000",
                "D2143569X",
                "110108000000016",
                "2020年01月01日，电话 5555",
                "/home/user/2026/companies.csv"
            })
    void and_nothing_else(String text) {
        assertThat(PersonalNumbers.hide(text)).isEqualTo(text);
        assertThat(PersonalNumbers.areIn(text)).isFalse();
    }

    @Test
    void no_valid_code_of_an_organisation() {
        for (String code : organizations()) {
            assertThat(PersonalNumbers.hide(code)).isEqualTo(code);
            assertThat(PersonalNumbers.hide("代码：" + code + "，")).isEqualTo("代码：" + code + "，");
        }
    }

    @Test
    void few_mistyped_codes_of_organisations() {
        Random random = new Random(5);
        int typed = 0;
        int hidden = 0;
        for (String code : organizations()) {
            for (int i = 0; i < 20; i++) {
                StringBuilder slipped = new StringBuilder(code);
                slipped.setCharAt(random.nextInt(18), (char) ('0' + random.nextInt(10)));
                if (!UnifiedSocialCreditCode.isValid(slipped)) {
                    typed++;
                    hidden += PersonalNumbers.hide(slipped.toString()).contentEquals(slipped) ? 0 : 1;
                }
            }
        }

        // Most of these codes are old and all digits; of those with a letter none is hidden.
        assertThat(typed).isGreaterThan(5000);
        assertThat(hidden * 100 / typed).isLessThan(10);
    }

    @Test
    void exact_forms_only_when_slips_are_common() {
        assertThat(PersonalNumbers.hideExact("110105880229998")).isEqualTo("110105*********");
        assertThat(PersonalNumbers.hideExact("110105880230998")).isEqualTo("110105*********");
        assertThat(PersonalNumbers.hideExact("110105881330998")).isEqualTo("110105881330998");
        assertThat(PersonalNumbers.hide("110105881330998")).isEqualTo("110105*********");
    }

    @Test
    void all_of_a_text_that_is_a_number_whatever_it_looks_like() {
        assertThat(PersonalNumbers.hideAll("1101 01-oops", 6)).isEqualTo("1101 01-****");
        assertThat(PersonalNumbers.hideAll("ab1", 0)).isEqualTo("***");
    }

    @Test
    void digits_that_chinese_words_part_make_no_number() {
        String contract = "合同编号 110101，日期 1885年06月15日，电话 90145555";
        assertThat(PersonalNumbers.hide(contract)).isEqualTo(contract);
        assertThat(PersonalNumbers.hide("共 3 人：110101188506159014、110101188506159014。"))
                .isEqualTo("共 3 人：110101************、110101************。");
    }

    @Test
    void pairs_of_surrogates_become_one_asterisk() {
        String bold = "110101188506159014"
                .codePoints()
                .map(c -> c - '0' + 0x1D7CE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(PersonalNumbers.hide(bold)).isEqualTo(bold.substring(0, 12) + "*".repeat(12));
    }

    @ParameterizedTest
    @Timeout(60)
    @Tag("exhaustive")
    @ValueSource(strings = {"1", "1 ", "㎯", "\ud800", "X", "公", "1234567890123456 ", "110101188506159014,"})
    void a_text_of_millions_of_characters_is_read_in_its_time(String part) {
        String text = part.repeat(2_000_000 / part.length());
        assertThat(PersonalNumbers.hide(text)).hasSameSizeAs(text);
    }

    private static List<String> organizations() {
        return VectorFile.USCC_VALID.rows().stream().map(row -> row.get("code")).toList();
    }
}
