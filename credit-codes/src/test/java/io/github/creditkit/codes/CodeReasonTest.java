package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("拒绝原因与提示类别")
class CodeReasonTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    /** The words are in other people's databases: what stands here is never changed, only added to. */
    @Test
    void the_words_of_the_reasons_are_stable() {
        assertThat(CodeReason.values())
                .extracting(CodeReason::word)
                .containsExactly(
                        "empty",
                        "length",
                        "illegal-character",
                        "form",
                        "division-not-numeric",
                        "pair-not-defined",
                        "check-character-mismatch",
                        "org-code-check-mismatch",
                        "org-code-check-alphabet",
                        "placeholder",
                        "masked",
                        "wrong-identifier-type",
                        "province-not-defined",
                        "birth-date-invalid",
                        "birth-date-in-future",
                        "birth-date-before-1800");
    }

    @Test
    void the_words_of_the_notes_are_stable() {
        assertThat(NoteKind.values())
                .extracting(NoteKind::word)
                .containsExactly(
                        "division-unknown",
                        "division-abolished",
                        "division-abolished-before-birth",
                        "division-zone",
                        "division-summary",
                        "division-variant",
                        "pilot-check-rule",
                        "category-single-source",
                        "category-unknown",
                        "order-code-zero",
                        "check-not-verifiable",
                        "form-single-source",
                        "cooperative-form",
                        "folded-width",
                        "folded-compatible",
                        "folded-case",
                        "folded-blank",
                        "folded-invisible",
                        "folded-hyphen",
                        "folded-apostrophe",
                        "folded-wording");
    }

    static Stream<Reason> reasons() {
        return Stream.concat(Arrays.stream(CodeReason.values()), Arrays.stream(NoteKind.values()));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void the_message_is_in_chinese_and_in_english(Reason reason) {
        assertThat(reason.templateZh()).containsPattern(HAN).doesNotEndWith("。");
        assertThat(reason.templateEn()).isNotBlank().doesNotEndWith(".");
        assertThat(HAN.matcher(reason.templateEn().replace("市辖区", "")).find()).isFalse();
        assertThat(reason.word()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_template_has_places_that_can_be_filled(Reason reason) {
        for (String template : List.of(reason.templateZh(), reason.templateEn())) {
            assertThat(PLACE.matcher(template).results().map(place -> place.group()))
                    .isSubsetOf(
                            "{position}",
                            "{found}",
                            "{expected}",
                            "{found:zh}",
                            "{found:en}",
                            "{expected:zh}",
                            "{expected:en}");
            assertThat(Template.fill(template, 7, "f", "e")).doesNotContain("{", "}");
        }
    }

    /** What one language tells of the text the other tells too. */
    @ParameterizedTest
    @EnumSource(CodeReason.class)
    void both_languages_tell_the_same(CodeReason reason) {
        assertThat(places(reason.templateZh())).containsExactlyInAnyOrderElementsOf(places(reason.templateEn()));
    }

    private static List<String> places(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> place.group().replaceFirst(":(zh|en)", ""))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(NoteKind.class)
    void a_fold_is_a_note_that_begins_with_that_word(NoteKind kind) {
        assertThat(kind.folding()).isEqualTo(kind.word().startsWith("folded-"));
    }
}
