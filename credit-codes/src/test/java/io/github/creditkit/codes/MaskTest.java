package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("脱敏")
class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, abcdef, ******",
        "2, 0, abcdef, ab****",
        "0, 2, abcdef, ****ef",
        "2, 3, abcdef, ab*def",
        "3, 3, abcdef, ******",
        "4, 3, abcdef, ******",
        "6, 0, abcdef, ******",
        "0, 6, abcdef, ******",
        "7, 0, abcdef, ******",
        "0, 0, '', ''",
        "1, 1, '', ''",
        "2147483647, 2147483647, abc, ***",
        "2147483647, 1, abc, ***",
        "1, 2147483647, abc, ***"
    })
    void so_many_characters_are_shown_and_never_all(int prefix, int suffix, String text, String masked) {
        assertThat(new Mask(prefix, suffix).apply(text)).isEqualTo(masked);
        assertThat(new Mask(prefix, suffix).apply(new StringBuilder(text))).isEqualTo(masked);
    }

    @Test
    void a_negative_number_of_characters_cannot_be_shown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mask(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mask(0, -1));
    }

    @Test
    void it_is_a_value() {
        new EqualsTester()
                .addEqualityGroup(Mask.ALL, new Mask(0, 0))
                .addEqualityGroup(Mask.DIVISION, new Mask(6, 0))
                .addEqualityGroup(new Mask(0, 6))
                .testEquals();
    }
}
