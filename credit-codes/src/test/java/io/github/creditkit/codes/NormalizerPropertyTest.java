package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of folding (规范化的规律). */
class NormalizerPropertyTest {

    @Property
    void folding_twice_is_folding_once(@ForAll("texts") String text) {
        Folded once = Normalizer.fold(text);
        Folded twice = Normalizer.fold(once.text());
        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(twice.changed()).isFalse();
    }

    @Property
    void a_change_is_told_exactly_when_there_is_one(@ForAll("texts") String text) {
        Folded folded = Normalizer.fold(text);
        assertThat(folded.changed()).isEqualTo(!folded.text().equals(text));
        assertThat(folded.raw()).isEqualTo(text);
        assertThat(folded.folds()).allSatisfy(fold -> {
            assertThat(fold.kind().folding()).isTrue();
            assertThat(fold.position()).isPositive();
            assertThat(fold.count()).isPositive();
        });
        assertThat(folded.folds()).extracting(Fold::position).isSorted();
        assertThat(folded.folds()).extracting(Fold::kind).doesNotHaveDuplicates();
    }

    @Property
    void nothing_is_left_that_folding_removes(@ForAll("texts") String text) {
        assertThat(Normalizer.fold(text).text().codePoints())
                .noneMatch(c -> c >= 'a' && c <= 'z')
                .noneMatch(c -> Character.getType(c) == Character.FORMAT)
                .noneMatch(c -> Character.getType(c) == Character.DASH_PUNCTUATION)
                .noneMatch(Character::isSpaceChar);
    }

    @Property
    void a_code_is_the_same_however_it_is_grouped(
            @ForAll("codes") String code, @ForAll("separators") String separator) {
        StringBuilder grouped = new StringBuilder(separator);
        code.chars().forEach(c -> grouped.append((char) c).append(separator));
        assertThat(Normalizer.fold(grouped).text()).isEqualTo(code);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        CodeTexts.anything(),
                        CodeTexts.mutated(CodeTexts.mutated(CodeTexts.usccs())),
                        Arbitraries.strings()
                                .withChars(
                                        "\ud835\udc1a\udb40\udc01\u200b -'\u0301\u0327\u1100\u1161\u11a8eA\ufdfa\u00a8\u00b4")
                                .ofMaxLength(10))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(CodeTexts.usccs(), CodeTexts.citizens());
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", "\u3000", "\u200b", "—", "\ufeff", "\t", "\u00a0", "－", "\u2212");
    }
}
