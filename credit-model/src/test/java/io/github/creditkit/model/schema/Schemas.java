package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The schemas as they are shipped, in the hands of a validator that others wrote. */
final class Schemas {
    static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** Knows the records by their {@code $id}, as whoever uses the schema of the envelope has to arrange. */
    private static final SchemaRegistry WITH_RECORDS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(RecordSchema.all().stream()
                    .collect(Collectors.toMap(
                            schema -> (String) schema.asMap().get("$id"), schema -> shipped(schema.fileName())))));

    private static final Schema ENVELOPE =
            WITH_RECORDS.getSchema(shipped(EnvelopeSchema.linked().fileName()));
    private static final Schema BUNDLE =
            REGISTRY.getSchema(EnvelopeSchema.bundled().json());
    private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * Something that a schema refuses.
     *
     * @param path    the item, also when it is missing
     * @param keyword why
     */
    record Refusal(String path, String keyword) {}

    static List<Refusal> refusals(Class<? extends Record> type, JsonNode json) {
        return refusals(SCHEMAS.computeIfAbsent(type, any -> REGISTRY.getSchema(shipped(type))), json);
    }

    /** What the schema of the envelope refuses, with the schemas of records beside it or in it. */
    static List<Refusal> refusalsOfEnvelope(JsonNode json) {
        List<Refusal> refusals = refusals(ENVELOPE, json);
        assertThat(refusals(BUNDLE, json)).isEqualTo(refusals);
        return refusals;
    }

    /** What the meta-schema of 2020-12 says of a schema. */
    static List<Refusal> refusalsOfMeta(JsonNode schema) {
        String id = SpecificationVersion.DRAFT_2020_12.getDialectId();
        return refusals(REGISTRY.getSchema(SchemaLocation.of(id)), schema);
    }

    private static List<Refusal> refusals(Schema schema, JsonNode json) {
        return schema.validate(json).stream().map(Schemas::refusal).toList();
    }

    private static Refusal refusal(Error error) {
        String missing = error.getKeyword().equals("required") ? "/" + error.getProperty() : "";
        return new Refusal(error.getInstanceLocation() + missing, error.getKeyword());
    }

    static String shipped(Class<? extends Record> type) {
        return shipped(RecordSchema.of(type).fileName());
    }

    static String shipped(String file) {
        try (InputStream in = RecordSchema.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Object record) {
        try {
            return JSON.readTree(JSON.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
