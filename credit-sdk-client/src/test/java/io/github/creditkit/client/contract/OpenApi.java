package io.github.creditkit.client.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.ValidationConfiguration;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contract as it is shipped, in the hands of tools that others wrote. */
final class OpenApi {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final Map<String, Object> DOCUMENT = ContractYaml.read(ContractDocument.yaml());
    static final JsonNode TREE = JSON.valueToTree(DOCUMENT);
    private static final String ANSWERS = "#/components/responses/";
    static final SwaggerParseResult PARSED = parse();

    /** Each holds all schemas. */
    private static final int KEPT = 4;

    private static final String PLACE = "urn:creditkit:contract";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemas(Map.of(PLACE, TREE.toString()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private OpenApi() {}

    static OpenAPI api() {
        return PARSED.getOpenAPI();
    }

    private static SwaggerParseResult parse() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(ContractDocument.yaml(), List.of(), options);
        OpenAPI api = parsed.getOpenAPI();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation
                        .getResponses()
                        .replaceAll((status, answer) -> answer.get$ref() == null
                                ? answer
                                : api.getComponents()
                                        .getResponses()
                                        .get(answer.get$ref().substring(ANSWERS.length()))));
        return parsed;
    }

    /** What a validator of the dialect of 3.0 says of a value, as place and keyword. */
    static List<String> refusals(String schema, JsonNode value) {
        return SCHEMAS
                .computeIfAbsent(
                        schema, name -> REGISTRY.getSchema(SchemaLocation.of(PLACE + "#/components/schemas/" + name)))
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getMessage())
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges whole calls; other members are allowed, as the contract says. */
    static OpenApiInteractionValidator calls() {
        return Calls.VALIDATOR;
    }

    static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    /**
     * Made when first asked for. Of the parsed document, in which schemas refer to each other: read by itself the tool puts
     * each in the place of its reference, and memory does not suffice.
     */
    private static final class Calls {
        static final OpenApiInteractionValidator VALIDATOR = new OpenApiInteractionValidator.Builder()
                .withApi(api())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .withSchemaValidationConfiguration(new ValidationConfiguration().setMaxCacheSize(KEPT))
                .build();
    }
}
