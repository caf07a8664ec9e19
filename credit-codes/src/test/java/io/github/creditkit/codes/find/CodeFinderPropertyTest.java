package io.github.creditkit.codes.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.Trust;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

class CodeFinderPropertyTest {
    private static final CodeFinder FINDER = CodeFinder.standard();
    private static final CodeFinder EVERYTHING =
            FINDER.types(CodeType.CITIZEN_ID, CodeType.values()).atLeast(Trust.FORM_ONLY);

    @Property
    void a_credit_code_between_other_characters_is_always_found_and_fully_checked(
            @ForAll("wall") String before, @ForAll("unified") String code, @ForAll("wallAfter") String after) {
        assertThat(FINDER.find(before + code + after))
                .containsExactly(new FoundCode(
                        CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
                        before.length(),
                        before.length() + code.length(),
                        code,
                        Trust.FULLY_CHECKED));
    }

    @Property
    void a_citizen_number_is_always_found_as_one(
            @ForAll("wall") String before, @ForAll("citizens") String number, @ForAll("wallAfter") String after) {
        assertThat(FINDER.find(before + number + after))
                .containsExactly(new FoundCode(
                        CodeType.CITIZEN_ID,
                        before.length(),
                        before.length() + number.length(),
                        number,
                        Trust.FULLY_CHECKED));
        assertThat(FINDER.types(
                                CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
                                CodeType.BUSINESS_REGISTRATION_NUMBER,
                                CodeType.ORGANIZATION_CODE)
                        .find(before + number + after))
                .isEmpty();
    }

    @Property
    void a_code_printed_in_its_parts_is_found_whatever_stands_around(
            @ForAll("unified") String code, @ForAll("joint") char joint, @ForAll("words") String words) {
        String printed = code.substring(0, 2)
                + joint
                + code.substring(2, 8)
                + joint
                + code.substring(8, 17)
                + joint
                + code.charAt(17);
        String text = words + " " + printed + " " + words;
        assertThat(FINDER.find(text))
                .containsExactly(new FoundCode(
                        CodeType.UNIFIED_SOCIAL_CREDIT_CODE,
                        words.length() + 1,
                        words.length() + 1 + printed.length(),
                        code,
                        Trust.FULLY_CHECKED));
    }

    @Property
    void what_is_found_is_in_order_apart_and_folds_to_the_text_reported(@ForAll("texts") String text) {
        for (CodeFinder finder : List.of(FINDER, EVERYTHING, FINDER.atLeast(Trust.FULLY_CHECKED))) {
            int last = 0;
            for (FoundCode found : finder.find(text)) {
                assertThat(found.start()).isGreaterThanOrEqualTo(last);
                assertThat(Normalizer.fold(text.substring(found.start(), found.end()))
                                .text())
                        .isEqualTo(found.text());
                last = found.end();
            }
        }
    }

    @Property
    void what_is_found_with_trust_is_valid(@ForAll("texts") String text) {
        assertThat(FINDER.find(text)).allSatisfy(found -> {
            assertThat(found.trust()).isNotEqualTo(Trust.FORM_ONLY);
            assertThat(found.type().isValid(found.text(), CodePolicy.STANDARD)).isTrue();
            assertThat(found.code()).isPresent();
        });
    }

    @Property
    void asking_for_more_trust_finds_a_part_of_the_same(@ForAll("texts") String text) {
        assertThat(FINDER.find(text))
                .containsAll(FINDER.atLeast(Trust.FULLY_CHECKED).find(text));
    }

    @Property
    void no_citizen_number_is_printed(@ForAll("citizens") String number, @ForAll("wall") String before) {
        assertThat(EVERYTHING.find(before + number).toString()).doesNotContain(number.substring(6));
    }

    @Property
    void no_text_makes_it_throw(@ForAll String text) {
        assertThat(FINDER.find(text)).isNotNull();
        assertThat(EVERYTHING.find(new StringBuilder(text))).isEqualTo(EVERYTHING.find(text));
    }

    @Provide
    Arbitrary<String> unified() {
        return Combinators.combine(
                        Arbitraries.of(List.copyOf(OrganizationCategory.all())),
                        Arbitraries.integers().between(110_000, 659_999).map(String::valueOf),
                        Arbitraries.integers().between(1, 99_999))
                .as((category, division, serial) -> UnifiedSocialCreditCode.of(
                                category, division, OrganizationCode.of(String.format("PDY%05d", serial)))
                        .text());
    }

    @Provide
    Arbitrary<String> citizens() {
        return Combinators.combine(
                        Arbitraries.of("110101", "440524", "310104", "659001", "810000"),
                        Arbitraries.integers().between(0, 9_000),
                        Arbitraries.integers().between(1, 999))
                .as((address, day, order) -> CitizenIdentificationNumber.of(
                                address, LocalDate.of(1880, 1, 1).plusDays(day), order)
                        .text());
    }

    /** What can stand before a code without being taken for a part of it. */
    @Provide
    Arbitrary<String> wall() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "：", "=", "信用代码", "（", "\"", "，2024年", "3、", "AB/", "n_", ", ", "—", "2024 ", "😀"),
                others());
    }

    @Provide
    Arbitrary<String> wallAfter() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "。", "，2024年", "）后", "\n1", "_2", " ", " 3", "-副本", "-A", ".html", "\u0000", "\ud800"),
                others());
    }

    private static Arbitrary<String> others() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(5)
                .filter(wall -> wall.chars().allMatch(c -> CharacterKind.of((char) c) == CharacterKind.OTHER));
    }

    @Provide
    Arbitrary<Character> joint() {
        return Arbitraries.of(' ', '-', '\u00a0', '\u3000', '—', '－');
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("信用代码", "code", "the number", "第 3 号", "1", "2024", "No", "。");
    }

    /** Pieces of codes and what stands between them. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                unified(),
                citizens(),
                Arbitraries.integers()
                        .between(1, 99_999_999)
                        .map(sequence -> BusinessRegistrationNumber.of("110108", String.format("%08d", sequence))
                                .text()),
                Arbitraries.strings().withChars("0123456789X").ofMinLength(1).ofMaxLength(20),
                Arbitraries.of("91", "350100", "M000100Y4", "3", "M000100Y-4", "D2143569-X", "D2143569", "X", "事证第"));
        Arbitrary<String> between = Arbitraries.of("", " ", "-", "－", "\u3000", "，", "USCC", "a", "\n", "  ");
        return Combinators.combine(piece, between)
                .as((one, other) -> one + other)
                .list()
                .ofMaxSize(8)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(pieces -> String.join("", pieces));
    }
}
