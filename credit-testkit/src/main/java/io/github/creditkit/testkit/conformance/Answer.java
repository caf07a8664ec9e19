package io.github.creditkit.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.client.contract.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer as it came (应答). */
final class Answer {
    private static final int SHOWN = 300;
    private static final int FIRST_ERROR = 400;

    private final String call;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;

    Answer(String call, int status, Map<String, List<String>> headers, byte[] bytes) {
        this.call = call;
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> this.headers.put(name, values.isEmpty() ? "" : values.get(0)));
        this.bytes = bytes;
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A header; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The media type without its parameters. */
    String mediaType() {
        return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isError() {
        return status >= FIRST_ERROR;
    }

    Optional<JsonNode> tree() {
        try {
            JsonNode tree = Contract.JSON.readTree(bytes);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    JsonNode json() {
        return tree().orElseThrow(() -> failure("应为 JSON · JSON was expected"));
    }

    List<String> lines() {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }

    List<JsonNode> rows() {
        return lines().stream()
                .map(line -> {
                    try {
                        return Contract.JSON.readTree(line);
                    } catch (JsonProcessingException e) {
                        throw failure("应为 NDJSON · NDJSON was expected");
                    }
                })
                .toList();
    }

    /** The text at a pointer; empty where there is none. */
    String at(String pointer) {
        return json().at(pointer).asText("");
    }

    /** The items of a page. */
    List<JsonNode> items() {
        JsonNode items = json().path("items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .map(items::get)
                .toList();
    }

    /** The cursor of the next page; null on the last. */
    @Nullable
    String next() {
        return json().path("nextCursor").asText(null);
    }

    Answer expect(int... expected) {
        if (Arrays.stream(expected).noneMatch(one -> one == status)) {
            throw failure("应为 " + Arrays.toString(expected) + " · expected " + Arrays.toString(expected));
        }
        return this;
    }

    /** One of these problems, with its status. */
    Answer problem(ProblemType... expected) {
        String code = isError() ? tree().map(tree -> tree.path("code").asText()).orElse("") : "";
        boolean fits = Arrays.stream(expected).anyMatch(type -> type.code().equals(code) && type.status() == status);
        if (!fits) {
            List<String> words = Arrays.stream(expected)
                    .map(type -> type.status() + " " + type.code())
                    .toList();
            throw failure("应为 " + words + " · expected " + words);
        }
        return this;
    }

    Answer contains(String text) {
        if (!text().contains(text)) {
            throw failure("应答缺少 " + text + " · the answer lacks " + text);
        }
        return this;
    }

    /** What must not be there is not told: it may be a person's. */
    Answer lacks(String text, String zh, String en) {
        if (text().contains(text)) {
            throw new ConformanceFailure(call + "：应答含有" + zh + " · the answer holds " + en);
        }
        return this;
    }

    ConformanceFailure failure(String expected) {
        String body = text();
        String shown = isError() ? body.substring(0, Math.min(SHOWN, body.length())) : "";
        return new ConformanceFailure(call + " → " + status + "；" + expected + (shown.isEmpty() ? "" : "；" + shown));
    }

    @Override
    public String toString() {
        return call + " → " + status;
    }
}
