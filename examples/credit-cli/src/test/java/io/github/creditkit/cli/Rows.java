package io.github.creditkit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** NDJSON read by a reader that is not the program's own. */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    static List<JsonNode> of(Run run) {
        return run.lines().stream().map(Rows::read).toList();
    }

    static JsonNode only(Run run) {
        List<JsonNode> rows = of(run);
        if (rows.size() != 1) {
            throw new AssertionError("rows: " + rows.size());
        }
        return rows.get(0);
    }

    static List<String> reasons(JsonNode row) {
        List<String> reasons = new ArrayList<>();
        row.get("violations").forEach(v -> reasons.add(v.get("reason").asText()));
        return reasons;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
