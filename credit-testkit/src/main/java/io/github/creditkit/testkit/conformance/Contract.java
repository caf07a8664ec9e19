package io.github.creditkit.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.ContractDocument;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document, asked what an answer must be (接口文档核对). Read once. */
final class Contract {
    static final JsonMapper JSON = new JsonMapper();

    private static final String PLACE = "urn:creditkit:contract";
    private static final int SHOWN = 4;
    private static final Contract INSTANCE = new Contract();

    private final JsonNode tree;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** An operation: where it stands in the document, and its names. */
    record Operation(String id, String method, String path, BilingualText name, JsonNode node) {}

    private Contract() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(10_000_000)
                .setMaxAliasesForCollections(1_000)
                .build();
        this.tree = JSON.valueToTree(new Load(settings).loadFromString(ContractDocument.yaml()));
        shownInPart(tree);
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(PLACE, tree.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                add(path.getKey(), method.getKey(), method.getValue());
            }
        }
    }

    static Contract get() {
        return INSTANCE;
    }

    private void add(String path, String method, JsonNode node) {
        String id = node.path("operationId").asText();
        String[] names = node.path("summary").asText().split(" · ", 2);
        operations.put(
                id,
                new Operation(
                        id,
                        method.toUpperCase(Locale.ROOT),
                        path,
                        new BilingualText(names[0], names[names.length - 1]),
                        node));
    }

    /** A record of which the caller sees a part has not all that a record must have. */
    private static void shownInPart(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("x-redacted").asBoolean()) {
            object.removeAll();
            object.put("type", "object");
            object.put("nullable", true);
            object.putArray("required").add("type").add("data");
            return;
        }
        node.forEach(Contract::shownInPart);
    }

    List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    Operation operation(String id) {
        Operation found = operations.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the contract has no operation " + id);
        }
        return found;
    }

    /** The operation of a method and a path beside the base. */
    Optional<Operation> find(String method, String path) {
        String[] asked = path.split("/", -1);
        Operation found = null;
        for (Operation one : operations.values()) {
            String[] segments = one.path().split("/", -1);
            if (one.method().equals(method) && fits(segments, asked)) {
                boolean isSurer = found == null || one.path().indexOf('{') < 0;
                found = isSurer ? one : found;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean fits(String[] segments, String[] asked) {
        if (segments.length != asked.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (!segments[i].startsWith("{") && !segments[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    /** What of an answer is not as the document says; nothing is well. */
    List<String> complaints(Operation operation, Answer answer) {
        JsonNode response = resolved(operation.node().path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("接口文档没有此状态码 · the contract has no status " + answer.status() + " for " + operation.id());
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.status() == 304 || answer.bytes().length == 0
                    ? List.of()
                    : List.of("此应答不应有正文 · no body was expected with " + answer.status());
        }
        String type = answer.mediaType();
        JsonNode body = content.path(type);
        if (body.isMissingNode()) {
            return List.of("媒体类型不符 · the media type is \"" + type + "\", expected one of " + names(content));
        }
        return judge(operation, answer, type, body.path("schema"));
    }

    private List<String> judge(Operation operation, Answer answer, String type, JsonNode schema) {
        if (type.endsWith("json") && !type.endsWith("ndjson")) {
            return answer.tree()
                    .map(tree -> refusals(reference(operation, answer, type, schema), tree))
                    .orElse(List.of("正文不是 JSON · the body is no JSON"));
        }
        if (type.endsWith("ndjson")) {
            List<String> all = new ArrayList<>();
            String item = schema.at("/x-item-schema/$ref").asText();
            for (String line : answer.lines()) {
                all.addAll(refusals(item, line));
            }
            return List.copyOf(all);
        }
        return List.of();
    }

    private static String reference(Operation operation, Answer answer, String type, JsonNode schema) {
        String named = schema.path("$ref").asText();
        return named.isEmpty()
                ? "#/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + '/'
                        + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + answer.status()
                        + "/content/" + type.replace("/", "~1") + "/schema"
                : named;
    }

    private List<String> refusals(String reference, String line) {
        try {
            return refusals(reference, JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return List.of("一行不是 JSON · a line is no JSON");
        }
    }

    /** Place and rule, never the value: it may be a person's. */
    private List<String> refusals(String reference, JsonNode value) {
        return schemas
                .computeIfAbsent(reference, name -> registry.getSchema(SchemaLocation.of(PLACE + name)))
                .validate(value)
                .stream()
                .map(error ->
                        error.getInstanceLocation() + " " + error.getKeyword() + " (" + error.getSchemaLocation() + ")")
                .limit(SHOWN)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : tree.at(reference.substring(1));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = node.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }
}
