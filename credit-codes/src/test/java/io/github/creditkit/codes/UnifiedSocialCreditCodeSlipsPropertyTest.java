package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.check.Gb32100;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Every slip of the pen that GB 32100 promises to find (录入差错). */
class UnifiedSocialCreditCodeSlipsPropertyTest {
    private static final String ALPHABET = Gb32100.ALPHABET.characters();
    private static final String ANYTHING_TYPED = ALPHABET + "IOSVZabcxyz *-#、Ｏ";

    @Example
    @Tag("exhaustive")
    void every_wrong_character_in_every_published_code_is_refused() {
        VectorFile.USCC_VALID.column("code").forEach(this::refuses_every_substitution);
        VectorFile.USCC_SYNTHETIC.column("code").forEach(this::refuses_every_substitution);
    }

    @Example
    @Tag("exhaustive")
    void every_swap_but_that_of_the_first_and_the_last_is_refused_in_every_published_code() {
        VectorFile.USCC_VALID.column("code").forEach(this::refuses_every_swap);
        VectorFile.USCC_SYNTHETIC.column("code").forEach(this::refuses_every_swap);
    }

    /** One wrong text in some thirty obeys the other rule, on which the pilot's codes and the national ones differ. */
    @Example
    void a_wrong_character_in_a_pilot_code_never_leads_to_another_pilot_code() {
        VectorFile.USCC_PILOT_FUJIAN
                .rows("valid_pilot", "yes")
                .map(row -> row.get("code"))
                .forEach(code -> {
                    for (int i = 0; i < code.length(); i++) {
                        for (char c : ANYTHING_TYPED.toCharArray()) {
                            String wrong = code.substring(0, i) + c + code.substring(i + 1);
                            if (c != code.charAt(i)) {
                                assertThat(UnifiedSocialCreditCode.tryParse(wrong)
                                                .toOptional()
                                                .filter(UnifiedSocialCreditCode::isPilot))
                                        .as(wrong)
                                        .isEmpty();
                            }
                        }
                    }
                });
    }

    @Property(tries = 50)
    void every_wrong_character_is_refused(@ForAll("codes") String code) {
        refuses_every_substitution(code);
    }

    @Property(tries = 50)
    void every_swap_but_that_of_the_first_and_the_last_is_refused(@ForAll("codes") String code) {
        refuses_every_swap(code);
    }

    /** Both ends have the weight 1, so the arithmetic cannot see this one; the pair and the range mostly do. */
    @Example
    void the_swap_of_the_first_and_the_last_passes_the_arithmetic() {
        for (String code : List.of("91350100M000100Y43", "91440300192203821" + "6")) {
            assertThat(new Gb32100().isValid(swapped(code, 0, 17))).isTrue();
        }
    }

    private void refuses_every_substitution(String code) {
        for (int i = 0; i < code.length(); i++) {
            for (char c : ANYTHING_TYPED.toCharArray()) {
                if (c != code.charAt(i)) {
                    refuses(code.substring(0, i) + c + code.substring(i + 1));
                }
            }
        }
    }

    private void refuses_every_swap(String code) {
        for (int i = 0; i < code.length(); i++) {
            for (int j = i + 1; j < code.length(); j++) {
                if (code.charAt(i) != code.charAt(j) && !(i == 0 && j == 17)) {
                    refuses(swapped(code, i, j));
                }
            }
        }
    }

    private static void refuses(String wrong) {
        if (UnifiedSocialCreditCode.isValid(wrong, CodePolicy.STANDARD.refusingPilotCodes())) {
            throw new AssertionError(wrong + " passed");
        }
        // The only way in is the pilot's rule, which is noted.
        if (UnifiedSocialCreditCode.isValid(wrong)) {
            assertThat(UnifiedSocialCreditCode.parse(wrong).isPilot()).as(wrong).isTrue();
        }
    }

    private static String swapped(String code, int i, int j) {
        StringBuilder swapped = new StringBuilder(code);
        swapped.setCharAt(i, code.charAt(j));
        swapped.setCharAt(j, code.charAt(i));
        return swapped.toString();
    }

    @Provide
    Arbitrary<String> codes() {
        return CodeTexts.usccs().withoutEdgeCases();
    }
}
