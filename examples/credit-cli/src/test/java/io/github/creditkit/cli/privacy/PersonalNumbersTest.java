package io.github.creditkit.cli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.Vectors;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        "91350100M000100Y43;110101188506159014,91350100M000100Y43;110101************"
    })
    void however_they_are_written(String text, String hidden) {
        assertThat(PersonalNumbers.hide(text)).isEqualTo(hidden);
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
                "D2143569X",
                "110108000000016",
                "2020年01月01日，电话 5555",
                "/home/user/2026/companies.csv"
            })
    void and_nothing_else(String text) {
        assertThat(PersonalNumbers.hide(text)).isEqualTo(text);
    }

    @Test
    void no_valid_code_of_an_organisation() {
        for (String code : Vectors.column("uscc_valid.csv", "code")) {
            assertThat(PersonalNumbers.hide(code)).isEqualTo(code);
            assertThat(PersonalNumbers.hide("代码：" + code + "，")).isEqualTo("代码：" + code + "，");
        }
    }

    @Test
    void few_mistyped_codes_of_organisations() {
        Random random = new Random(5);
        int typed = 0;
        int hidden = 0;
        for (String code : Vectors.column("uscc_valid.csv", "code")) {
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
    void a_long_text_takes_no_long_time() {
        long started = System.nanoTime();
        PersonalNumbers.hide("1".repeat(2000));
        PersonalNumbers.hide("1 ".repeat(2000));
        PersonalNumbers.hide("㎯".repeat(2000));

        assertThat(System.nanoTime() - started).isLessThan(20_000_000_000L);
    }
}
