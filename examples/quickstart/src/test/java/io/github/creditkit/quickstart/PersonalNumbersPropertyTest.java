package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonalNumbersPropertyTest {
    @Property(tries = 500)
    void no_digit_after_the_division_is_shown(
            @ForAll("persons") String number, @ForAll("separators") String separator) {
        String cell = String.join(separator, number.split(""));
        String shown = PersonalNumbers.masked("证号" + cell + "。");
        assertThat(shown.replaceAll("[^0-9X*]", "")).isEqualTo(number.substring(0, 6) + "*".repeat(12));
    }

    @Property(tries = 500)
    void a_slip_of_one_digit_changes_nothing(@ForAll("persons") String number, @ForAll("tail") int position) {
        char wrong = number.charAt(position) == '7' ? '1' : '7';
        String slipped = number.substring(0, position) + wrong + number.substring(position + 1);
        assertThat(PersonalNumbers.masked(slipped)).isEqualTo(number.substring(0, 6) + "*".repeat(12));
    }

    @Property(tries = 300)
    void masking_keeps_the_length_of_any_text(@ForAll String text) {
        assertThat(PersonalNumbers.masked(text)).hasSameSizeAs(text);
    }

    /** Synthetic: born between 1880 and 1905; the check character does not matter to the shape. */
    @Provide
    Arbitrary<String> persons() {
        Arbitrary<Integer> division = Arbitraries.integers().between(110101, 659012);
        Arbitrary<String> birth = Arbitraries.longs()
                .between(0, 9000)
                .map(day -> LocalDate.of(1880, 1, 1).plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE));
        Arbitrary<String> order = Arbitraries.strings().numeric().ofLength(3);
        Arbitrary<Character> check = Arbitraries.chars().with("0123456789X");
        return Combinators.combine(division, birth, order, check).as((d, b, o, c) -> d + b + o + c);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", ".", "\u200b", "\u3000", "\t", "·");
    }

    /** The order code and the check character; a slip in the date may take the number out of its shape. */
    @Provide
    Arbitrary<Integer> tail() {
        return Arbitraries.integers().between(14, 17);
    }
}
