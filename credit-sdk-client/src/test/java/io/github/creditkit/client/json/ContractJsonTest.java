package io.github.creditkit.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.PartAck;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.StatisticsCounts;
import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.envelope.EnvelopeReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("接口 JSON")
class ContractJsonTest {
    static Stream<ContractJson> both() {
        return Stream.of(
                new Jackson2ContractJson(CodeSets.bundled(), false),
                new Jackson3ContractJson(CodeSets.bundled(), false));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_code_that_nobody_knows_survives(ContractJson json) throws Exception {
        Batch batch =
                json.read(bytes("{\"batchId\":\"B1\",\"state\":\"FROZEN\",\"parts\":2,\"hops\":[]}"), Batch.class);
        assertThat(batch.state().text()).isEqualTo("FROZEN");
        assertThat(batch.state().known()).isEmpty();
        assertThat(text(json.write(batch)))
                .isEqualTo("{\"batchId\":\"B1\",\"state\":\"FROZEN\",\"parts\":2,\"hops\":[]}");
        assertThat(json.read(bytes("{\"state\":\"SEALED\"}"), Batch.class)
                        .state()
                        .meaning())
                .isEqualTo(BatchState.SEALED);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_member_that_nobody_knows_is_passed_over_or_refused(ContractJson json) throws Exception {
        byte[] body = bytes("{\"n\":1,\"rows\":2,\"digest\":\"d\",\"colour\":\"red\"}");
        assertThat(json.read(body, PartAck.class)).isEqualTo(new PartAck(1, 2, "d"));
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> json.strict().read(body, PartAck.class))
                .satisfies(why -> assertThat(why.path()).isEqualTo("/colour"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_value_of_another_kind_is_told_by_its_place_and_not_quoted(ContractJson json) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> json.read(bytes("{\"totals\":{\"received\":\"many 110105\"}}"), Receipt.class))
                .satisfies(why -> assertThat(why.path()).isEqualTo("/totals/received"))
                .withMessageNotContaining("110105")
                .withNoCause();
        for (String no : List.of("", "null", "[", "{} {}", "{\"n\":1,\"n\":2}")) {
            assertThatExceptionOfType(UnreadableJsonException.class)
                    .as(no)
                    .isThrownBy(() -> json.read(bytes(no), PartAck.class));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_page_tells_its_items(ContractJson json) throws Exception {
        Page<PartAck> page = json.readPage(
                bytes("{\"items\":[{\"n\":1,\"rows\":2,\"digest\":\"d\"}],\"nextCursor\":\"c\"}"), PartAck.class);
        assertThat(page).isEqualTo(new Page<>(List.of(new PartAck(1, 2, "d")), "c"));
        assertThat(text(json.write(Page.whole(List.of())))).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_record_in_a_view_is_read_by_its_type(ContractJson json) throws Exception {
        String view =
                "{\"record\":{\"op\":\"I\",\"type\":\"administrativePermit\",\"data\":{\"decisionNo\":\"许〔2026〕1号\","
                        + "\"colour\":\"red\"}},\"publication\":\"x\",\"source\":\"某局\",\"why\":{\"zh\":\"甲\",\"en\":\"a\"}}";
        ViewedRecord read = json.read(bytes(view), ViewedRecord.class);
        assertThat(((AdministrativePermit) read.record().data()).decisionNo()).isEqualTo("许〔2026〕1号");
        assertThat(read.why()).isEqualTo(new BilingualText("甲", "a"));
        assertThat(text(json.write(read))).isEqualTo(view);
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> json.read(bytes("{\"record\":{\"type\":\"nothing\"}}"), ViewedRecord.class))
                .satisfies(why -> assertThat(why.path()).isEqualTo("/record"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_rate_that_nobody_knows_is_null_and_said_so(ContractJson json) throws Exception {
        StatisticsCounts counts = json.read(bytes("{\"received\":0,\"complianceRate\":null}"), StatisticsCounts.class);
        assertThat(counts.complianceRate()).isNull();
        assertThat(text(json.write(counts))).contains("\"complianceRate\":null");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_row_keeps_what_nobody_knows(ContractJson json) {
        EnvelopeReading row = json.readRow("{\"type\":\"administrativePermit\",\"data\":{},\"colour\":1}");
        assertThat(row.toOptional().orElseThrow().extensions()).containsEntry("/colour", 1);
        assertThat(json.strict().readRow("{\"type\":\"administrativePermit\",\"data\":{},\"colour\":1}"))
                .isInstanceOf(EnvelopeReading.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_person_is_sent_and_not_printed(ContractJson json) throws Exception {
        QuerySubject person =
                json.read(bytes("{\"idType\":\"身份证\",\"idNumber\":\"11010519000101001X\"}"), QuerySubject.class);
        assertThat(person.toString()).doesNotContain("110105");
        assertThat(text(json.write(person))).contains("11010519000101001X");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
