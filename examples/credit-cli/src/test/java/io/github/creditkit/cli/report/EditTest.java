package io.github.creditkit.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("改动标示")
class EditTest {
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "9O1, 901, 9<mark>0</mark>1",
        "OO1, 001, <mark>0</mark><mark>0</mark>1",
        "12, 21, <mark>2</mark><mark>1</mark>",
        "13, 123, 1<mark>2</mark>3",
        "1223, 123, 123",
        "号123, 123, 123",
        "1XY3, 123, 1<mark>2</mark>3",
        "'', 12, <mark>1</mark><mark>2</mark>",
        "123, 123, 123",
        "AB, CDE, <mark>C</mark><mark>D</mark><mark>E</mark>",
        "号1O3/45, 103, 1<mark>0</mark>3",
    })
    void marks_what_is_new(String from, String to, String marked) {
        assertThat(Edit.marked(from, to).markup()).isEqualTo(marked);
    }
}
