package io.github.creditkit.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.creditkit.model.schema.EnvelopeSchema;
import io.github.creditkit.model.schema.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The schemas of the contract take and refuse what the schemas of JSON Schema 2020-12 take and refuse, of which credit-model
 * proves that they are those of the checker: with good bodies and with ones that were spoilt at some place.
 */
@Label("OpenAPI 模式与 JSON Schema 同判")
class ContractSchemaPropertyTest {
    private static final Path GOLDEN = Path.of("..", "credit-model", "src", "test", "resources", "golden");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ENVELOPE =
            REGISTRY.getSchema(EnvelopeSchema.bundled().json());
    private static final double OFTEN = 15;
    private static final Map<String, Schema> RECORDS = new ConcurrentHashMap<>();
    private static final List<JsonNode> SPOILERS = Stream.of(
                    "null",
                    "true",
                    "7",
                    "-1.5",
                    "\"\"",
                    "\"x\"",
                    "\"2026-03-02\"",
                    "[]",
                    "[null]",
                    "{}",
                    "[{}]",
                    "[\"x\"]")
            .map(OpenApi::json)
            .toList();

    /**
     * A good body.
     *
     * @param schema the name of its schema
     * @param body   the body
     */
    record Good(String schema, JsonNode body) {}

    @Property(tries = 3000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("记录与接口报文")
    void bodies_get_the_same_verdict(
            @ForAll("bodies") Good good, @ForAll @IntRange(min = 0, max = 3) int faults, @ForAll long seed) {
        JsonNode body = spoilt(good.body(), faults, seed);
        Schema annotated = RECORDS.computeIfAbsent(
                good.schema(),
                name -> REGISTRY.getSchema(
                        RecordSchema.of(ContractRecords.byName().get(name)).json()));

        boolean isTaken = annotated.validate(body).isEmpty();
        note(isTaken);
        assertThat(OpenApi.refusals(good.schema(), body).isEmpty())
                .as(good.schema() + " " + body)
                .isEqualTo(isTaken);
    }

    @Property(tries = 1000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("信封")
    void envelopes_get_the_same_verdict(
            @ForAll("envelopes") JsonNode good, @ForAll @IntRange(min = 0, max = 3) int faults, @ForAll long seed) {
        JsonNode body = spoilt(good, faults, seed);

        boolean isTaken = ENVELOPE.validate(body).isEmpty();
        note(isTaken);
        assertThat(OpenApi.refusals("RecordEnvelope", body).isEmpty())
                .as(body.toString())
                .isEqualTo(isTaken);
    }

    /** Both verdicts come often enough to mean something. */
    private static void note(boolean isTaken) {
        Statistics.label("verdict").collect(isTaken ? "taken" : "refused").coverage(verdicts -> {
            verdicts.check("taken").percentage(share -> share > OFTEN);
            verdicts.check("refused").percentage(share -> share > OFTEN);
        });
    }

    @Provide
    Arbitrary<Good> bodies() {
        return Arbitraries.of(Stream.concat(golden(), inTheDocument()).toList());
    }

    @Provide
    Arbitrary<JsonNode> envelopes() {
        List<Good> records = golden().filter(
                        good -> OpenApi.TREE.at("/components/schemas").has(good.schema() + "Envelope"))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(records), Arbitraries.integers().between(0, 1))
                .as((good, frame) -> {
                    ObjectNode envelope = OpenApi.JSON.createObjectNode();
                    envelope.put("type", word(good.schema()));
                    envelope.set("data", good.body());
                    if (frame == 1) {
                        envelope.put("op", "U").put("sourceRecordId", "A1").put("version", 2);
                        envelope.set("provenance", golden("provenance"));
                        envelope.set("disclosure", golden("disclosure"));
                    }
                    return envelope;
                });
    }

    private static String word(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Stream<Good> golden() {
        Map<String, ?> known = ContractRecords.byName();
        return known.keySet().stream()
                .filter(name -> Files.exists(GOLDEN.resolve(word(name) + ".json")))
                .map(name -> new Good(name, golden(word(name))));
    }

    private static JsonNode golden(String word) {
        try {
            return OpenApi.json(Files.readString(GOLDEN.resolve(word + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without those that hold an envelope: of it the annotations say nothing. */
    private static Stream<Good> inTheDocument() {
        return ContractExamplesTest.ofBodies()
                .filter(example -> ContractRecords.byName().containsKey(example.schema()))
                .filter(example ->
                        !example.value().isTextual() && example.value().findValue("record") == null)
                .map(example -> new Good(example.schema(), example.value()));
    }

    /** The same from the same seed. */
    private static JsonNode spoilt(JsonNode good, int faults, long seed) {
        JsonNode body = good.deepCopy();
        Random random = new Random(seed);
        for (int i = 0; i < faults; i++) {
            List<JsonNode> places = new ArrayList<>();
            note(body, places);
            if (places.isEmpty()) {
                return body;
            }
            JsonNode place = places.get(random.nextInt(places.size()));
            JsonNode spoiler = SPOILERS.get(random.nextInt(SPOILERS.size())).deepCopy();
            boolean remove = random.nextInt(3) == 0;
            if (place instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (remove) {
                    object.remove(name);
                } else {
                    object.set(name, spoiler);
                }
            } else if (place instanceof ArrayNode array) {
                array.set(random.nextInt(array.size()), spoiler);
            }
        }
        return body;
    }

    private static void note(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
        }
        node.forEach(child -> note(child, places));
    }
}
