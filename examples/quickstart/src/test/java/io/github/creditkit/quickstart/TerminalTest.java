package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("终端字符集")
class TerminalTest {
    @ParameterizedTest(name = "{0} then {1} gives {2}")
    @CsvSource({
        "UTF-8, GBK, UTF-8",
        "GBK, UTF-8, GBK",
        "GB18030, , GB18030",
        ", GBK, GBK",
        "US-ASCII, GBK, GBK",
        "ANSI_X3.4-1968, ANSI_X3.4-1968, UTF-8",
        "ISO-8859-1, , UTF-8",
        "no-such-charset, , UTF-8",
        ", , UTF-8",
    })
    void takes_the_first_that_can_write_chinese(String first, String second, String charset) {
        assertThat(Terminal.charset(first, second).name()).isEqualTo(charset);
    }
}
