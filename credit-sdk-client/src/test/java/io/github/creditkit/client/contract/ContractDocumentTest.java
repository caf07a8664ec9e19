package io.github.creditkit.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.schema.RecordSchema;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("接口文档 credit-platform-v1.yaml")
class ContractDocumentTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources")
            .resolve(Batch.class.getPackageName().replace('.', '/'));
    private static final int MOST_BYTES = 1_000_000;

    /** Written anew with {@code -Dcreditkit.write=true}. */
    @Nested
    class What_is_shipped {
        @Test
        void is_what_the_sources_and_the_annotations_make() throws IOException {
            String made = ContractGenerator.yaml();
            if (Boolean.getBoolean("creditkit.write")) {
                Files.createDirectories(RESOURCES);
                Files.writeString(RESOURCES.resolve(ContractDocument.YAML_FILE), made);
            }

            assertThat(Files.readString(RESOURCES.resolve(ContractDocument.YAML_FILE)))
                    .isEqualTo(made);
        }

        @Test
        void is_small_enough_to_be_read_and_has_no_anchors() {
            assertThat(ContractDocument.yaml().length()).isLessThan(MOST_BYTES);
            assertThat(ContractDocument.yaml().lines())
                    .noneMatch(line -> line.matches("\\s*(?:- |[^'\"#]+: )[&*]\\w+.*"));
        }

        @Test
        void means_the_same_in_both_versions_of_yaml() {
            assertThat(ContractYaml.readAs12(ContractDocument.yaml())).isEqualTo(OpenApi.DOCUMENT);
        }

        @Test
        void tells_the_version_that_the_library_tells() {
            assertThat(OpenApi.api().getInfo().getVersion()).isEqualTo(ContractDocument.VERSION + ".0");
            assertThat(OpenApi.TREE
                            .at("/components/headers/" + ContractDocument.VERSION_HEADER + "/example")
                            .asText())
                    .isEqualTo(ContractDocument.VERSION);
            assertThat(OpenApi.TREE
                            .at("/components/examples/platformProfile/value/contractVersion")
                            .asText())
                    .isEqualTo(ContractDocument.VERSION);
            assertThat(OpenApi.api().getServers().get(0).getUrl()).isEqualTo(ContractDocument.BASE_PATH);
        }
    }

    @Nested
    class As_openapi {
        @Test
        void it_is_read_without_a_complaint() {
            assertThat(OpenApi.PARSED.getMessages()).isNullOrEmpty();
            assertThat(OpenApi.api().getOpenapi()).isEqualTo("3.0.3");
        }

        @Test
        void every_reference_leads_somewhere() {
            assertThat(OpenApi.TREE.findValuesAsText("$ref"))
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    OpenApi.TREE.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
        }

        @Test
        void nothing_that_is_told_once_is_told_in_vain() {
            Set<String> references = new HashSet<>(OpenApi.TREE.findValuesAsText("$ref"));
            OpenApi.TREE
                    .at("/components/schemas/RecordEnvelope/discriminator/mapping")
                    .forEach(target -> references.add(target.asText()));
            for (String kind : List.of("parameters", "headers", "responses", "examples", "schemas")) {
                assertThat(names(OpenApi.TREE.at("/components/" + kind)))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
            }
            assertThat(OpenApi.TREE.findValuesAsText("x-code-set"))
                    .containsAll(names(OpenApi.TREE.path("x-code-sets")));
        }

        /** What came after 3.0 would be passed over by tools for 3.0, in silence. */
        @Test
        void no_word_of_a_later_version_is_in_it() {
            Set<String> words = new TreeSet<>();
            schemas().forEach((name, schema) -> noteWords(schema, words));

            assertThat(words)
                    .contains("nullable", "allOf", "oneOf", "discriminator", "example")
                    .filteredOn(word -> !word.startsWith("x-"))
                    .isSubsetOf(
                            "description",
                            "type",
                            "required",
                            "properties",
                            "items",
                            "allOf",
                            "oneOf",
                            "enum",
                            "nullable",
                            "format",
                            "pattern",
                            "minLength",
                            "maxLength",
                            "minimum",
                            "minItems",
                            "discriminator",
                            "example",
                            "$ref");
        }

        private static void noteWords(JsonNode schema, Set<String> words) {
            words.addAll(names(schema));
            schema.path("properties").forEach(property -> noteWords(property, words));
            schema.path("allOf").forEach(part -> noteWords(part, words));
            if (schema.has("items")) {
                noteWords(schema.path("items"), words);
            }
            if (schema.has("$ref")) {
                assertThat(schema).as("nothing stands beside a reference").hasSize(1);
            }
        }
    }

    @Nested
    class Operations {
        @Test
        void are_those_of_the_contract() {
            assertThat(operations().keySet())
                    .containsExactlyInAnyOrder(
                            "GET /profile",
                            "GET /catalogs",
                            "GET /catalogs/{id}",
                            "GET /catalogs/{id}/versions/{v}",
                            "GET /code-sets",
                            "GET /code-sets/{id}",
                            "POST /batches",
                            "GET /batches",
                            "GET /batches/{id}",
                            "DELETE /batches/{id}",
                            "PUT /batches/{id}/parts/{n}",
                            "POST /batches/{id}/seal",
                            "POST /batches/{id}/approve",
                            "GET /batches/{id}/receipt",
                            "GET /batches/{id}/receipt/rows",
                            "PUT /records/{type}/{sourceRecordId}",
                            "GET /records/{type}/{sourceRecordId}",
                            "POST /records/{type}/{sourceRecordId}/revocations",
                            "POST /records/{type}/{sourceRecordId}/withdrawals",
                            "GET /subjects/{scheme}/{value}",
                            "POST /queries",
                            "POST /reports",
                            "GET /reports/{id}",
                            "POST /self-access",
                            "POST /objections",
                            "GET /objections",
                            "GET /objections/{no}",
                            "POST /objections/{no}/transitions",
                            "POST /repairs",
                            "GET /repairs",
                            "GET /repairs/{no}",
                            "POST /repairs/{no}/transitions",
                            "POST /joint-actions",
                            "GET /joint-actions",
                            "GET /joint-actions/{no}",
                            "POST /joint-actions/{no}/responses",
                            "POST /joint-actions/{no}/feedbacks",
                            "POST /joint-actions/{no}/lifts",
                            "GET /changes",
                            "GET /statistics/submission",
                            "POST /code-mappings/lookup",
                            "GET /audit/accesses",
                            "POST /audit/accesses/lookup",
                            "GET /openapi.yaml",
                            "POST /oauth2/token");
        }

        @Test
        void have_names_of_their_own_and_tell_in_both_languages_what_they_do() {
            assertThat(operations().values())
                    .extracting(Operation::getOperationId)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
            assertThat(operations().values()).allSatisfy(operation -> {
                assertThat(operation.getSummary()).matches("\\p{IsHan}.* · [A-Z].*");
                assertThat(operation.getDescription())
                        .containsPattern("\\p{IsHan}")
                        .containsPattern("[a-z]{3}");
                assertThat(OpenApi.api().getTags())
                        .anyMatch(tag -> operation.getTags().equals(List.of(tag.getName())));
            });
        }

        @Test
        void need_an_idempotency_key_whenever_they_are_a_post_but_for_the_token() {
            operations().forEach((call, operation) -> {
                boolean needsKey = operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
                assertThat(needsKey).as(call).isEqualTo(call.startsWith("POST ") && !call.endsWith("/oauth2/token"));
            });
            assertThat(OpenApi.TREE
                            .at("/components/parameters/idempotencyKey/required")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void name_no_scope_that_nobody_gives() {
            JsonNode scopes = OpenApi.TREE.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes");
            Set<String> asked = new TreeSet<>();
            operations()
                    .values()
                    .forEach(operation -> operation
                            .getSecurity()
                            .forEach(way -> asked.addAll(way.getOrDefault("oauth2", List.of()))));

            assertThat(asked).isEqualTo(new TreeSet<>(names(scopes)));
        }

        /** A path or a query is written into logs of every hand it passes through. */
        @Test
        void have_no_personal_item_in_an_address() {
            assertThat(OpenApi.TREE.at("/components/parameters"))
                    .allSatisfy(parameter -> assertThat(parameter.path("name").asText())
                            .doesNotContainIgnoringCase("idNumber")
                            .doesNotContainIgnoringCase("person"));
        }
    }

    @Nested
    class Problems {
        @Test
        void are_all_met_somewhere_with_the_status_of_their_kind() {
            Map<String, Set<String>> met = new TreeMap<>();
            OpenApi.TREE
                    .at("/paths")
                    .forEach(verbs -> verbs.forEach(operation -> operation
                            .path("responses")
                            .fields()
                            .forEachRemaining(answer -> {
                                JsonNode told = OpenApi.TREE.at(answer.getValue()
                                        .path("$ref")
                                        .asText("#/no")
                                        .substring(1));
                                told.at("/content/application~1problem+json/examples")
                                        .fieldNames()
                                        .forEachRemaining(code -> met.computeIfAbsent(code, any -> new TreeSet<>())
                                                .add(answer.getKey()));
                            })));
            Map<String, Set<String>> types = new TreeMap<>();
            Arrays.stream(ProblemType.values())
                    .forEach(type -> types.put(type.code(), Set.of(String.valueOf(type.status()))));

            assertThat(met).isEqualTo(types);
        }

        @Test
        void have_an_example_and_a_way_out_each() {
            for (ProblemType type : ProblemType.values()) {
                JsonNode example = OpenApi.TREE.at("/components/examples/problem-" + type.code() + "/value");
                assertThat(example.path("code").asText()).isEqualTo(type.code());
                assertThat(example.path("type").asText()).isEqualTo(type.uri());
                assertThat(example.path("status").asInt()).isEqualTo(type.status());
                assertThat(example.path("detail").asText()).matches(".*\\p{IsHan}.*[A-Za-z].*");
                JsonNode told = OpenApi.TREE.path("x-problem-types").path(type.code());
                assertThat(told.path("status").asInt()).isEqualTo(type.status());
                assertThat(told.path("type").asText()).isEqualTo(type.uri());
                assertThat(told.path("title").asText()).isEqualTo(type.titleZh() + " · " + type.titleEn());
                assertThat(told.path("x-remedy").asText()).matches(".*\\p{IsHan}.* · .*[A-Za-z].*");
            }
            assertThat(OpenApi.TREE.path("x-problem-types")).hasSameSizeAs(ProblemType.values());
        }
    }

    @Nested
    class Schemas {
        @Test
        void of_every_body_are_used_by_an_operation() {
            assertThat(reached())
                    .containsAll(ContractRecords.bodies().stream()
                            .map(Class::getSimpleName)
                            .toList());
        }

        @Test
        void are_all_used_by_an_operation() {
            assertThat(reached()).isEqualTo(new TreeSet<>(schemas().keySet()));
        }

        @Test
        void have_the_items_that_the_annotations_make_and_the_same_are_required() {
            ContractRecords.byName().forEach((name, type) -> {
                JsonNode component = schemas().get(name);
                if (component == null) {
                    return; // a part of nothing that is sent
                }
                JsonNode schema = OpenApi.JSON.valueToTree(RecordSchema.of(type).asMap());
                assertThat(names(component.path("properties"))).isEqualTo(names(schema.path("properties")));
                assertThat(component.path("required")).isEqualTo(schema.path("required"));
                schema.path("properties").fields().forEachRemaining(item -> {
                    JsonNode made = component.at("/properties/" + item.getKey());
                    assertThat(made.path("description").asText())
                            .as(name + "/" + item.getKey())
                            .startsWith(item.getValue().path("title").asText())
                            .contains(" · ");
                    assertThat(made.path("x-item-code"))
                            .isEqualTo(item.getValue().path("x-item-code"));
                    assertThat(made.path("x-personal"))
                            .isEqualTo(item.getValue().path("x-personal"));
                    assertThat(made.path("x-code-set"))
                            .isEqualTo(item.getValue().path("x-code-set"));
                    assertThat(made.path("maxLength")).isEqualTo(item.getValue().path("maxLength"));
                    assertThat(made.has("pattern") || made.has("format"))
                            .isEqualTo(item.getValue().has("pattern"));
                });
            });
        }

        @Test
        void of_every_record_type_stand_in_an_envelope() {
            JsonNode mapping = OpenApi.TREE.at("/components/schemas/RecordEnvelope/discriminator/mapping");
            assertThat(names(mapping)).isEqualTo(MessageTypes.names());
            MessageTypes.classes().forEach(type -> {
                JsonNode own = OpenApi.TREE
                        .at(mapping.path(MessageTypes.nameOf(type)).asText().substring(1))
                        .at("/allOf/1/properties");
                assertThat(own.at("/type/enum/0").asText()).isEqualTo(MessageTypes.nameOf(type));
                assertThat(own.at("/data/allOf/0/$ref").asText())
                        .isEqualTo(SchemaComponents.REF + type.getSimpleName());
            });
            for (String place : List.of("ViewedRecord", "Change")) {
                assertThat(schemas()
                                .get(place)
                                .at("/properties/record/allOf/0/$ref")
                                .asText())
                        .isEqualTo(SchemaComponents.REF + "RecordEnvelope");
            }
        }

        @Test
        void tell_the_codes_of_every_code_set_once() {
            OpenApi.TREE.path("x-code-sets").fields().forEachRemaining(set -> {
                assertThat(set.getValue().path("codes"))
                        .as(set.getKey())
                        .hasSameSizeAs(CodeSets.bundled()
                                .get(set.getKey())
                                .orElseThrow()
                                .entries());
            });
        }
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        OpenApi.api()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((verb, operation) -> operations.put(verb + " " + path, operation)));
        return operations;
    }

    private static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        OpenApi.TREE
                .at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }

    /** From the operations on, by references. */
    private static Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(OpenApi.TREE.path("paths")));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            for (String reference : open.remove().findValuesAsText("$ref")) {
                if (seen.add(reference)) {
                    open.add(OpenApi.TREE.at(reference.substring(1)));
                    if (reference.startsWith(SchemaComponents.REF)) {
                        reached.add(reference.substring(SchemaComponents.REF.length()));
                    }
                }
            }
        }
        return reached;
    }

    private static List<String> names(JsonNode object) {
        return stream(object.fieldNames()).toList();
    }

    private static Stream<String> stream(Iterator<String> names) {
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false);
    }
}
