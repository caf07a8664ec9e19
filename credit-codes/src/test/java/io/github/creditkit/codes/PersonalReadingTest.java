package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("个人号码的识别")
class PersonalReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "110105880229998",
                "932682198501010017",
                "KAZ110090123105",
                "A19898400000000010",
                "11010118850615901400",
                "44010301020390100",
                "44010301020390100000",
                "110105209912319015"
            })
    void a_persons_number_is_one_though_of_a_later_day(String text) {
        assertThat(PersonalReading.is(text)).isTrue();
        assertThat(PersonalReading.in(text)).isTrue();
        assertThat(PersonalReading.in("证件 " + text)).isTrue();
    }

    /** An organisation's code may have that form too and must stay readable; free text has no such excuse. */
    @Test
    void a_mistyped_number_is_one_in_free_text_only() {
        assertThat(PersonalReading.is("110105194912310021")).isFalse();
        assertThat(PersonalReading.in("110105194912310021")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "91350100M000100Y43", "440300192203821", "D2143569X", "社证字第4567号", "12345678901", "\ud800"})
    void an_organisations_code_is_none(String text) {
        assertThat(PersonalReading.is(text)).isFalse();
        assertThat(PersonalReading.in(text)).isEqualTo(text.equals("440300192203821"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789012", "1 2 3 4 5 6 7 8 9 0 1 2", "证１２３４５６７８９０１２号", "١٢٣٤٥٦٧٨٩٠١٢", "1101A5194B123"})
    void twelve_digits_in_free_text_may_be_one(String text) {
        assertThat(PersonalReading.in(text))
                .isEqualTo(text.codePoints().filter(Character::isDigit).count() >= 12);
    }
}
