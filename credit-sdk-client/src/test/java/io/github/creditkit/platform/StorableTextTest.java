package io.github.creditkit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文本可存性")
class StorableTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "\"\\ud800\"",
                "\"\\uD83D\"",
                "\"\\ud83dx\"",
                "\"\\ud83d\\u0041\"",
                "\"\\ude00\\ud83d\"",
                "\"\\\\\\u0000\""
            })
    void what_no_database_keeps(String json) {
        assertThat(StorableText.fault(json)).isPresent();
        assertThat(StorableText.fault(json).orElseThrow().messageZh()).contains("U+0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\",
                "{\"a\":\"\\\\u0000\"}",
                "\"\\ud83d\\ude00\"",
                "\"😀\"",
                "\"\\u4e2d\\n\\\"\"",
                "\"\\u00",
                "\"\\u00zz\"",
                "\"\\u0001\""
            })
    void what_is_a_text_or_no_json_at_all(String json) {
        assertThat(StorableText.fault(json)).isEmpty();
    }
}
