package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.generate.NearMiss;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

@Label("拒绝原因的集合与逐条问题一致")
class CodeTypeReasonsPropertyTest {
    @Property(tries = 20_000)
    void of_near_misses(@ForAll long seed) {
        CodeGenerator generator = CodeGenerator.seeded(seed);
        for (CodeType type : CodeType.values()) {
            NearMiss miss = generator.nearMiss(type);
            assertAgree(miss.text());
            assertAgree(miss.original());
        }
    }

    @Property(tries = 5_000)
    void of_hostile_texts(@ForAll long seed) {
        assertAgree(CodeGenerator.seeded(seed).hostile());
    }

    @Property(tries = 20_000)
    void of_codes_with_a_few_slips(
            @ForAll long seed,
            @ForAll @Chars({'0', '1', '9', 'A', 'X', 'O', 'Z', 'x', '*', ' ', '中'}) @StringLength(max = 3) String slips,
            @ForAll int at) {
        StringBuilder text = new StringBuilder(
                CodeGenerator.seeded(seed).unifiedSocialCreditCode().text());
        for (int i = 0; i < slips.length(); i++) {
            text.setCharAt(Math.floorMod(at + 7 * i, text.length()), slips.charAt(i));
        }
        assertAgree(text.toString());
    }

    @Property(tries = 5_000)
    void of_letters_and_digits(
            @ForAll @Chars({'0', '1', '2', '3', '9', 'A', 'M', 'O', 'X', 'Y'}) @StringLength(max = 40) String text) {
        assertAgree(text);
    }

    private static void assertAgree(String text) {
        for (CodePolicy policy : new CodePolicy[] {
            CodePolicy.STANDARD,
            CodePolicy.STANDARD.acceptingUnknownCategories().refusingPilotCodes()
        }) {
            for (CodeType type : CodeType.values()) {
                assertThat(type.reasons(text, policy))
                        .as("%s as %s", text, type)
                        .isEqualTo(type.tryParse(text, policy).violations().stream()
                                .map(Violation::reason)
                                .collect(Collectors.toSet()));
            }
        }
    }
}
