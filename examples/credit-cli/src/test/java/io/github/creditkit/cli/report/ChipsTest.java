package io.github.creditkit.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("不可见字符显形")
class ChipsTest {
    /** A chip is shown in brackets here. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " 9,[␣]9",
                "9\u200b1,9[U+200B]1",
                "\ufeff9,[U+FEFF]9",
                "9\u001b[2J,9[U+001B][2J",
                "\u0410B,\u0410[U+0410]B",
                "\u202e9,[U+202E]9",
                "\ud800,[U+D800]",
                "９,９",
                "待补,待补",
                "<b>,&lt;b&gt;"
            })
    void shows_what_cannot_be_seen(String cell, String shown) {
        String markup = Chips.of(cell).markup();

        assertThat(markup.replace("<span class=\"cp\">", "[").replace("</span>", "]"))
                .isEqualTo(shown);
    }

    @Test
    void a_long_cell_is_cut() {
        assertThat(Chips.of("1".repeat(100)).markup()).isEqualTo("1".repeat(64) + "…");
    }

    @Test
    void an_empty_cell_is_said_to_be_so() {
        assertThat(Chips.of("").markup()).contains("（空）", "(empty)");
    }
}
