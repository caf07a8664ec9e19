package io.github.creditkit.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.cli.output.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

@Label("JSON 字符串：与另一种实现一致")
class JsonTextPropertyTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Property
    void what_we_write_both_read(@ForAll String text) throws JsonProcessingException {
        StringBuilder written = new StringBuilder();
        new Json(written).value(text);

        assertThat(JSON.readValue(written.toString(), String.class)).isEqualTo(text);
        assertThat(JsonText.read(written).value()).isEqualTo(text);
        assertThat(written.chars()).noneMatch(c -> c < ' ');
    }

    @Property
    void both_refuse_the_same(
            @ForAll
                    @Chars({'"', '\\', 'u', 'n', '0', '4', 'd', '8', 'F', ' ', 'x', '\t', '中', '/'})
                    @StringLength(max = 10)
                    String tail) {
        String line = '"' + tail;
        String expected;
        try {
            expected = JSON.readValue(line, String.class);
        } catch (JsonProcessingException e) {
            expected = null;
        }

        assertThat(JsonText.read(line).value()).isEqualTo(expected);
    }
}
