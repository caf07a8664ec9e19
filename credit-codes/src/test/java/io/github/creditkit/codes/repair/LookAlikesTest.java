package io.github.creditkit.codes.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("形近字符")
class LookAlikesTest {
    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({"O,0", "I,1", "L,1", "Z,2", "S,5", "B,8", "G,6", "D,0", "Q,0", "U,V", "V,U", "X,Y", "Y,X", "8,B", "0,D"
    })
    void what_is_often_confused_is_in_the_table(char typed, char meant) {
        assertThat(LookAlikes.of(typed)).contains(String.valueOf(meant));
    }

    @ParameterizedTest(name = "{0} looks like {1}")
    @CsvSource({
        "А,A", "В,B", "С,C", "Е,E", "Н,H", "К,K", "М,M", "О,O", "Р,P", "Т,T", "Х,X", "У,Y", "Α,A", "Β,B", "Ε,E", "Ζ,Z",
        "Η,H", "Ι,I", "Κ,K", "Μ,M", "Ν,N", "Ο,O", "Ρ,P", "Τ,T", "Υ,Y", "Χ,X", "х,X", "χ,X", "×,X", "٣,3", "५,5", "〇,0",
        "З,3", "A,A", "7,7", "中,中"
    })
    void letters_and_digits_of_other_scripts_have_a_latin_twin(char foreign, char latin) {
        assertThat((char) LookAlikes.latin(foreign)).isEqualTo(latin);
    }

    @Test
    void no_character_is_read_as_itself_or_twice_as_another() {
        for (char c = 0; c < 128; c++) {
            String readings = LookAlikes.of(c);
            assertThat(readings.chars().boxed()).doesNotContain((int) c).doesNotHaveDuplicates();
            assertThat(readings).matches("[0-9A-Z]*");
        }
        assertThat(LookAlikes.of('中')).isEmpty();
    }
}
