package io.github.creditkit.codes.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.OrganizationCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("建议与修改")
class SuggestionTest {
    private static final OrganizationCode CODE = OrganizationCode.parse("D2143569X");

    @Test
    void all_edits_are_described_in_one_line() {
        Suggestion suggestion = new Suggestion(
                CODE,
                List.of(
                        new Edit(Edit.Kind.EXTRA, 3, "7", ""),
                        new Edit(Edit.Kind.SWAP, 5, "34", "43"),
                        new Edit(Edit.Kind.LOOK_ALIKE, 9, "\u0425", "X")),
                25);
        assertThat(suggestion.describeZh()).isEqualTo("删去第 3 位“7”；第 5 位“3”与第 6 位“4”互换；第 9 位“Х U+0425”改为“X”");
        assertThat(suggestion.describeEn())
                .isEqualTo("delete character 3 \"7\"; exchange characters 5 \"3\" and 6 \"4\";"
                        + " change character 9 from \"Х U+0425\" to \"X\"");
    }

    @ParameterizedTest
    @EnumSource(Edit.Kind.class)
    void every_kind_is_described_in_both_languages(Edit.Kind kind) {
        Edit edit = new Edit(kind, 4, "A\ud83d\ude00", "B");
        assertThat(edit.describeZh()).isNotBlank().doesNotContain("\n", "\ud83d");
        assertThat(edit.describeEn()).isNotBlank().doesNotContain("\n", "\ud83d");
    }

    @Test
    void a_far_swap_names_both_positions() {
        assertThat(new Edit(Edit.Kind.SWAP, 3, "4403", "3404").describeZh()).isEqualTo("第 3 位“4”与第 6 位“3”互换");
    }

    @Test
    void a_suggestion_has_an_edit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Suggestion(CODE, List.of(), 0));
    }
}
