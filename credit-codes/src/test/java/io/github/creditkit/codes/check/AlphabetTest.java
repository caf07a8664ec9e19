package io.github.creditkit.codes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("字符集")
class AlphabetTest {

    @Test
    void every_standard_has_values_of_its_own() {
        assertThat(Gb32100.ALPHABET.value('J')).isEqualTo(18);
        assertThat(Gb32100.ALPHABET.value('Y')).isEqualTo(30);
        assertThat(Alphabet.DIGITS_AND_LETTERS.value('J')).isEqualTo(19);
        assertThat(Alphabet.DIGITS_AND_LETTERS.value('Y')).isEqualTo(34);
        assertThat(Alphabet.LETTERS.value('Y')).isEqualTo(24);
        assertThat(Gb11714.CHECK_ALPHABET.value('X')).isEqualTo(10);
        assertThat(Alphabet.DIGITS.value('9')).isEqualTo(9);
    }

    @Test
    void gb_32100_lacks_five_letters() {
        assertThat(Gb32100.ALPHABET.size()).isEqualTo(31);
        assertThat(Gb32100.ALPHABET).hasToString("0123456789ABCDEFGHJKLMNPQRTUWXY");
        for (char c : "IOSVZ".toCharArray()) {
            assertThat(Gb32100.ALPHABET.contains(c)).isFalse();
        }
    }

    @Test
    void a_value_leads_back_to_its_character() {
        for (Alphabet alphabet : new Alphabet[] {
            Alphabet.DIGITS, Alphabet.LETTERS, Alphabet.DIGITS_AND_LETTERS, Gb32100.ALPHABET, Gb11714.CHECK_ALPHABET
        }) {
            assertThat(alphabet.characters()).hasSize(alphabet.size());
            for (int value = 0; value < alphabet.size(); value++) {
                assertThat(alphabet.value(alphabet.character(value))).isEqualTo(value);
                assertThat(alphabet.contains(alphabet.character(value))).isTrue();
            }
        }
    }

    @Test
    void any_other_character_has_no_value() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int value = Alphabet.DIGITS_AND_LETTERS.value((char) c);
            boolean inside = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (value >= 0 != inside || Alphabet.DIGITS_AND_LETTERS.contains((char) c) != inside) {
                throw new AssertionError(Integer.toHexString(c));
            }
        }
        assertThat(Alphabet.DIGITS.value('A')).isEqualTo(-1);
    }

    @Test
    void a_character_comes_once_and_is_ascii() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alphabet("ABCA"))
                .withMessage("twice or not ASCII at index 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Alphabet("0１"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Alphabet("\u0080"));
        assertThat(new Alphabet("\u007f").value('\u007f')).isZero();
    }
}
