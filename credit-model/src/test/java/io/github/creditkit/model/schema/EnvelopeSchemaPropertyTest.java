package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.AnyEnvelopes;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.schema.Schemas.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Label("报送信封的 JSON Schema 与读取、检查一致")
class EnvelopeSchemaPropertyTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.INTAKE, Samples.RECEIVED);
    private static final CanonicalJson JSON = CanonicalJson.standard();

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Label("模式拒绝的，检查在同一数据项也拒绝")
    void what_the_schema_refuses_of_a_written_row_the_checker_refuses_at_the_same_item(
            @ForAll("envelopes") RecordEnvelope<?> envelope) throws JsonProcessingException {
        List<String> errors = errors(envelope);

        assertThat(Schemas.refusalsOfEnvelope(Schemas.JSON.readTree(JSON.write(envelope))))
                .allSatisfy(refusal -> assertThat(errors)
                        .as("%s of %s", refusal, envelope.type())
                        .anyMatch(path -> (refusal.path() + "/").startsWith(path + "/")));
    }

    /** Where the checker has an error; those of the whole record would stand for anything. */
    private static List<String> errors(RecordEnvelope<?> envelope) {
        List<String> errors = new ArrayList<>();
        errors(envelope.data(), "/data", errors);
        errors(envelope.provenance(), "/provenance", errors);
        errors(envelope.disclosure(), "/disclosure", errors);
        return errors;
    }

    private static void errors(@Nullable Record part, String place, List<String> errors) {
        if (part != null) {
            CHECKER.check(part).stream()
                    .filter(issue -> issue.level() == Level.ERROR)
                    .map(Issue::path)
                    .filter(path -> !path.isEmpty())
                    .forEach(path -> errors.add(place + path));
        }
    }

    @Example
    @Label("一处有错而模式拒绝的，严格读取或检查也拒绝；合格信封都通过")
    void a_row_with_one_fault_is_refused_by_the_schema_only_if_nobody_takes_it() throws JsonProcessingException {
        Map<String, Integer> refused = new TreeMap<>();
        int taken = 0;
        for (RecordEnvelope<?> envelope : good()) {
            JsonNode json = Schemas.JSON.readTree(JSON.write(envelope));
            assertThat(isTaken(json)).as(envelope.type()).isTrue();
            assertThat(Schemas.refusalsOfEnvelope(json)).as(envelope.type()).isEmpty();
            for (JsonNode faulty : SingleFaults.of(json)) {
                List<Refusal> refusals = Schemas.refusalsOfEnvelope(faulty);
                boolean isTaken = isTaken(faulty);
                assertThat(isTaken ? refusals : List.of())
                        .as("refused of %s and taken: %s", envelope.type(), faulty)
                        .isEmpty();
                refusals.forEach(refusal -> refused.merge(refusal.keyword(), 1, Integer::sum));
                taken += isTaken ? 1 : 0;
            }
        }

        assertThat(refused).containsKeys("enum", "maxLength", "minItems", "minLength", "pattern", "required", "type");
        assertThat(refused.values()).allMatch(times -> times > 10);
        assertThat(taken).isGreaterThan(1000);
    }

    /** One of each type, in turn bare and with everything around it. */
    private static List<RecordEnvelope<?>> good() {
        Provenance provenance = fixture(Provenance.class);
        Disclosure disclosure = fixture(Disclosure.class);
        List<RecordEnvelope<?>> good = new ArrayList<>();
        for (Class<? extends Record> type : MessageTypes.classes()) {
            Record record = fixture(type);
            good.add(
                    good.size() % 2 == 0
                            ? RecordEnvelope.of(record)
                            : new RecordEnvelope<>(
                                    Coded.of(Operation.UPDATE),
                                    "A-1",
                                    3,
                                    provenance,
                                    disclosure,
                                    record,
                                    Map.of("/extensions/列", "值")));
        }
        return good;
    }

    private static <R extends Record> R fixture(Class<R> type) {
        return Fixtures.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTaken(JsonNode json) {
        return JSON.strict()
                .read(json.toString())
                .toOptional()
                .filter(envelope -> CHECKER.accepts(envelope.data()))
                .filter(envelope -> envelope.provenance() == null || CHECKER.accepts(envelope.provenance()))
                .filter(envelope -> envelope.disclosure() == null || CHECKER.accepts(envelope.disclosure()))
                .isPresent();
    }

    @Provide
    Arbitrary<RecordEnvelope<?>> envelopes() {
        return AnyEnvelopes.all();
    }
}
