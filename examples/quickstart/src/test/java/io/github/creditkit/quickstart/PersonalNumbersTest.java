package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("个人证件号码的识别与脱敏")
class PersonalNumbersTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "11010519491231002X, 110105************",
        "11010519491231002x, 110105************",
        "110105194912310021, 110105************",
        "11010519491231002, 110105***********",
        "110105 19491231 002X, 110105 ******** ****",
        "110105.1949.12.31-002X, 110105.****.**.**-****",
        "１１０１０５１９４９１２３１００２Ｘ, １１０１０５************",
        "身份证：11010519491231002X（本人）, 身份证：110105************（本人）",
        "11010519491231002X440524188001010014, 110105******************************",
        "11010519491231002X/440524188001010014, 110105************/******************",
        "1101051949123100021X, 110105**************",
        "110105180512310028, 110105************",
        "1101051805123100, 110105**********",
        "1101051880123100, 110105**********",
        "440524800101001, 440524*********",
        "ABC110090123105, ABC110*********",
    })
    void masks_a_number_however_it_is_written(String cell, String shown) {
        assertThat(PersonalNumbers.masked(cell)).isEqualTo(shown);
        assertThat(PersonalNumbers.seemIn(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "待补",
                "914403001922038216",
                "91440300192203821",
                "12100000400000624D",
                "440301103097413",
                "19220382-1",
                "MA1YYNFJ9",
                "9.14403E+17",
                "914403001922038000"
            })
    void leaves_organisations_alone(String cell) {
        assertThat(PersonalNumbers.seemIn(cell)).isFalse();
        assertThat(PersonalNumbers.masked(cell)).isEqualTo(cell);
    }

    @Test
    void reads_digits_of_other_scripts_and_pairs_of_surrogates() {
        assertThat(PersonalNumbers.masked("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X")).isEqualTo("١١٠١٠٥" + "*".repeat(12));
        // Mathematical digits take two chars each; both go.
        String bold = "11010519491231002X"
                .codePoints()
                .map(c -> c == 'X' ? c : c - '0' + 0x1d7ce)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(PersonalNumbers.masked(bold)).isEqualTo(bold.substring(0, 12) + "*".repeat(23));
    }

    @Test
    void a_cell_of_megabytes_is_looked_at_in_no_time() {
        String long1 = "1".repeat(10_000_000);
        assertThat(PersonalNumbers.masked(long1)).hasSameSizeAs(long1);
        assertThat(PersonalNumbers.seemIn("\ud800".repeat(10_000_000))).isFalse();
    }
}
