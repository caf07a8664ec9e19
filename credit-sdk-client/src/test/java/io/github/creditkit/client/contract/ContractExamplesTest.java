package io.github.creditkit.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.envelope.EnvelopeReading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("接口文档中的示例")
class ContractExamplesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 5);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 1);
    private static final String NDJSON = "application/x-ndjson";

    /**
     * A body in the document.
     *
     * @param where  such as {@code POST /batches 201}
     * @param media  its type
     * @param schema the schema of it, or of each of its rows
     * @param name   the name of the example
     * @param value  the example
     */
    record Example(String where, String media, String schema, String name, JsonNode value) {
        @Override
        public String toString() {
            return where + " " + name;
        }
    }

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        OpenApi.TREE
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    String call = verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    note(call, verb.getValue().path("requestBody"), examples);
                    verb.getValue().path("responses").fields().forEachRemaining(answer -> {
                        JsonNode told = answer.getValue().has("$ref")
                                ? OpenApi.TREE.at(
                                        answer.getValue().path("$ref").asText().substring(1))
                                : answer.getValue();
                        note(call + " " + answer.getKey(), told, examples);
                    });
                }));
        return examples.stream();
    }

    private static void note(String where, JsonNode body, List<Example> examples) {
        body.path("content").fields().forEachRemaining(media -> {
            assertThat(media.getValue().path("examples")).as(where).isNotEmpty();
            JsonNode schema = media.getValue().path("schema");
            String name = schema.at("/x-item-schema/$ref")
                    .asText(schema.path("$ref").asText())
                    .replace(SchemaComponents.REF, "");
            media.getValue()
                    .path("examples")
                    .fields()
                    .forEachRemaining(example -> examples.add(new Example(
                            where,
                            media.getKey(),
                            name,
                            example.getKey(),
                            OpenApi.TREE
                                    .at(example.getValue().path("$ref").asText().substring(1))
                                    .path("value"))));
        });
    }

    private static Stream<Example> ofSchemas() {
        Map<String, Example> once = new LinkedHashMap<>();
        examples()
                .filter(example -> !example.schema().isEmpty())
                .forEach(example -> once.putIfAbsent(example.name() + " " + example.schema(), example));
        return once.values().stream();
    }

    /** Of a problem its first place: it is the same at all of them. */
    static Stream<Example> ofCalls() {
        Map<String, Example> once = new LinkedHashMap<>();
        examples()
                .forEach(example -> once.putIfAbsent(
                        (example.schema().equals("Problem") ? "" : example.where()) + " " + example.name(), example));
        return once.values().stream();
    }

    private static Stream<JsonNode> values(Example example) {
        return example.media().equals(NDJSON)
                ? example.value().asText().lines().map(OpenApi::json)
                : Stream.of(example.value());
    }

    @ParameterizedTest
    @MethodSource("ofSchemas")
    void are_valid(Example example) {
        assertThat(values(example))
                .isNotEmpty()
                .allSatisfy(value ->
                        assertThat(OpenApi.refusals(example.schema(), value)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ofBodies")
    void are_read_by_the_library_and_written_as_they_were(Example example) throws Exception {
        Class<? extends Record> type = ContractRecords.byName().get(recordOf(example.schema()));
        for (JsonNode value : values(example).toList()) {
            byte[] json = OpenApi.JSON.writeValueAsBytes(value);
            Object read = ContractJson.standard().strict().read(json, type);

            assertThat(withoutEmpty(
                            OpenApi.JSON.readTree(ContractJson.standard().write(read))))
                    .isEqualTo(withoutEmpty(value));
        }
    }

    static Stream<Example> ofBodies() {
        return ofSchemas().filter(example -> ContractRecords.byName().containsKey(recordOf(example.schema())));
    }

    private static String recordOf(String schema) {
        return schema.replaceAll("Application$", "");
    }

    /** An empty list, what is null, and what is not there are the same. */
    private static Object withoutEmpty(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.fields().forEachRemaining(member -> {
                boolean isNothing = member.getValue().isNull()
                        || member.getValue().isArray() && member.getValue().isEmpty();
                if (!isNothing) {
                    members.put(member.getKey(), withoutEmpty(member.getValue()));
                }
            });
            return members;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(withoutEmpty(element)));
            return elements;
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros() : node;
    }

    @Test
    void of_rows_are_records_that_the_checker_takes() {
        String rows = OpenApi.TREE.at("/components/examples/penaltyRows/value").asText();

        assertThat(rows.lines()).hasSize(2).allSatisfy(line -> {
            EnvelopeReading read = ContractJson.standard().strict().readRow(line);
            assertThat(issues(read.toOptional().orElseThrow().data(), RECEIVED)).isEmpty();
        });
    }

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("objectionFiled/value/objection", Objection.class),
                Arguments.of("objectionAccepted/value/objection", Objection.class),
                Arguments.of("repairFiled/value/repair", CreditRepair.class),
                Arguments.of("repairRouted/value/repair", CreditRepair.class),
                Arguments.of("jointActionCase/value", JointActionCase.class),
                Arguments.of("jointActionResponse/value", JointActionResponse.class),
                Arguments.of("jointActionFeedback/value", JointActionFeedback.class),
                Arguments.of("jointActionLift/value", JointActionLift.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void of_procedures_are_records_that_the_checker_takes(String place, Class<? extends Record> type) throws Exception {
        JsonNode value = OpenApi.TREE.at("/components/examples/" + place);

        assertThat(issues(ContractJson.standard().strict().read(OpenApi.JSON.writeValueAsBytes(value), type), LATER))
                .isEmpty();
    }

    private static List<String> issues(Record record, LocalDate received) {
        return RecordChecker.of(Stage.INTAKE, received).check(record).stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .map(issue -> issue.rule() + " " + issue.path())
                .toList();
    }

    @Test
    void of_digests_are_those_of_the_rows() {
        String rows = OpenApi.TREE.at("/components/examples/penaltyRows/value").asText();
        String part = ContractGenerator.digest(rows);

        assertThat(rows).endsWith("}\n");
        assertThat(OpenApi.TREE.at("/components/parameters/partDigest/example").asText())
                .isEqualTo(part);
        assertThat(OpenApi.TREE.at("/components/examples/partAck/value/digest").asText())
                .isEqualTo(part);
        assertThat(OpenApi.TREE
                        .at("/components/examples/batchSeal/value/digest")
                        .asText())
                .isEqualTo(ContractGenerator.digest(part + "\n"));
    }

    @ParameterizedTest
    @MethodSource("ofCalls")
    void make_calls_and_answers_that_another_tool_finds_in_order(Example example) {
        String[] words = example.where().split(" ", -1);
        String path = ContractDocument.BASE_PATH + filled(words[1]);
        Method method = Method.valueOf(words[0]);
        String body = example.value().isTextual()
                ? example.value().asText()
                : example.value().toString();
        if (words.length == 3) {
            SimpleResponse answer = SimpleResponse.Builder.status(Integer.parseInt(words[2]))
                    .withContentType(example.media())
                    .withBody(body)
                    .build();
            assertThat(OpenApi.messages(OpenApi.calls().validateResponse(path, method, answer)))
                    .isEmpty();
            return;
        }
        if (example.schema().equals("TokenRequest")) {
            body = "grant_type=client_credentials&scope=feed";
        }
        SimpleRequest.Builder call = new SimpleRequest.Builder(method, path)
                .withContentType(example.media())
                .withBody(body)
                .withHeader("Credit-Model-Version", "1.0")
                .withHeader("Idempotency-Key", "0f6c2a52-7a52-4a0e-9d6f-3f6f3c1f2b11")
                .withHeader("Content-Digest", ContractGenerator.digest(body))
                .withHeader("X-Credit-App", "sample-app")
                .withHeader("X-Credit-Timestamp", "1772674200000")
                .withHeader("X-Credit-Nonce", "00112233445566778899aabbccddeeff")
                .withHeader("X-Credit-Sign-Alg", "HMAC-SHA256")
                .withHeader("X-Credit-Signature", "c2lnbmF0dXJl");
        assertThat(OpenApi.messages(OpenApi.calls().validateRequest(call.build())))
                .isEmpty();
    }

    @Test
    void would_be_refused_if_they_were_wrong() {
        SimpleRequest noKey = new SimpleRequest.Builder(Method.POST, ContractDocument.BASE_PATH + "/batches")
                .withContentType("application/json")
                .withBody("{\"mode\":7}")
                .build();
        assertThat(OpenApi.messages(OpenApi.calls().validateRequest(noKey)))
                .anyMatch(message -> message.contains("Idempotency-Key"))
                .anyMatch(message -> message.contains("catalogItemId"))
                .anyMatch(message -> message.contains("/mode"));
        assertThat(OpenApi.refusals("RecordEnvelope", OpenApi.json("{\"type\":\"administrativePenalty\",\"data\":{}}")))
                .isNotEmpty();
        assertThat(OpenApi.refusals("RecordEnvelope", OpenApi.json("{\"type\":\"nothing\",\"data\":{}}")))
                .isNotEmpty();
    }

    /** The parameters of a path by their examples. */
    private static String filled(String path) {
        Map<String, String> examples = Map.of(
                "/catalogs/{id}", "/catalogs/sample",
                "/code-sets/{id}", "/code-sets/permit-category",
                "/reports/{id}", "/reports/BG20260310-0001");
        return examples.getOrDefault(path, path)
                .replace("{id}", "PC20260305-0001")
                .replace("{v}", "1")
                .replace("{n}", "1")
                .replace("{no}", "YY20260310-0001")
                .replace("{type}", "administrativePenalty")
                .replace("{sourceRecordId}", "CF-2026-0001")
                .replace("{scheme}", "unified-social-credit-code")
                .replace("{value}", "91350100PDY0000361");
    }

    @Test
    void are_synthetic() {
        assertThat(ContractDocument.yaml().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        String text = OpenApi.TREE.at("/components/examples").toString();

        // Organisations of the private range; persons born 1880 to 1905.
        assertThat(text).doesNotContainPattern("\\b[19][1-9A-Z][0-9]{6}(?!PDY000)[0-9A-Z]{10}\\b");
        assertThat(text).doesNotContainPattern("\\b[1-9][0-9]{5}(?!18[89]|190[0-5])[0-9]{4}[0-9]{7}[0-9X]\\b");
    }
}
