package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("规范化")
class NormalizerTest {

    static List<Object[]> folds() {
        return List.of(
                new Object[] {"a1", "A1", List.of(new Fold(NoteKind.FOLDED_CASE, 1, 1))},
                new Object[] {"1az", "1AZ", List.of(new Fold(NoteKind.FOLDED_CASE, 2, 2))},
                new Object[] {"1 2\t3\u00a04\u3000", "1234", List.of(new Fold(NoteKind.FOLDED_BLANK, 2, 4))},
                new Object[] {"\u00851\n\r\u000b\f2", "12", List.of(new Fold(NoteKind.FOLDED_BLANK, 1, 5))},
                new Object[] {"1\u200b\ufeff2\u00ad", "12", List.of(new Fold(NoteKind.FOLDED_INVISIBLE, 2, 3))},
                new Object[] {"1-2—3－4\u22125", "12345", List.of(new Fold(NoteKind.FOLDED_HYPHEN, 2, 4))},
                new Object[] {"'1", "1", List.of(new Fold(NoteKind.FOLDED_APOSTROPHE, 1, 1))},
                new Object[] {"''1", "1", List.of(new Fold(NoteKind.FOLDED_APOSTROPHE, 1, 2))},
                new Object[] {"1'2", "1'2", List.of()},
                new Object[] {"１Ｘ", "1X", List.of(new Fold(NoteKind.FOLDED_WIDTH, 1, 2))},
                new Object[] {"！～", "!~", List.of(new Fold(NoteKind.FOLDED_WIDTH, 1, 2))},
                new Object[] {"1①Ⅹ", "11X", List.of(new Fold(NoteKind.FOLDED_COMPATIBLE, 2, 2))},
                new Object[] {"\ud835\udfd8", "0", List.of(new Fold(NoteKind.FOLDED_COMPATIBLE, 1, 1))},
                new Object[] {
                    " ｘ-9",
                    "X9",
                    List.of(
                            new Fold(NoteKind.FOLDED_BLANK, 1, 1),
                            new Fold(NoteKind.FOLDED_WIDTH, 2, 1),
                            new Fold(NoteKind.FOLDED_CASE, 2, 1),
                            new Fold(NoteKind.FOLDED_HYPHEN, 3, 1))
                },
                new Object[] {
                    "x\u3000１",
                    "X1",
                    List.of(
                            new Fold(NoteKind.FOLDED_CASE, 1, 1),
                            new Fold(NoteKind.FOLDED_BLANK, 2, 1),
                            new Fold(NoteKind.FOLDED_WIDTH, 3, 1))
                },
                new Object[] {"E\u0301", "\u00c9", List.of(new Fold(NoteKind.FOLDED_COMPATIBLE, 1, 1))},
                new Object[] {"AE\u0301", "A\u00c9", List.of(new Fold(NoteKind.FOLDED_COMPATIBLE, 2, 1))},
                new Object[] {"×Х٣中[1]", "×Х٣中[1]", List.of()},
                new Object[] {"\ud800", "\ud800", List.of()},
                new Object[] {"", "", List.of()},
                new Object[] {"9A", "9A", List.of()});
    }

    @ParameterizedTest
    @MethodSource("folds")
    void every_change_is_made_and_told(String raw, String text, List<Fold> folds) {
        Folded folded = Normalizer.fold(raw);
        assertThat(folded.text()).isEqualTo(text);
        assertThat(folded.folds()).isEqualTo(folds);
        assertThat(folded.raw()).isEqualTo(raw);
        assertThat(folded.changed()).isEqualTo(!raw.equals(text));
    }

    /** The halves of a mathematical small a; then of a tag, which cannot be seen. */
    @Test
    void two_halves_that_meet_are_folded_once_they_have_met() {
        assertThat(Normalizer.fold("\ud835\u200b\udc1a").text()).isEqualTo("A");
        assertThat(Normalizer.fold("9\udb40 \udc01").text()).isEqualTo("9");
        assertThat(Normalizer.fold("\ud835\u200b\u200b\udc1a9").folds())
                .containsExactly(new Fold(NoteKind.FOLDED_INVISIBLE, 2, 2));
    }

    @Test
    void an_accent_that_meets_a_letter_is_joined_with_it() {
        assertThat(Normalizer.fold("e\u200b\u0301").text()).isEqualTo("\u00c9");
    }

    @Test
    void more_than_1024_characters_are_left_alone() {
        String longest = " ".repeat(1023) + "x";
        assertThat(Normalizer.fold(longest).text()).isEqualTo("X");
        assertThat(Normalizer.fold(longest + "x").text()).isEqualTo(longest + "x");
        assertThat(Normalizer.fold(longest + "x").changed()).isFalse();
    }

    @Test
    void the_verdict_has_the_folds_before_its_own_notes() {
        Parsed<OrganizationCode> ok = Normalizer.fold(" d2143569-x").parsedBy(OrganizationCode::tryParse);
        assertThat(ok.notes())
                .extracting(Note::kind)
                .containsExactly(NoteKind.FOLDED_BLANK, NoteKind.FOLDED_CASE, NoteKind.FOLDED_HYPHEN);
        assertThat(ok.notes()).extracting(Note::found).containsOnly("");
        Parsed<OrganizationCode> refused = Normalizer.fold(" d2143569-1").parsedBy(OrganizationCode::tryParse);
        assertThat(refused.notes()).hasSize(3);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Parsed.Refused.class, r -> assertThat(r.text()).isEqualTo("D21435691"));
        assertThat(Normalizer.fold("D2143569X")
                        .parsedBy(OrganizationCode::tryParse)
                        .notes())
                .isEmpty();
    }

    @Test
    void a_folded_text_is_a_value_that_prints_neither_text() {
        Folded folded = Normalizer.fold("11010519491231002x");
        assertThat(folded).hasToString("Folded[Fold[kind=FOLDED_CASE, position=18, count=1]]");
        new EqualsTester()
                .addEqualityGroup(folded, Normalizer.fold("11010519491231002x"))
                .addEqualityGroup(Normalizer.fold("11010519491231002X"))
                .testEquals();
    }
}
