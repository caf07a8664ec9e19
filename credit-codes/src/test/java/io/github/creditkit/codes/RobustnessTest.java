package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("exhaustive")
@DisplayName("任何文本都不抛异常、不停顿")
class RobustnessTest {
    private static final int LONG = 10_000_000;

    /** Guards against hanging; nothing here takes a tenth of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stream<String> longTexts() {
        return Stream.of(
                "0",
                " ",
                "*",
                "\u200b",
                "\ud800",
                "\ud83d\ude00",
                "e\u0301",
                "\ufdfa",
                "号",
                "事证第",
                "91350100M000100Y43",
                "110101188506159014");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void ten_million_characters_are_refused_at_once(String unit) {
        String text = unit.repeat(LONG / unit.length());
        assertTimeoutPreemptively(PATIENCE, () -> {
            for (CodeType type : CodeType.values()) {
                assertThat(type.isValid(text, CodePolicy.STANDARD)).isFalse();
                assertRefusedBriefly(type.tryParse(text, CodePolicy.STANDARD));
                assertRefusedBriefly(type.tryParseLenient(text, CodePolicy.STANDARD));
            }
            assertThat(CodeType.detect(text)).isEmpty();
            assertThat(Normalizer.fold(text).text()).hasSize(text.length());
            assertThat(UnifiedSocialCreditCode.prefixOf(text).isPresent()).isEqualTo(unit.equals("91350100M000100Y43"));
            assertThat(OrganizationCategory.ofPair(text)).isEmpty();
            assertThat(CodeType.ofWord(text)).isEmpty();
        });
    }

    private static void assertRefusedBriefly(Parsed<? extends IdentityCode> parsed) {
        assertThat(parsed.isOk()).isFalse();
        assertThat(parsed.violations()).hasSizeBetween(1, 66);
        assertThat(parsed.toString().length()).isLessThan(20_000);
    }

    @Test
    void a_masked_ten_million_is_still_ten_million() {
        assertThat(Mask.DIVISION.apply("1".repeat(LONG))).hasSize(LONG).startsWith("111111*");
    }

    @Test
    void every_single_character_can_be_asked_about() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            for (CodeType type : CodeType.values()) {
                boolean valid = type.isValid(text, CodePolicy.STANDARD);
                if (valid != type.tryParse(text, CodePolicy.STANDARD).isOk()
                        || (valid && type != CodeType.SOCIAL_ORGANIZATION_NUMBER)) {
                    throw new AssertionError(type + " " + c);
                }
            }
        }
    }

    @Test
    void every_character_at_every_position_of_a_code_gives_a_verdict() {
        String code = "91350100M000100Y43";
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (int i : List.of(0, 1, 2, 8, 16, 17)) {
                String text = code.substring(0, i) + (char) c + code.substring(i + 1);
                boolean valid = UnifiedSocialCreditCode.isValid(text);
                if (c > 127 && valid) {
                    throw new AssertionError(text);
                }
            }
        }
    }

    @Test
    void half_a_surrogate_pair_is_refused_where_it_stands() {
        for (String half : List.of("\ud800", "\udbff", "\udc00", "\udfff")) {
            for (CodeType type : CodeType.values()) {
                String text = "11" + half + "1011885061590";
                assertThat(type.tryParse(text, CodePolicy.STANDARD).violations())
                        .anySatisfy(violation -> {
                            assertThat(violation.reason()).isSameAs(CodeReason.ILLEGAL_CHARACTER);
                            assertThat(violation.position()).isEqualTo(3);
                            assertThat(violation.found()).matches("U\\+D[89BCF][0F][0F]");
                        });
            }
        }
    }

    @Test
    void a_surrogate_pair_is_one_illegal_character() {
        assertThat(OrganizationCode.tryParse("D21435\ud83d\ude00X").violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.position()).isEqualTo(7);
                    assertThat(violation.found()).isEqualTo("\ud83d\ude00 U+1F600");
                });
    }

    @Test
    void a_long_text_is_told_its_length_and_sixty_four_characters_of_which_six_are_quoted() {
        List<Violation> violations = OrganizationCode.tryParse("é".repeat(1000)).violations();

        assertThat(violations).hasSize(65);
        assertThat(violations.get(0).reason()).isSameAs(CodeReason.LENGTH);
        assertThat(violations.get(0).found()).isEqualTo("1000");
        assertThat(violations.subList(1, 7))
                .allMatch(violation -> violation.found().equals("é U+00E9"));
        assertThat(violations.subList(7, 65))
                .allMatch(violation -> violation.found().equals("…"));
        assertThat(violations.get(64).position()).isEqualTo(64);
    }
}
