package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.GoldenFiles;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.schema.Schemas.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("报送信封的 JSON Schema")
class EnvelopeSchemaTest {
    private static final CanonicalJson JSON = CanonicalJson.standard();

    private static JsonNode full() throws JsonProcessingException {
        Provenance provenance = Fixtures.all().stream()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .findFirst()
                .orElseThrow();
        return Schemas.JSON.readTree(JSON.write(new RecordEnvelope<>(
                Coded.of(Operation.UPDATE),
                "A-1",
                3,
                provenance,
                null,
                Samples.permit(),
                Map.of("/extensions/列", "值"))));
    }

    static List<Record> messages() {
        return Fixtures.all().stream()
                .filter(record -> MessageTypes.classes().contains(record.getClass()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("金样文件")
    void every_golden_file_passes_under_its_own_type_and_no_other(Record record) throws IOException {
        String golden = GoldenFiles.read(record.getClass());
        String name = MessageTypes.nameOf(record.getClass());

        assertThat(Schemas.refusalsOfEnvelope(row(name, golden))).isEmpty();
        assertThat(Schemas.refusalsOfEnvelope(
                        row(name.equals("queryTrace") ? "administrativePermit" : "queryTrace", golden)))
                .isNotEmpty();
    }

    private static JsonNode row(String type, String data) throws JsonProcessingException {
        return Schemas.JSON.readTree("{\"type\":\"" + type + "\",\"data\":" + data + "}");
    }

    @Test
    void a_full_envelope_passes() throws JsonProcessingException {
        assertThat(Schemas.refusalsOfEnvelope(full())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/op,{},type",
        "/type,'\"x\"',enum",
        "/type,null,enum",
        "/sourceRecordId,[],type",
        "/version,3.5,type",
        "/version,'\"three\"',type",
        "/provenance,[],type",
        "/provenance/receivedAt,'\"x\"',pattern",
        "/provenance/source/creditCode,'\"x\"',pattern",
        "/disclosure,'{\"audiences\":[]}',minItems",
        "/data,null,type",
        "/data/decidedOn,'\"2026/03/02\"',pattern",
        "/data/authority/name,null,type",
        "/extensions,[],type",
    })
    void a_fault_has_its_place_and_its_keyword(String path, String value, String keyword)
            throws JsonProcessingException {
        JsonNode json = SingleFaults.with(full(), path, Schemas.JSON.readTree(value));
        String told = keyword.equals("minItems") ? path + "/audiences" : path;

        assertThat(Schemas.refusalsOfEnvelope(json))
                .contains(new Refusal(told, keyword))
                .allSatisfy(refusal -> assertThat(refusal.path()).isEqualTo(told));
    }

    @ParameterizedTest
    @CsvSource({"/type,true", "/data,true", "/op,false", "/version,false", "/provenance,false", "/extensions,false"})
    void what_an_envelope_needs_is_told(String path, boolean needed) throws JsonProcessingException {
        JsonNode json = SingleFaults.without(full(), path);

        assertThat(Schemas.refusalsOfEnvelope(json))
                .isEqualTo(needed ? List.of(new Refusal(path, "required")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/op,'\"新增\"'",
        "/op,'\"X\"'",
        "/op,null",
        "/version,0",
        "/provenance,null",
        "/extensions,null",
        "/local,[1]",
        "/data/local,[1]"
    })
    void what_is_read_with_tolerance_passes(String path, String value) throws JsonProcessingException {
        JsonNode json = SingleFaults.with(full(), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusalsOfEnvelope(json)).isEmpty();
        assertThat(JSON.read(json.toString()).toOptional()).isPresent();
    }

    @Test
    void both_are_schemas_of_2020_12() throws JsonProcessingException {
        for (EnvelopeSchema schema : List.of(EnvelopeSchema.linked(), EnvelopeSchema.bundled())) {
            JsonNode tree = Schemas.JSON.readTree(schema.json());

            assertThat(Schemas.refusalsOfMeta(tree)).isEmpty();
            assertThat(tree).isEqualTo(Schemas.JSON.readTree(Schemas.JSON.writeValueAsString(schema.asMap())));
            assertThat(tree.at("/$id").asText()).isEqualTo("urn:creditkit:1.0:recordEnvelope");
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(schema.asMap()::clear);
        }
        assertThat(EnvelopeSchema.bundled().fileName()).isEqualTo("recordEnvelope.bundle.schema.json");
        assertThat(EnvelopeSchema.linked()).hasToString("EnvelopeSchema[recordEnvelope.schema.json]");
    }

    @Test
    void members_and_types_are_told() {
        JsonNode schema = Schemas.JSON.valueToTree(EnvelopeSchema.linked().asMap());

        assertThat(schema.at("/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(RecordEnvelope.members());
        assertThat(schema.at("/properties/op/x-code-set").asText()).isEqualTo("operation");
        assertThat(schema.at("/properties/op/x-codes/I").asText()).isEqualTo("新增");
        assertThat(schema.at("/properties/type/x-codes/codeMapping").asText()).isEqualTo("代码映射");
        assertThat(schema.at("/properties/sourceRecordId/x-max-length").asInt()).isEqualTo(128);
    }

    @Test
    void the_bundle_holds_every_schema_that_is_referred_to() {
        JsonNode schema = Schemas.JSON.valueToTree(EnvelopeSchema.bundled().asMap());
        List<String> ids = schema.at("/$defs").findValuesAsText("$id");

        assertThat(schema.findValuesAsText("$ref").stream()
                        .filter(reference -> reference.startsWith("urn:"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ids)
                .hasSize(MessageTypes.classes().size() + 2);
    }
}
