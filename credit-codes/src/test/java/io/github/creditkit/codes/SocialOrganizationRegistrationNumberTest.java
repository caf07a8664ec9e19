package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import io.github.creditkit.codes.SocialOrganizationRegistrationNumber.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("社会组织登记证号")
class SocialOrganizationRegistrationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "社证字第4567号, SOCIAL_ASSOCIATION, 社证字",
        "民证字第010001号, PRIVATE_NON_ENTERPRISE_UNIT, 民证字",
        "闽民证字第010001号, PRIVATE_NON_ENTERPRISE_UNIT, 民证字",
        "基证字第0001号, FOUNDATION, 基证字",
        "12345基证字, FOUNDATION, 基证字"
    })
    void the_wording_names_the_kind(String text, Kind kind, String wording) {
        SocialOrganizationRegistrationNumber number = SocialOrganizationRegistrationNumber.parse(text);
        assertThat(number.kind()).contains(kind);
        assertThat(kind.wording()).isEqualTo(wording);
        assertThat(number).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4567", "社字第4567号", "123456基证字", "a b-c", "（社）4567", "😀"})
    void any_visible_text_is_kept_without_a_kind(String text) {
        SocialOrganizationRegistrationNumber number = SocialOrganizationRegistrationNumber.parse(text);
        assertThat(number.kind()).isEmpty();
        assertThat(number.text()).isEqualTo(text);
        assertThat(number.parts())
                .extracting(CodePart::name, CodePart::position, CodePart::text)
                .containsExactly(tuple("number", 1, text));
        assertThat(number.notes()).isEmpty();
        assertThat(number.type()).isSameAs(CodeType.SOCIAL_ORGANIZATION_NUMBER);
    }

    static List<Object[]> refused() {
        return List.of(
                new Object[] {"", CodeReason.EMPTY, 0},
                new Object[] {"   ", CodeReason.EMPTY, 0},
                new Object[] {" 社证字", CodeReason.ILLEGAL_CHARACTER, 1},
                new Object[] {"社证字 ", CodeReason.ILLEGAL_CHARACTER, 4},
                new Object[] {"\u00a0社证字", CodeReason.ILLEGAL_CHARACTER, 1},
                new Object[] {"社证字\u3000", CodeReason.ILLEGAL_CHARACTER, 4},
                new Object[] {"社\u0007证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\u200b证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\u2028证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\u2029证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\t证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\ud800证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社\udc00证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"\udc00证字", CodeReason.ILLEGAL_CHARACTER, 1},
                new Object[] {"社证字\ud800", CodeReason.ILLEGAL_CHARACTER, 4},
                new Object[] {"社\udb40\udc01证字", CodeReason.ILLEGAL_CHARACTER, 2},
                new Object[] {"社证字第**号", CodeReason.MASKED, 5},
                new Object[] {"社".repeat(70) + "＊号", CodeReason.MASKED, 71},
                new Object[] {"社".repeat(129), CodeReason.LENGTH, 0},
                new Object[] {"社".repeat(127) + "\u200b", CodeReason.ILLEGAL_CHARACTER, 128},
                new Object[] {" ".repeat(100), CodeReason.ILLEGAL_CHARACTER, 1});
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_seen_or_kept_is_refused(String text, CodeReason reason, int position) {
        assertThat(SocialOrganizationRegistrationNumber.isValid(text)).isFalse();
        assertThat(SocialOrganizationRegistrationNumber.tryParse(text).violations())
                .first()
                .extracting(Violation::reason, Violation::position)
                .containsExactly(reason, position);
    }

    @Test
    void one_hundred_and_twenty_eight_characters_are_kept() {
        assertThat(SocialOrganizationRegistrationNumber.isValid("社".repeat(128)))
                .isTrue();
        assertThat(SocialOrganizationRegistrationNumber.tryParse("社".repeat(129))
                        .violations())
                .extracting(Violation::found, Violation::expected)
                .containsExactly(tuple("129", "1–128"));
    }

    static List<Object[]> blanks() {
        return List.of(new Object[] {"  社证字 1-a  ", 1, 4}, new Object[] {"社证字 1-a\u00a0", 8, 1}, new Object[] {
            "\u3000\t社证字 1-a", 1, 2
        });
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void only_the_blanks_around_are_folded(String text, int position, int count) {
        Parsed<SocialOrganizationRegistrationNumber> parsed =
                SocialOrganizationRegistrationNumber.tryParseLenient(text);
        assertThat(parsed.orThrow().text()).isEqualTo("社证字 1-a");
        assertThat(parsed.notes()).containsExactly(new Note(NoteKind.FOLDED_BLANK, position, ""));
        assertThat(count).isEqualTo(text.length() - 7);
        assertThat(CodeType.SOCIAL_ORGANIZATION_NUMBER
                        .tryParseLenient(text, CodePolicy.STANDARD)
                        .notes())
                .isEqualTo(parsed.notes());
    }

    @Test
    void what_needs_no_folding_has_no_notes() {
        assertThat(SocialOrganizationRegistrationNumber.tryParseLenient("社证字第4567号")
                        .notes())
                .isEmpty();
        assertThat(SocialOrganizationRegistrationNumber.tryParseLenient(" \u3000")
                        .violations())
                .extracting(Violation::reason)
                .containsExactly(CodeReason.EMPTY);
    }

    @Test
    void it_is_a_value() {
        SocialOrganizationRegistrationNumber number = SocialOrganizationRegistrationNumber.parse("社证字第4567号");
        new EqualsTester()
                .addEqualityGroup(number, SocialOrganizationRegistrationNumber.parse("社证字第4567号"))
                .addEqualityGroup(SocialOrganizationRegistrationNumber.parse("135020000060"))
                .addEqualityGroup(PublicInstitutionCertificateNumber.parse("135020000060"))
                .testEquals();
        SerializableTester.reserializeAndAssert(number);
        assertThat(number).isGreaterThan(SocialOrganizationRegistrationNumber.parse("1"));
    }
}
