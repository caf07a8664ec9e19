package io.github.creditkit.client.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.CodeSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code credit-platform-v1.yaml} of what people wrote in {@code src/contract} and of what the annotations say. What
 * every operation has in common is written down here and nowhere else.
 */
final class ContractGenerator {
    private static final Path SOURCES = Path.of("src", "contract");
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Pattern DIGEST = Pattern.compile("@(digests?)\\((\\w+)\\)");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> OF_ANY_ANSWER = List.of(ContractDocument.VERSION_HEADER, "Credit-Trace-Id");
    private static final Set<ProblemType> OF_ANY_CALL = EnumSet.of(
            ProblemType.INVALID_PARAMETER,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.UNAUTHENTICATED,
            ProblemType.SIGNATURE_INVALID,
            ProblemType.TIMESTAMP_SKEW,
            ProblemType.NONCE_REPLAYED,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL,
            ProblemType.MAINTENANCE);
    private static final Set<ProblemType> OF_A_BODY = EnumSet.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.TOO_LARGE,
            ProblemType.DIGEST_MISMATCH);
    private static final Set<ProblemType> OF_A_POST = EnumSet.of(
            ProblemType.IDEMPOTENCY_KEY_REQUIRED,
            ProblemType.IDEMPOTENCY_MISMATCH,
            ProblemType.IDEMPOTENCY_IN_PROGRESS);
    private static final Set<ProblemType> WITH_RETRY_AFTER =
            EnumSet.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.MAINTENANCE, ProblemType.IDEMPOTENCY_IN_PROGRESS);

    private final Map<String, Object> head = read("contract.yaml");
    private final Map<String, Object> operations = read("paths.yaml");
    private final Map<String, Object> bodies = read("examples.yaml");
    private final Map<String, Object> responses = new TreeMap<>();
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> schemas = new TreeSet<>();

    private ContractGenerator() {}

    /** The whole document. */
    static Map<String, Object> document() {
        return new ContractGenerator().make();
    }

    /** The file. */
    static String yaml() {
        return """
                # 由 ContractGenerator 从 src/contract 与模型注解生成，测试核对；请勿直接修改。
                # Made by ContractGenerator of src/contract and the annotations of the records, held equal by a test. Not to be edited.
                """ + ContractYaml.write(document());
    }

    private static Map<String, Object> read(String file) {
        try {
            return ContractYaml.read(Files.readString(SOURCES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> make() {
        Map<String, Object> paths = new LinkedHashMap<>();
        operations.forEach((path, verbs) -> {
            Map<String, Object> item = new LinkedHashMap<>();
            map(verbs).forEach((verb, source) -> item.put(verb, operation(verb, map(source))));
            paths.put(path, item);
        });
        Map<String, Object> document = new LinkedHashMap<>();
        Stream.of("openapi", "info", "servers", "tags").forEach(name -> document.put(name, head.get(name)));
        document.put("paths", paths);
        document.put("components", components());
        document.put("x-problem-types", problemTypes());
        document.put("x-code-sets", codeSets(document));
        return map(resolved(document));
    }

    private Map<String, Object> operation(String verb, Map<String, Object> source) {
        boolean isPlain = Boolean.TRUE.equals(source.get("plain"));
        boolean isPost = verb.equals("post") && !isPlain;
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(source.get("tag")));
        operation.put("summary", source.get("summary"));
        operation.put("description", description(source));
        operation.put("operationId", source.get("operationId"));
        List<Object> parameters = new ArrayList<>();
        texts(source.get("parameters")).forEach(name -> parameters.add(reference("parameters", name)));
        if (isPost) {
            parameters.add(reference("parameters", "idempotencyKey"));
        }
        Map<String, Object> body = map(source.getOrDefault("body", Map.of()));
        if (!body.isEmpty() && !isPlain && !body.containsKey("rows")) {
            parameters.add(reference("parameters", "contentDigest"));
        }
        if (!isPlain) {
            parameters.add(reference("parameters", "modelVersion"));
            operation.put("parameters", parameters);
        }
        if (!body.isEmpty()) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("required", true);
            request.put("content", content(body));
            operation.put("requestBody", request);
        }
        Map<String, Object> answers = new TreeMap<>();
        map(source.get("answers"))
                .forEach((status, answer) -> answers.put(status, answer(status, map(answer), isPost, isPlain)));
        problems(source, body, isPost, isPlain).forEach((status, types) -> answers.put(status, refusal(status, types)));
        operation.put("responses", answers);
        operation.put("security", security(source));
        return operation;
    }

    /** Both languages; what the operation's own text does not say is its summary again. */
    private static String description(Map<String, Object> source) {
        String text = (String) source.get("text");
        if (text == null) {
            text = ((String) source.get("summary")).replace(" · ", "。\n") + ".";
        }
        List<String> scopes = texts(source.get("scopes"));
        return scopes.isEmpty()
                ? text
                : text + "\n\n授权范围 Scope: "
                        + scopes.stream().map(scope -> "`" + scope + "`").collect(Collectors.joining(" / "));
    }

    private List<Object> security(Map<String, Object> source) {
        if (source.containsKey("security")) {
            return list(source.get("security"));
        }
        List<Object> ways = new ArrayList<>();
        List<String> scopes = texts(source.get("scopes"));
        if (Boolean.TRUE.equals(source.get("open"))) {
            ways.add(Map.of());
        }
        Map<String, Object> hmac = new LinkedHashMap<>();
        Stream.of("creditApp", "creditTimestamp", "creditNonce", "creditSignAlg", "creditSignature")
                .forEach(scheme -> hmac.put(scheme, List.of()));
        ways.add(hmac);
        if (scopes.isEmpty()) {
            ways.add(Map.of("oauth2", List.of()));
        }
        scopes.forEach(scope -> ways.add(Map.of("oauth2", List.of(scope))));
        return ways;
    }

    private Map<String, Object> answer(String status, Map<String, Object> source, boolean isPost, boolean isPlain) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "description",
                source.getOrDefault(
                        "text",
                        switch (status) {
                            case "201" -> "已新建 · It is new";
                            case "202" -> "已收到 · It was received";
                            default -> "成功 · Done";
                        }));
        Map<String, Object> headers = new LinkedHashMap<>();
        texts(source.get("headers")).forEach(name -> headers.put(name, reference("headers", name)));
        if (isPost) {
            headers.put("Idempotent-Replayed", reference("headers", "Idempotent-Replayed"));
        }
        if (!isPlain) {
            OF_ANY_ANSWER.forEach(header -> headers.put(header, reference("headers", header)));
            answer.put("headers", headers);
        }
        Map<String, Object> content = content(source);
        if (!content.isEmpty()) {
            answer.put("content", content);
        }
        return answer;
    }

    private Map<String, Object> content(Map<String, Object> source) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (source.get("schema") instanceof String schema) {
            schemas.add(schema);
            String media = (String) source.getOrDefault("media", JSON);
            content.put(media, body(Map.of("$ref", SchemaComponents.REF + schema), source.get("example")));
        } else if (source.get("media") instanceof String media) {
            content.put(media, body(Map.of("type", "string"), source.get("example")));
        }
        if (source.get("rows") instanceof String schema) {
            schemas.add(schema);
            Map<String, Object> rows = new LinkedHashMap<>();
            rows.put("description", "一行一个 JSON 对象，以换行结束 · A JSON object a line, each with a line feed");
            rows.put("type", "string");
            rows.put("x-item-schema", Map.of("$ref", SchemaComponents.REF + schema));
            content.put(NDJSON, body(rows, source.getOrDefault("rowsExample", source.get("example"))));
        }
        if (source.get("csv") instanceof String example) {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("description", "方言的 CSV，首行为表头 · CSV of a dialect, headers first");
            table.put("type", "string");
            content.put("text/csv", body(table, example));
        }
        return content;
    }

    private Map<String, Object> body(Map<String, Object> schema, Object names) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schema", schema);
        Map<String, Object> some = new LinkedHashMap<>();
        texts(names).forEach(name -> {
            examples.add(name);
            some.put(name, reference("examples", name));
        });
        body.put("examples", some);
        return body;
    }

    private static Map<String, Set<ProblemType>> problems(
            Map<String, Object> source, Map<String, Object> body, boolean isPost, boolean isPlain) {
        Set<ProblemType> all = EnumSet.noneOf(ProblemType.class);
        if (!isPlain) {
            all.addAll(OF_ANY_CALL);
            if (!texts(source.get("scopes")).isEmpty()) {
                all.add(ProblemType.FORBIDDEN_SCOPE);
            }
            if (!body.isEmpty()) {
                all.addAll(OF_A_BODY);
            }
            if (body.containsKey("schema")) {
                all.add(ProblemType.VALIDATION_FAILED); // rows are judged later, each alone
            }
            if (isPost) {
                all.addAll(OF_A_POST);
            }
        }
        texts(source.get("problems"))
                .forEach(code -> all.add(ProblemType.ofCode(code).orElseThrow()));
        Map<String, Set<ProblemType>> byStatus = new TreeMap<>();
        all.forEach(type -> byStatus.computeIfAbsent(
                        String.valueOf(type.status()), status -> EnumSet.noneOf(ProblemType.class))
                .add(type));
        return byStatus;
    }

    /** The same refusals are told once, under the name of all that they may be. */
    private Map<String, Object> refusal(String status, Set<ProblemType> types) {
        String name = status + types.stream().map(type -> "-" + type.code()).collect(Collectors.joining());
        responses.computeIfAbsent(name, made -> {
            Map<String, Object> refusal = new LinkedHashMap<>();
            refusal.put(
                    "description", types.stream().map(ContractGenerator::title).collect(Collectors.joining("；")));
            Map<String, Object> headers = new LinkedHashMap<>();
            if (types.stream().anyMatch(WITH_RETRY_AFTER::contains)) {
                headers.put("Retry-After", reference("headers", "Retry-After"));
            }
            OF_ANY_ANSWER.forEach(header -> headers.put(header, reference("headers", header)));
            refusal.put("headers", headers);
            schemas.add("Problem");
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("schema", Map.of("$ref", SchemaComponents.REF + "Problem"));
            Map<String, Object> some = new LinkedHashMap<>();
            types.forEach(type -> some.put(type.code(), reference("examples", exampleOf(type))));
            body.put("examples", some);
            refusal.put("content", Map.of(PROBLEM_JSON, body));
            return refusal;
        });
        return reference("responses", name);
    }

    private static String title(ProblemType type) {
        return type.titleZh() + " · " + type.titleEn() + " (`" + type.code() + "`)";
    }

    private static String exampleOf(ProblemType type) {
        return "problem-" + type.code();
    }

    private Map<String, Object> components() {
        Map<String, Object> source = map(head.get("components"));
        Map<String, Object> components = new LinkedHashMap<>();
        Stream.of("securitySchemes", "parameters", "headers").forEach(name -> components.put(name, source.get(name)));
        components.put("responses", responses);
        Map<String, Object> all = new TreeMap<>();
        examples.forEach(name -> all.put(name, Map.of("value", example(name))));
        Arrays.stream(ProblemType.values()).forEach(type -> all.put(exampleOf(type), Map.of("value", problem(type))));
        components.put("examples", all);
        Map<String, Object> written = map(source.get("schemas"));
        Map<String, Object> generated = new TreeMap<>(SchemaComponents.of(
                schemas.stream().filter(name -> !written.containsKey(name)).toList()));
        generated.putAll(written);
        components.put("schemas", generated);
        return components;
    }

    private Object example(String name) {
        Object body = Objects.requireNonNull(bodies.get(name), name);
        return body instanceof Map<?, ?> map && map.containsKey("rows") && map.size() == 1
                ? rows(list(map.get("rows")))
                : body;
    }

    private static String rows(List<Object> rows) {
        StringBuilder text = new StringBuilder();
        try {
            for (Object row : rows) {
                text.append(MAPPER.writeValueAsString(row)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Map<String, Object> problem(ProblemType type) {
        Map<String, Object> source = map(map(head.get("problems")).get(type.code()));
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", type.uri());
        problem.put("title", type.titleZh() + " · " + type.titleEn());
        problem.put("status", type.status());
        problem.put("detail", source.get("detail"));
        problem.put("instance", source.get("instance"));
        problem.put("code", type.code());
        problem.put("traceId", "ZZ20260305-000017");
        if (source.containsKey("issues")) {
            problem.put("issues", source.get("issues"));
        }
        return problem;
    }

    private Map<String, Object> problemTypes() {
        Map<String, String> texts = Documentation.ofConstants(ProblemType.class);
        Map<String, Object> sources = map(head.get("problems"));
        Map<String, Object> types = new LinkedHashMap<>();
        for (ProblemType type : ProblemType.values()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("type", type.uri());
            told.put("status", type.status());
            told.put("title", type.titleZh() + " · " + type.titleEn());
            String text = Objects.requireNonNull(texts.get(type.name()));
            told.put("description", text.substring(text.indexOf(" · ") + 3));
            told.put("x-remedy", map(sources.get(type.code())).get("remedy"));
            types.put(type.code(), told);
        }
        return types;
    }

    /** Those that something in the document names. */
    private static Map<String, Object> codeSets(Map<String, Object> document) {
        Set<String> ids = new TreeSet<>();
        noteCodeSets(document, ids);
        Map<String, Object> sets = new LinkedHashMap<>();
        for (String id : ids) {
            CodeSet<?> set = CodeSets.bundled().get(id).orElseThrow();
            Map<String, Object> codes = new LinkedHashMap<>();
            set.entries().forEach(entry -> codes.put(entry.code(), entry.nameZh()));
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("description", set.nameZh() + " · " + set.nameEn());
            told.put("x-edition", set.edition());
            told.put("codes", codes);
            sets.put(id, told);
        }
        return sets;
    }

    private static void noteCodeSets(Object value, Set<String> ids) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("x-code-set") instanceof String id) {
                ids.add(id);
            }
            map.values().forEach(member -> noteCodeSets(member, ids));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> noteCodeSets(element, ids));
        }
    }

    /** With the digests in place of where they were asked for. */
    private Object resolved(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put((String) name, resolved(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(resolved(element)));
            return copy;
        }
        if (value instanceof String text) {
            Matcher asked = DIGEST.matcher(text);
            if (asked.matches()) {
                String part = digest(((String) example(asked.group(2))));
                return asked.group(1).equals("digest") ? part : digest(part + "\n");
            }
        }
        return value;
    }

    /** As RFC 9530 writes it. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    /** One text or several. */
    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of((String) value);
    }

    @SuppressWarnings("unchecked") // of a source, where a test would fail
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // of a source, where a test would fail
    private static List<Object> list(Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }
}
