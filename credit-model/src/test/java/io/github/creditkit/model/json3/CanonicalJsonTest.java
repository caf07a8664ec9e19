package io.github.creditkit.model.json3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.GoldenFiles;
import io.github.creditkit.model.SubjectRef;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("规范 JSON（Jackson 3）")
class CanonicalJsonTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CreditModelModule()).build();

    /** Reads numbers as they stand. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static List<Record> records() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_is_written_as_its_golden_file_and_read_from_it(Record record) throws IOException {
        String golden = GoldenFiles.read(record.getClass());

        assertThat(JSON.writeValueAsString(record))
                .isEqualTo(EXACT.readTree(golden).toString());
        assertThat(JSON.readValue(golden, record.getClass())).isEqualTo(record);
    }

    @Test
    void a_code_that_nobody_knows_survives() {
        String json = "{\"name\":\"某公司\",\"category\":\"外星法人\",\"creditCode\":\"91350100M000100Y44\"}";

        SubjectRef subject = JSON.readValue(json, SubjectRef.class);

        assertThat(subject.category().isKnown()).isFalse();
        assertThat(JSON.readTree(JSON.writeValueAsString(subject))).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":1}", "{\"unit\":\"元\"}", "2000", "{\"value\":1E999999999,\"unit\":\"元\"}"})
    void an_amount_without_its_unit_is_none(String amount) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> JSON.readValue("{\"fineAmount\":" + amount + "}", AdministrativePenalty.class));
    }

    @Test
    void a_message_does_not_quote_what_was_sent() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> JSON.readValue("{\"decidedOn\":\"110101188506159014\"}", AdministrativePenalty.class))
                .satisfies(e -> assertThat(e.getOriginalMessage()).doesNotContain("110101188506159014"));
    }
}
