package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.json.CreditModelModule;
import io.github.creditkit.model.schema.Schemas.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("JSON Schema：一处之错")
class SchemaFaultsTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.INTAKE, Samples.RECEIVED);
    private static final JsonMapper READER =
            JsonMapper.builder().addModule(new CreditModelModule()).build();

    /** What is put in the place of a value. */
    private static final List<String> FAULTS = List.of(
            "null", "{}", "{\"x\":1}", "[]", "[null]", "\"\"", "\" \"", "\"　\"", "\"" + "长".repeat(5001) + "\"");

    static Stream<Record> good() {
        return Stream.of(Samples.permit(), Samples.penalty());
    }

    @ParameterizedTest
    @MethodSource("good")
    void what_the_schema_refuses_is_not_read_or_not_accepted(Record good) throws JsonProcessingException {
        JsonNode json = Schemas.tree(good);
        assertThat(Schemas.refusals(good.getClass(), json)).isEmpty();
        assertThat(CHECKER.accepts(good)).isTrue();
        List<String> paths = new ArrayList<>();
        paths(json, "", paths);
        int refused = 0;
        int taken = 0;
        for (String path : paths) {
            List<JsonNode> changed = new ArrayList<>(List.of(without(json, path)));
            for (String fault : FAULTS) {
                changed.add(with(json, path, Schemas.JSON.readTree(fault)));
            }
            for (JsonNode one : changed) {
                List<Refusal> refusals = Schemas.refusals(good.getClass(), one);
                boolean accepted = accepts(good.getClass(), one);
                assertThat(accepted && !refusals.isEmpty())
                        .as("%s refused at %s and accepted", refusals, path)
                        .isFalse();
                refused += refusals.isEmpty() ? 0 : 1;
                taken += accepted ? 1 : 0;
            }
        }

        assertThat(refused).isGreaterThan(100);
        assertThat(taken).isGreaterThan(20);
    }

    private static boolean accepts(Class<? extends Record> type, JsonNode json) {
        try {
            return CHECKER.accepts(READER.treeToValue(json, type));
        } catch (JsonProcessingException e) {
            return false;
        }
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

    private static JsonNode with(JsonNode json, String path, JsonNode value) {
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

    private static JsonNode without(JsonNode json, String path) {
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

    @ParameterizedTest
    @CsvSource({
        "/decisionNo,'\"\"',minLength",
        "/decisionNo,7,type",
        "/subject,'\"某公司\"',type",
        "/subject/creditCode,'\"9135\"',pattern",
        "/decidedOn,'\"2026/03/02\"',pattern",
        "/decidedOn,'\"20260302\"',pattern",
        "/validity/to,[],type",
        "/authority,null,type",
    })
    void a_fault_has_its_keyword(String path, String value, String keyword) throws JsonProcessingException {
        JsonNode json = with(Schemas.tree(Samples.permit()), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePermit.class, json)).containsExactly(new Refusal(path, keyword));
    }

    @Test
    void a_length_is_counted_in_code_points() {
        String longest = "\uD842\uDFB7".repeat(200);
        JsonNode json = Schemas.tree(Samples.permit());

        assertThat(Schemas.refusals(AdministrativePermit.class, with(json, "/subject/name", TextNode.valueOf(longest))))
                .isEmpty();
        assertThat(Schemas.refusals(
                        AdministrativePermit.class, with(json, "/subject/name", TextNode.valueOf(longest + "某"))))
                .containsExactly(new Refusal("/subject/name", "maxLength"));
    }

    @ParameterizedTest
    @CsvSource({"-0.01,minimum", "'\"0.2\"',type"})
    void an_amount_is_a_number_of_0_or_more(String value, String keyword) throws JsonProcessingException {
        JsonNode json = with(Schemas.tree(Samples.penalty()), "/fineAmount/value", Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePenalty.class, json))
                .containsExactly(new Refusal("/fineAmount/value", keyword));
    }

    @Test
    void an_amount_without_its_unit_is_none() throws JsonProcessingException {
        JsonNode json = Schemas.tree(Samples.penalty());

        assertThat(Schemas.refusals(AdministrativePenalty.class, without(json, "/fineAmount/unit")))
                .containsExactly(new Refusal("/fineAmount/unit", "required"));
        assertThat(Schemas.refusals(
                        AdministrativePenalty.class, with(json, "/fineAmount/unit", Schemas.JSON.readTree("\"美元\""))))
                .containsExactly(new Refusal("/fineAmount/unit", "enum"));
    }

    @ParameterizedTest
    @CsvSource({
        "/status,'\" 有效 \"'", // a name with blanks
        "/status,'\"１\"'", // full width
        "/permitCategory,'\"其他-备案\"'",
        "/permitCategory,'\"外星许可\"'", // not known yet
        "/remark,null",
        "/validity/to,null",
        "/subject/legalRepresentative,null",
        "/subject/creditCode,'\" \"'",
        "/validity/to,'\"+10000-01-01\"'",
        "/somethingNew,'{\"x\":[1]}'",
    })
    void what_is_read_with_tolerance_passes(String path, String value) throws JsonProcessingException {
        JsonNode json = with(Schemas.tree(Samples.permit()), path, Schemas.JSON.readTree(value));

        assertThat(Schemas.refusals(AdministrativePermit.class, json)).isEmpty();
    }
}
