package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.schema.Schemas.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

@Label("JSON Schema：规律")
class SchemaPropertyTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.INTAKE, Samples.RECEIVED);
    private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
    private static final int RECORDS = 100;
    private static final long SEED = 42;

    /** Where the checker has an error; those of the whole record would stand for anything. */
    private static List<String> errors(Record record) {
        return CHECKER.check(record).stream()
                .filter(issue -> issue.level() == Level.ERROR)
                .map(Issue::path)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @Label("模式拒绝的，检查在同一数据项也拒绝")
    void what_the_schema_refuses_the_checker_refuses_at_the_same_item(@ForAll("records") Record record) {
        List<String> errors = errors(record);

        assertThat(Schemas.refusals(record.getClass(), Schemas.tree(record)))
                .allSatisfy(refusal -> assertThat(errors)
                        .as("%s of %s", refusal, record.getClass())
                        .anyMatch(path -> (refusal.path() + "/").startsWith(path + "/")));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @Label("Jackson 2 与 3 的输出一视同仁")
    void both_mappers_are_judged_the_same(@ForAll("records") Record record) throws JsonProcessingException {
        JsonNode of3 = Schemas.JSON.readTree(JACKSON_3.writeValueAsString(record));

        assertThat(Schemas.refusals(record.getClass(), of3))
                .isEqualTo(Schemas.refusals(record.getClass(), Schemas.tree(record)));
    }

    @Example
    @Label("模式确有所拒，检查也确有所受")
    void the_schema_refuses_for_every_reason_and_the_law_is_not_empty() {
        Map<String, Long> refused = new TreeMap<>();
        int taken = 0;
        for (Class<? extends Record> type : RecordClasses.all()) {
            List<? extends Record> records = hostile(type);
            Map<String, Long> here = records.stream()
                    .flatMap(record -> Schemas.refusals(type, Schemas.tree(record)).stream())
                    .map(Refusal::keyword)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(here).as("%s", type).isNotEmpty();
            here.forEach((keyword, times) -> refused.merge(keyword, times, Long::sum));
            taken += (int) records.stream().filter(CHECKER::accepts).count();
        }

        assertThat(refused.keySet()).containsExactlyInAnyOrder("maxLength", "minimum", "pattern", "required");
        assertThat(refused.values()).allMatch(times -> times > 10);
        assertThat(taken).isGreaterThan(RECORDS);
    }

    @Example
    @Label("一处有错而模式拒绝的，读取或检查也拒绝")
    void a_document_with_one_fault_is_refused_by_the_schema_only_if_nobody_takes_it() throws JsonProcessingException {
        int refused = 0;
        int taken = 0;
        List<Record> good = good();
        for (Record record : good) {
            JsonNode json = Schemas.tree(record);
            assertThat(Schemas.refusals(record.getClass(), json)).isEmpty();
            for (JsonNode faulty : SingleFaults.of(json)) {
                List<Refusal> refusals = Schemas.refusals(record.getClass(), faulty);
                boolean accepted = accepts(record.getClass(), faulty);
                assertThat(accepted ? refusals : List.of())
                        .as("refused of %s and accepted: %s", record.getClass(), faulty)
                        .isEmpty();
                refused += refusals.isEmpty() ? 0 : 1;
                taken += accepted ? 1 : 0;
            }
        }

        assertThat(good.stream().map(Record::getClass).distinct()).hasSizeGreaterThan(20);
        assertThat(refused).isGreaterThan(500);
        assertThat(taken).isGreaterThan(100);
    }

    /** Two whole records, and of each class some hostile ones that the checker takes after all. */
    private static List<Record> good() {
        List<Record> good = new ArrayList<>(List.of(Samples.permit(), Samples.penalty()));
        for (Class<? extends Record> type : RecordClasses.all()) {
            hostile(type).stream().filter(CHECKER::accepts).limit(3).forEach(good::add);
        }
        return good;
    }

    private static boolean accepts(Class<? extends Record> type, JsonNode json) {
        try {
            return CHECKER.accepts(Schemas.JSON.treeToValue(json, type));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static <R extends Record> List<R> hostile(Class<R> type) {
        return AnyRecords.of(type).generator(RECORDS).stream(new Random(SEED))
                .limit(RECORDS)
                .map(Shrinkable::value)
                .toList();
    }

    @Provide
    Arbitrary<Record> records() {
        return Arbitraries.of(RecordClasses.all())
                .flatMap(type -> AnyRecords.of(type).map(record -> record));
    }
}
