package io.github.creditkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.GoldenFiles;
import io.github.creditkit.model.SubjectRef;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("规范 JSON")
class CanonicalJsonTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new CreditModelModule()).build();

    /** Reads numbers as they stand. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    @BeforeAll
    static void the_golden_files_are_written_anew_when_asked_to() throws IOException {
        for (Record record : Fixtures.all()) {
            GoldenFiles.write(record.getClass(), PRETTY.writeValueAsString(record));
        }
    }

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
    void no_golden_file_is_missing_or_left_over() {
        assertThat(GoldenFiles.names())
                .isEqualTo(Fixtures.all().stream()
                        .map(record -> GoldenFiles.name(record.getClass()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_code_that_nobody_knows_survives() throws JsonProcessingException {
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
