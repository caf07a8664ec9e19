package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("校验问题与提示")
class ViolationTest {
    private static final Violation VIOLATION =
            new Violation("", CodeReason.CHECK_CHARACTER_MISMATCH, 18, "4", "3", "GB 32100-2015");

    @Test
    void the_message_names_found_and_expected_in_both_languages() {
        assertThat(VIOLATION.messageEn()).isEqualTo("the check character at 18 should be \"3\", found \"4\"");
        assertThat(VIOLATION.messageZh()).isEqualTo("校验码错误：第 18 位应为“3”，实为“4”");
    }

    @Test
    void a_parent_lengthens_the_path_and_nothing_else() {
        assertThat(VIOLATION.under("/subject").under("/records/3"))
                .isEqualTo(new Violation(
                        "/records/3/subject", CodeReason.CHECK_CHARACTER_MISMATCH, 18, "4", "3", "GB 32100-2015"));
    }

    @Test
    void what_is_put_into_a_message_is_no_template() {
        Violation violation = new Violation("", CodeReason.LENGTH, 7, "{expected}", "{position}{", "");
        assertThat(violation.messageEn()).isEqualTo("the length is {expected}, expected {position}{");
    }

    @Test
    void a_template_is_filled_place_by_place() {
        assertThat(Template.fill("", 1, "a", "b")).isEmpty();
        assertThat(Template.fill("x", 1, "a", "b")).isEqualTo("x");
        assertThat(Template.fill("{position}{found}{expected}", 1, "a", "b")).isEqualTo("1ab");
        assertThat(Template.fill("<{found}>{found}", 1, "a", "b")).isEqualTo("<a>a");
        assertThatIllegalArgumentException().isThrownBy(() -> Template.fill("{other}", 1, "a", "b"));
    }

    @Test
    void the_name_of_another_kind_is_in_the_language_of_the_message() {
        Violation violation = new Violation("", CodeReason.WRONG_IDENTIFIER_TYPE, 0, "org-code", "uscc", "");
        assertThat(violation.messageZh()).isEqualTo("可能是另一类代码：组织机构代码，此处应为统一社会信用代码");
        assertThat(violation.messageEn())
                .isEqualTo("this may be another kind of code: organization code; expected: unified social credit code");
        assertThat(Template.fill("{found:zh}{expected:en}", 0, "no type", "nor this"))
                .isEqualTo("no typenor this");
    }

    @Test
    void a_note_has_messages_too() {
        Note note = new Note(NoteKind.DIVISION_ABOLISHED, 3, "110103");
        assertThat(note.messageZh()).isEqualTo("行政区划码 110103 已撤销，代码仍然有效");
        assertThat(note.messageEn()).isEqualTo("division 110103 has been abolished; the code stays valid");
        assertThat(new Fold(NoteKind.FOLDED_CASE, 3, 2).note().messageEn())
                .isEqualTo("small letters from 3 were made capital");
    }

    @Test
    void a_character_that_cannot_be_seen_is_shown_by_its_number() {
        assertThat(Shown.at("a", 0)).isEqualTo("a");
        assertThat(Shown.at("~", 0)).isEqualTo("~");
        assertThat(Shown.at("!", 0)).isEqualTo("!");
        assertThat(Shown.at(" ", 0)).isEqualTo("U+0020");
        assertThat(Shown.at("\u007f", 0)).isEqualTo("U+007F");
        assertThat(Shown.at("x\u200by", 1)).isEqualTo("U+200B");
        assertThat(Shown.at("\u0301", 0)).isEqualTo("U+0301");
        assertThat(Shown.at("\ud800", 0)).isEqualTo("U+D800");
        assertThat(Shown.at("\ud800x", 0)).isEqualTo("U+D800");
        assertThat(Shown.at("\udc00", 0)).isEqualTo("U+DC00");
        assertThat(Shown.at("\ue000", 0)).isEqualTo("U+E000");
        assertThat(Shown.at("\u2028", 0)).isEqualTo("U+2028");
        assertThat(Shown.at("Х", 0)).isEqualTo("Х U+0425");
        assertThat(Shown.at("x\ud83d\ude00", 1)).isEqualTo("\ud83d\ude00 U+1F600");
        assertThat(Shown.at("\udb40\udc01", 0)).isEqualTo("U+E0001");
    }

    @Test
    void an_exception_keeps_its_message_through_serialization() {
        InvalidCodeException thrown =
                new InvalidCodeException(List.of(VIOLATION, new Violation("", CodeReason.LENGTH, 0, "19", "18", "")));
        assertThat(thrown)
                .hasMessage("the check character at 18 should be \"3\", found \"4\"; the length is 19, expected 18");
        assertThat(thrown.messageZh()).isEqualTo("校验码错误：第 18 位应为“3”，实为“4”；长度应为 18 位，实为 19 位");
        assertThat(thrown.violations()).hasSize(2);

        InvalidCodeException again = SerializableTester.reserialize(thrown);
        assertThat(again).hasMessage(thrown.getMessage());
        assertThat(again.violations()).isEmpty();
        assertThat(again.messageZh()).isEmpty();
    }

    @Test
    void they_are_values() {
        new EqualsTester()
                .addEqualityGroup(VIOLATION, VIOLATION.under(""))
                .addEqualityGroup(VIOLATION.under("/a"))
                .addEqualityGroup(new Note(NoteKind.FOLDED_CASE, 1, ""), new Note(NoteKind.FOLDED_CASE, 1, ""))
                .addEqualityGroup(new Note(NoteKind.FOLDED_CASE, 2, ""))
                .addEqualityGroup(new Fold(NoteKind.FOLDED_CASE, 1, 1), new Fold(NoteKind.FOLDED_CASE, 1, 1))
                .addEqualityGroup(new Fold(NoteKind.FOLDED_CASE, 1, 2))
                .testEquals();
    }

    @Test
    void a_part_prints_its_name_and_place_only() {
        CodePart part =
                CodePart.of("order", "顺序码", "11010519491231002X", 15, 17).meaning("女", "female");
        assertThat(part).hasToString("order@15");
        assertThat(part).isEqualTo(new CodePart("order", "顺序码", 15, "002", "女", "female"));
    }
}
