package io.github.creditkit.model.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents that differ from another one in one place. */
final class SingleFaults {
    private static final List<String> VALUES = List.of(
            "null", "{}", "{\"x\":1}", "[]", "[null]", "\"\"", "\" \"", "\"　\"", "\"" + "长".repeat(5001) + "\"");

    private SingleFaults() {}

    /** Each value taken away, and another one in its place; but no text for a number, which a mapper takes for one. */
    static List<JsonNode> of(JsonNode json) throws JsonProcessingException {
        List<String> paths = new ArrayList<>();
        paths(json, "", paths);
        List<JsonNode> faulty = new ArrayList<>();
        for (String path : paths) {
            boolean number = json.at(path).isNumber() || json.at(path).isBoolean();
            faulty.add(without(json, path));
            for (String text : VALUES) {
                JsonNode value = Schemas.JSON.readTree(text);
                if (!number || !value.isTextual()) {
                    faulty.add(with(json, path, value));
                }
            }
        }
        return faulty;
    }

    private static void paths(JsonNode json, String path, List<String> paths) {
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                paths.add(path + "/" + member.getKey());
                paths(member.getValue(), path + "/" + member.getKey(), paths);
            }
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            paths.add(path + "/" + i);
            paths(json.get(i), path + "/" + i, paths);
        }
    }

    static JsonNode with(JsonNode json, String path, JsonNode value) {
        JsonNode copy = json.deepCopy();
        JsonPointer place = JsonPointer.compile(path);
        JsonNode owner = copy.at(place.head());
        if (owner instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) owner).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    static JsonNode without(JsonNode json, String path) {
        JsonNode copy = json.deepCopy();
        JsonPointer place = JsonPointer.compile(path);
        JsonNode owner = copy.at(place.head());
        if (owner instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) owner).remove(place.last().getMatchingProperty());
        }
        return copy;
    }
}
