package io.github.creditkit.codes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("电话号码脱敏")
class PhoneNumbersTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "13000000000, 130********",
        "电话：138 0000 0000。, 电话：138 **** ****。",
        "138-0000-0000, 138-****-****",
        "+86 13000000000, +86 1**********",
        "010-20000000, 010-********",
        "(0591)20000000, (059*)********",
        "两个 13000000000、13900000000, 两个 130********、139********",
    })
    void a_telephone_number_is_hidden_but_for_three_digits(String text, String hidden) {
        assertThat(PhoneNumbers.hide(text)).isEqualTo(hidden);
        assertThat(PhoneNumbers.hide(hidden)).isEqualTo(hidden);
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "350100130000000", "91350100M000100Y43", "12000000000", "〔2026〕13号", "JY13000000000"})
    @DisplayName("登记号、信用代码、文号不是电话")
    void codes_and_numbers_of_documents_stay(String text) {
        assertThat(PhoneNumbers.hide(text)).isEqualTo(text);
    }

    @Test
    void a_long_row_of_digits_takes_no_time() {
        assertThat(PhoneNumbers.hide("138".repeat(300_000))).hasSize(900_000);
    }
}
