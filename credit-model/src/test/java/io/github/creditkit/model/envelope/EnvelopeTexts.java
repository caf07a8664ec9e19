package io.github.creditkit.model.envelope;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that are rows of canonical JSON, nearly so, or nothing of the kind. */
public final class EnvelopeTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "\"\uE000\"";

    /** In the place of a value. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "3.0",
            "3.7",
            "1e5",
            "1E-7",
            "1.50",
            "1E400",
            "-1E-400",
            "12345678901234567890",
            "1E999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"3\"",
            "\" 3 \"",
            "\"3.0\"",
            "\"true\"",
            "\"2026-03-02\"",
            "\"2026-03-02T09:30:00+08:00\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"x\":1}",
            "{\"value\":1,\"unit\":\"元\",\"x\":[1]}",
            "[\"x\",\"y\"]",
            "NaN",
            "+1",
            "01",
            ".5",
            "'x'",
            "");

    /** Somewhere in the text. */
    private static final List<String> SNIPPETS = List.of(
            "",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            " ",
            "\uFEFF",
            "\u0000",
            "\uD800",
            "/*x*/",
            "// x\n",
            "\\u00",
            "9".repeat(1001),
            "\"x\":1,",
            "\"type\":\"x\",",
            "[".repeat(600),
            "{}",
            "\n");

    private EnvelopeTexts() {}

    /** A row is written before it is changed, by the Jackson that is given. */
    public static Arbitrary<String> all(EnvelopeJson json) {
        Arbitrary<String> rows = AnyEnvelopes.all().map(json::write);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, rows),
                net.jqwik.api.Tuple.of(6, rows.flatMap(EnvelopeTexts::withOtherValue)),
                net.jqwik.api.Tuple.of(4, rows.flatMap(EnvelopeTexts::withOtherMember)),
                net.jqwik.api.Tuple.of(3, rows.flatMap(EnvelopeTexts::damaged)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    }

    private static Arbitrary<String> withOtherValue(String row) {
        JsonNode tree = tree(row);
        List<String> places = new ArrayList<>();
        places(tree, "", places);
        return Combinators.combine(Arbitraries.of(places), Arbitraries.of(VALUES))
                .as((place, value) -> with(tree, place, value));
    }

    private static Arbitrary<String> withOtherMember(String row) {
        JsonNode tree = tree(row);
        List<String> objects = new ArrayList<>();
        places(tree, "", objects);
        objects.removeIf(place -> !tree.at(place).isObject());
        objects.add("");
        return Combinators.combine(Arbitraries.of(objects), Arbitraries.of(AnyEnvelopes.NAMES), Arbitraries.of(VALUES))
                .as((object, name, value) -> with(
                        tree, JsonPointer.compile(object).appendProperty(name).toString(), value));
    }

    private static Arbitrary<String> damaged(String row) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, row.length()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(SNIPPETS))
                .as((at, dropped, snippet) ->
                        row.substring(0, at) + snippet + row.substring(Math.min(row.length(), at + dropped)));
    }

    /** Values may be no JSON at all, so they are put in as text. */
    private static String with(JsonNode tree, String place, String value) {
        JsonNode copy = tree.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode owner = copy.at(pointer.head());
        if (owner instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), PLACE.substring(1, 2));
        } else {
            ((ObjectNode) owner).put(pointer.last().getMatchingProperty(), PLACE.substring(1, 2));
        }
        return copy.toString().replace(PLACE, value);
    }

    private static JsonNode tree(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void places(JsonNode json, String place, List<String> places) {
        json.properties().forEach(member -> {
            String here =
                    JsonPointer.compile(place).appendProperty(member.getKey()).toString();
            places.add(here);
            places(member.getValue(), here, places);
        });
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            places.add(place + "/" + i);
            places(json.get(i), place + "/" + i, places);
        }
    }
}
