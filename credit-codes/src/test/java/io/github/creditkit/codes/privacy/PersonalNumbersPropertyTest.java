package io.github.creditkit.codes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.generate.CodeGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

@Label("隐藏个人号码：规律")
class PersonalNumbersPropertyTest {
    @Property
    void any_substitution_is_seen(
            @ForAll long seed,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        StringBuilder slipped = new StringBuilder(number(seed));
        slipped.setCharAt(at, digit);

        assertHidden(slipped.toString());
    }

    @Property
    void any_letter_in_the_place_of_a_digit_is_seen(
            @ForAll long seed,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @CharRange(from = 'A', to = 'Z') char letter) {
        StringBuilder slipped = new StringBuilder(number(seed));
        slipped.setCharAt(at, letter);

        assertHidden(slipped.toString());
    }

    @Property
    void any_lost_character_is_seen(@ForAll long seed, @ForAll @IntRange(max = 17) int at) {
        assertHidden(new StringBuilder(number(seed)).deleteCharAt(at).toString());
    }

    @Property
    void any_extra_character_is_seen(
            @ForAll long seed,
            @ForAll @IntRange(max = 18) int at,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        assertHidden(new StringBuilder(number(seed)).insert(at, digit).toString());
    }

    @Property
    void any_swap_is_seen(@ForAll long seed, @ForAll @IntRange(max = 16) int at) {
        StringBuilder slipped = new StringBuilder(number(seed));
        char first = slipped.charAt(at);
        slipped.setCharAt(at, slipped.charAt(at + 1));
        slipped.setCharAt(at + 1, first);

        assertHidden(slipped.toString());
    }

    @Property
    void any_text_stays_as_long_as_it_was_or_gets_shorter(@ForAll String text) {
        String hidden = PersonalNumbers.hide(text);

        assertThat(hidden.codePointCount(0, hidden.length())).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(PersonalNumbers.hide(hidden)).isEqualTo(hidden);
    }

    private static String number(long seed) {
        return CodeGenerator.seeded(seed).citizenIdentificationNumber().text();
    }

    /** All but the division, unless the slip made a valid code of an organisation of it. */
    private static void assertHidden(String slipped) {
        if (!UnifiedSocialCreditCode.isValid(slipped) || CodeType.CITIZEN_ID.isValid(slipped, CodePolicy.STANDARD)) {
            String hidden = PersonalNumbers.hide(slipped);
            assertThat(hidden.substring(6)).matches("\\*+");
        }
    }
}
