package io.github.creditkit.model.json3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.SubjectRef;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("规范 JSON（Jackson 3）")
class CanonicalJsonTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CreditModelModule()).build();

    private static <R> void assertGolden(R record, Class<R> type, String file) throws IOException {
        try (InputStream in = CanonicalJsonTest.class.getResourceAsStream("/golden/" + file)) {
            String golden = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(JSON.readTree(JSON.writeValueAsString(record))).isEqualTo(JSON.readTree(golden));
            assertThat(JSON.readValue(golden, type)).isEqualTo(record);
        }
    }

    @Test
    void a_permit_is_the_golden_file() throws IOException {
        assertGolden(Samples.permit(), AdministrativePermit.class, "administrativePermit.json");
    }

    @Test
    void a_penalty_is_the_golden_file() throws IOException {
        assertGolden(Samples.penalty(), AdministrativePenalty.class, "administrativePenalty.json");
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
