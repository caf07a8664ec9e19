package io.github.creditkit.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.EnvelopeReading;
import io.github.creditkit.model.envelope.EnvelopeReading.Broken;
import io.github.creditkit.model.envelope.EnvelopeReading.Refused;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("报送信封")
class EnvelopeTest {
    private final CanonicalJson json = CanonicalJson.standard();

    private RecordEnvelope<?> read(String text) {
        EnvelopeReading reading = json.read(text);
        assertThat(reading).isInstanceOf(EnvelopeReading.Read.class);
        return reading.toOptional().orElseThrow();
    }

    @Test
    void what_was_written_is_read_as_it_was() {
        RecordEnvelope<AdministrativePermit> bare = RecordEnvelope.of(Samples.permit());
        RecordEnvelope<AdministrativePermit> full =
                new RecordEnvelope<>(Coded.of(Operation.UPDATE), "A-1", 3, null, null, Samples.permit(), Map.of());

        assertThat(read(json.write(bare))).isEqualTo(bare);
        assertThat(read(json.write(full))).isEqualTo(full);
        assertThat(json.write(bare)).startsWith("{\"op\":\"I\",\"type\":\"administrativePermit\",\"data\":{");
    }

    @Test
    @DisplayName("未知成员原样写回")
    void members_that_nobody_knows_are_written_back_where_they_stood() {
        String known = json.write(RecordEnvelope.of(Samples.permit()));
        String text = known.replace("\"data\":{", "\"local\":{\"a\":[1,null]},\"data\":{\"new\":1.50,")
                .replace("\"authority\":{", "\"authority\":{\"level\":\"市\",");

        RecordEnvelope<?> envelope = read(text);

        assertThat(envelope.data()).isEqualTo(Samples.permit());
        assertThat(envelope.extensions())
                .containsEntry("/data/new", new BigDecimal("1.50"))
                .containsEntry("/data/authority/level", "市")
                .containsEntry("/local", Map.of("a", Arrays.asList(1, null)));
        assertThat(read(json.write(envelope))).isEqualTo(envelope);
        assertThat(json.write(envelope)).contains("\"new\":1.50", "\"level\":\"市\"");
    }

    @Test
    @DisplayName("严格读取拒绝未知成员")
    void strict_reading_refuses_them_and_says_where() {
        String text = json.write(RecordEnvelope.of(Samples.permit()))
                .replace("\"authority\":{", "\"authority\":{\"level\":\"市\",");

        assertThat(json.strict().read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.issue().rule()).isEqualTo(Rule.FLD_09);
            assertThat(refused.issue().path()).isEqualTo("/data/authority/level");
        });
    }

    @Test
    void columns_of_a_table_that_nobody_knew_are_extensions() {
        RecordEnvelope<?> envelope = RecordEnvelope.of(Samples.permit()).withColumns(Map.of("公开/范围", "社会"));

        assertThat(json.write(envelope)).contains("\"extensions\":{\"公开/范围\":\"社会\"}");
        assertThat(read(json.write(envelope))).isEqualTo(envelope);
        assertThat(json.strict().read(json.write(envelope))).isInstanceOf(EnvelopeReading.Read.class);
    }

    @Test
    void a_record_without_an_envelope_is_read_where_its_type_is_known() {
        String line = json.write(RecordEnvelope.of(Samples.permit()));
        String bare = line.substring(line.indexOf("\"data\":") + 7, line.length() - 1);

        assertThat(json.read(bare, AdministrativePermit.class).toOptional())
                .hasValueSatisfying(envelope -> assertThat(envelope.data()).isEqualTo(Samples.permit()));
        assertThat(json.read(line, AdministrativePermit.class).toOptional()).isPresent();
        assertThat(json.read(bare)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1]", "1", "null", "{}{}", "{\"op\":\"I\"", "not json", "{\"a\":1,\"a\":2}"})
    void what_is_no_json_object_is_told(String text) {
        assertThat(json.read(text, AdministrativePermit.class)).isInstanceOfAny(Broken.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "decidedOn":"2026-03-02" | "decidedOn":"2026/03/02"     | /decidedOn    | 日期
                    "decidedOn":"2026-03-02" | "decidedOn":{}               | /decidedOn    | 日期
                    "subject":{              | "subject":[{}],"subjects":{  | /subject      | 其他类型
                    """)
    void a_value_of_another_kind_is_refused_with_its_place(String good, String bad, String pointer, String expected) {
        String text = json.write(RecordEnvelope.of(Samples.permit())).replace(good, bad);

        assertThat(json.read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.issue().path()).isEqualTo(pointer);
            assertThat(refused.issue().messageZh()).contains(expected);
        });
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThat(json.read("{\"type\":\"x\",\"data\":{}}"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.issue().path()).isEqualTo("/type"));
    }

    @Test
    @DisplayName("拒绝的说明不含证件号码")
    void no_refusal_quotes_a_number() {
        String number = CodeGenerator.seeded(9).citizenIdentificationNumber().text();
        String text = json.write(RecordEnvelope.of(Samples.permit())).replace("2026-03-02", number);

        assertThat(json.read(text).toString()).doesNotContain(number);
        assertThat(json.read("{\"type\":\"" + number + "\"").toString()).doesNotContain(number);
    }

    @Test
    @DisplayName("每种记录都有名称")
    void every_record_that_is_a_message_has_a_name() {
        List<String> parts = List.of(
                "CommitmentVerification",
                "ContractBreach",
                "Corroboration",
                "Disclosure",
                "FormerName",
                "FulfilmentProgress",
                "Identifier",
                "JointActionMeasure",
                "NaturalPersonRef",
                "OrgRef",
                "OrganizationBase",
                "PersonRef",
                "Provenance",
                "SubjectRef",
                "Validity");

        assertThat(RecordClasses.all())
                .filteredOn(type -> !parts.contains(type.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(MessageTypes.classes());
        assertThat(MessageTypes.names())
                .contains("administrativePermit", "codeMapping")
                .doesNotHaveDuplicates();
    }
}
