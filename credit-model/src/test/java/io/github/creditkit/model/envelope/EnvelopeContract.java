package io.github.creditkit.model.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.CreditCommitment;
import io.github.creditkit.model.Disclosure;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.GoldenFiles;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.AmendedCodes;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.codeset.PenaltyCategory;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.envelope.EnvelopeReading.Broken;
import io.github.creditkit.model.envelope.EnvelopeReading.Refused;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What canonical JSON promises of envelopes, with every Jackson. */
public abstract class EnvelopeContract {
    /** Reads numbers as they stand. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final EnvelopeJson json = json();

    /** With the bundled code sets. */
    protected abstract EnvelopeJson json();

    /** With other code sets. */
    protected abstract EnvelopeJson json(CodeSets codeSets);

    private RecordEnvelope<?> read(String text) {
        EnvelopeReading reading = json.read(text);
        assertThat(reading).isInstanceOf(EnvelopeReading.Read.class);
        return reading.toOptional().orElseThrow();
    }

    private static <R extends Record> R fixture(Class<R> type) {
        return Fixtures.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Everything that an envelope can have but extensions. */
    private static RecordEnvelope<AdministrativePermit> full() {
        return new RecordEnvelope<>(
                Coded.of(Operation.UPDATE),
                "A-1",
                3,
                fixture(Provenance.class),
                fixture(Disclosure.class),
                Samples.permit(),
                Map.of());
    }

    @Nested
    class Write {
        @Test
        void to_a_stream_the_same_is_written_in_utf_8_and_the_stream_stays_open() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            AtomicInteger disturbed = new AtomicInteger();
            OutputStream out = new FilterOutputStream(bytes) {
                @Override
                public void flush() {
                    disturbed.incrementAndGet();
                }

                @Override
                public void close() {
                    disturbed.incrementAndGet();
                }
            };
            RecordEnvelope<AdministrativePermit> bare = RecordEnvelope.of(Samples.permit());

            json.write(bare, out);
            json.write(full(), out);

            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(json.write(bare) + json.write(full()));
            assertThat(disturbed).hasValue(0);
        }

        @Test
        void a_stream_that_fails_says_so() {
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("disk full");
                }
            };

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> json.write(RecordEnvelope.of(Samples.permit()), full))
                    .withMessage("disk full");
        }

        @Test
        void what_was_written_is_read_as_it_was() {
            RecordEnvelope<AdministrativePermit> bare = RecordEnvelope.of(Samples.permit());

            assertThat(read(json.write(bare))).isEqualTo(bare);
            assertThat(read(json.write(full()))).isEqualTo(full());
            assertThat(json.write(bare)).startsWith("{\"op\":\"I\",\"type\":\"administrativePermit\",\"data\":{");
        }

        @Test
        @DisplayName("成员按固定顺序写出")
        void members_stand_in_their_order() throws JsonProcessingException {
            String text = json.write(full().withColumns(Map.of("列", "值")));

            assertThat(EXACT.readTree(text).fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(RecordEnvelope.members());
        }

        @Test
        void columns_of_a_table_that_nobody_knew_are_extensions() {
            RecordEnvelope<?> envelope = RecordEnvelope.of(Samples.permit()).withColumns(Map.of("公开/范围~", "社会"));

            assertThat(json.write(envelope)).contains("\"extensions\":{\"公开/范围~\":\"社会\"}");
            assertThat(read(json.write(envelope))).isEqualTo(envelope);
            assertThat(json.strict().read(json.write(envelope))).isInstanceOf(EnvelopeReading.Read.class);
        }

        @Test
        void a_member_goes_with_the_object_that_held_it() {
            String text = json.write(full()).replace("\"provenance\":{", "\"provenance\":{\"x\":1,");
            RecordEnvelope<?> read = read(text);
            RecordEnvelope<?> without = new RecordEnvelope<>(
                    read.op(), read.sourceRecordId(), read.version(), null, null, read.data(), read.extensions());

            assertThat(read.extensions()).containsOnlyKeys("/provenance/x");
            assertThat(json.write(without)).doesNotContain("\"x\"");
        }

        @Test
        void an_extension_cannot_take_the_place_of_an_element() {
            RecordEnvelope<?> envelope = new RecordEnvelope<>(
                    Coded.of(Operation.INSERT),
                    null,
                    null,
                    null,
                    fixture(Disclosure.class),
                    Samples.permit(),
                    Map.of("/disclosure/audiences/0", "x"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> json.write(envelope))
                    .withMessageContaining("/disclosure/audiences/0");
        }
    }

    static List<Record> messages() {
        return Fixtures.all().stream()
                .filter(record -> MessageTypes.classes().contains(record.getClass()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("金样文件")
    void a_golden_file_in_an_envelope_is_read_as_its_record_and_written_as_it_stands(Record record) throws IOException {
        String golden = EXACT.readTree(GoldenFiles.read(record.getClass())).toString();
        String text =
                "{\"op\":\"I\",\"type\":\"" + MessageTypes.nameOf(record.getClass()) + "\",\"data\":" + golden + "}";

        assertThat(json.strict().read(text)).isEqualTo(new EnvelopeReading.Read(RecordEnvelope.of(record)));
        assertThat(json.strict().read(golden, record.getClass()))
                .isEqualTo(new EnvelopeReading.Read(RecordEnvelope.of(record)));
        assertThat(json.write(RecordEnvelope.of(record))).isEqualTo(text);
    }

    @Nested
    @DisplayName("未知成员")
    class Members_that_nobody_knows {
        @Test
        @DisplayName("原样写回")
        void are_written_back_where_they_stood() {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace("\"data\":{", "\"local\":{\"a\":[1,null]},\"data\":{\"new\":1.50,")
                    .replace("\"authority\":{", "\"authority\":{\"level\":\"市\",");

            RecordEnvelope<?> envelope = read(text);

            assertThat(envelope.data()).isEqualTo(Samples.permit());
            assertThat(envelope.extensions())
                    .containsEntry("/data/new", new BigDecimal("1.50"))
                    .containsEntry("/data/authority/level", "市")
                    .containsEntry("/local", Map.of("a", Arrays.asList(1, null)));
            assertThat(read(json.write(envelope))).isEqualTo(envelope);
            assertThat(json.write(envelope)).contains("\"new\":1.50", "\"level\":\"市\"");
        }

        @Test
        void have_their_index_in_a_list_and_their_place_in_an_amount() {
            String text = json.write(RecordEnvelope.of(fixture(JointActionCase.class)))
                    .replaceAll("\"basis\":", "\"a/b\":[],\"basis\":");
            String penalty = json.write(RecordEnvelope.of(fixture(AdministrativePenalty.class)))
                    .replace("\"fineAmount\":{", "\"fineAmount\":{\"currency\":\"CNY\",");

            assertThat(read(text).extensions()).containsOnlyKeys("/data/measures/0/a~1b", "/data/measures/1/a~1b");
            assertThat(read(json.write(read(text)))).isEqualTo(read(text));
            assertThat(read(penalty).extensions()).isEqualTo(Map.of("/data/fineAmount/currency", "CNY"));
            assertThat(json.write(read(penalty))).contains("\"currency\":\"CNY\"");
            assertThat(json.strict().read(penalty))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.issue().path()).isEqualTo("/data/fineAmount/currency"));
        }

        /** Jackson would pass over it. */
        @Test
        void may_have_the_name_of_a_method() {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace("\"subject\":{", "\"subject\":{\"naturalPerson\":true,");

            assertThat(read(text).extensions()).isEqualTo(Map.of("/data/subject/naturalPerson", true));
        }

        @Test
        @DisplayName("严格读取时拒绝")
        void are_refused_by_strict_reading_which_says_where() {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace("\"authority\":{", "\"authority\":{\"level\":\"市\",");
            String alone = text.substring(text.indexOf("\"data\":") + 7, text.length() - 1);

            assertThat(json.strict().read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.issue().rule()).isEqualTo(Rule.FLD_09);
                assertThat(refused.issue().path()).isEqualTo("/data/authority/level");
            });
            assertThat(json.strict().read(alone, AdministrativePermit.class))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.issue().path()).isEqualTo("/authority/level"));
            assertThat(json.strict().read("{\"local\":1," + json.write(full()).substring(1)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.issue().path()).isEqualTo("/local"));
            assertThat(json.strict().read(json.write(full()))).isInstanceOf(EnvelopeReading.Read.class);
        }
    }

    @Nested
    @DisplayName("无信封的记录")
    class A_record_without_an_envelope {
        @Test
        void is_read_where_its_type_is_known() {
            String line = json.write(RecordEnvelope.of(Samples.permit()));
            String bare = line.substring(line.indexOf("\"data\":") + 7, line.length() - 1);

            assertThat(json.read(bare, AdministrativePermit.class).toOptional())
                    .hasValueSatisfying(envelope -> assertThat(envelope.data()).isEqualTo(Samples.permit()));
            assertThat(json.read(line, AdministrativePermit.class).toOptional()).isPresent();
            assertThat(json.read(bare)).isInstanceOf(Refused.class);
        }

        @Test
        @DisplayName("记录自己的 type 不是信封的")
        void may_have_a_type_of_its_own() {
            assertThat(json.read("{\"type\":\"审批替代型\"}", CreditCommitment.class).toOptional())
                    .hasValueSatisfying(envelope -> assertThat(
                                    ((CreditCommitment) envelope.data()).type().isKnown())
                            .isTrue());
            assertThat(json.read("{\"type\":\"审批替代型\"}", AdministrativePermit.class))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.issue().path()).isEqualTo("/type"));
        }
    }

    @Nested
    @DisplayName("不能读取")
    class What_cannot_be_read {
        @ParameterizedTest
        @ValueSource(
                strings = {"", " ", "{", "[1]", "1", "null", "{}{}", "{\"op\":\"I\"", "not json", "{\"a\":1,\"a\":2}"})
        void is_told_where_it_is_no_json_object(String text) {
            assertThat(json.read(text, AdministrativePermit.class)).isInstanceOf(Broken.class);
        }

        @ParameterizedTest
        @CsvSource({"499, true", "500, false", "100000, false"})
        void has_more_levels_than_anyone_needs(int levels, boolean read) {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replaceFirst("\\{", "{\"x\":" + "[".repeat(levels) + "]".repeat(levels) + ",");

            assertThat(json.read(text)).isInstanceOf(read ? EnvelopeReading.Read.class : Broken.class);
        }

        @ParameterizedTest
        @CsvSource({"1, 1000, 1001", "\"x, 20000000, 20000001"})
        void is_longer_than_anyone_needs(String start, int most, int tooLong) {
            String end = start.startsWith("\"") ? "\"" : "";
            String text = json.write(RecordEnvelope.of(Samples.permit()));
            String good = start + "1".repeat(most - start.replace("\"", "").length()) + end;
            String bad = start + "1".repeat(tooLong - start.replace("\"", "").length()) + end;

            assertThat(json.read(text.replaceFirst("\\{", "{\"a\":" + good + ",")))
                    .isInstanceOf(EnvelopeReading.Read.class);
            assertThat(json.read(text.replaceFirst("\\{", "{\"a\":" + bad + ",")))
                    .isInstanceOf(Broken.class);
        }

        @ParameterizedTest
        @CsvSource({"50000, true", "50001, false"})
        void has_a_name_longer_than_anyone_needs(int length, boolean read) {
            String text = "{\"" + "n".repeat(length) + "\":1}";

            assertThat(json.read(text, AdministrativePermit.class))
                    .isInstanceOf(read ? EnvelopeReading.Read.class : Broken.class);
        }

        /** A record alone gets an envelope around it when it is written. */
        @Test
        void is_nothing_that_was_not_read_before() {
            String levels = "[".repeat(499) + "]".repeat(499);
            RecordEnvelope<?> read = json.read("{\"x\":" + levels + "}", AdministrativePermit.class)
                    .toOptional()
                    .orElseThrow();

            assertThat(json.write(read)).contains(levels);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        "decidedOn":"2026-03-02" | "decidedOn":"2026/03/02"     | /decidedOn    | 日期
                        "decidedOn":"2026-03-02" | "decidedOn":{}               | /decidedOn    | 日期
                        "subject":{              | "subject":[{}],"subjects":{  | /subject      | 其他类型
                        "op":"U"                 | "op":{}                      | /op           | 其他类型
                        "op":"U"                 | "op":["U"]                   | /op           | 其他类型
                        "A-1"                    | {}                           | /sourceRecordId | 其他类型
                        "A-1"                    | []                           | /sourceRecordId | 其他类型
                        "version":3              | "version":"three"            | /version      | 整数，如 3
                        "version":3              | "version":3.5                | /version      | 整数，如 3
                        "version":3              | "version":99999999999        | /version      | 整数，如 3
                        "version":3              | "version":{}                 | /version      | 整数，如 3
                        "provenance":{           | "provenance":[],"p":{        | /provenance   | 其他类型
                        "receivedAt":"           | "receivedAt":"x              | /provenance/receivedAt | 时间
                        "audiences":[            | "audiences":[{},             | /disclosure/audiences/0 | 其他类型
                        "data":{                 | "data":null,"other":{        | /data         | 其他类型
                        "data":{                 | "data":[],"other":{          | /data         | 其他类型
                        "data":{                 | "extensions":[],"data":{     | /extensions   | 其他类型
                        "data":{                 | "extensions":"x","data":{    | /extensions   | 其他类型
                        """)
        void is_refused_with_its_place(String good, String bad, String pointer, String expected) {
            String text = json.write(full());
            assertThat(text).contains(good);

            assertThat(json.read(text.replace(good, bad))).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.issue().rule()).isEqualTo(Rule.FLD_03);
                assertThat(refused.issue().path()).isEqualTo(pointer);
                assertThat(refused.issue().messageZh()).contains(expected);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"type\":\"x\",\"data\":{}}", "{\"type\":{},\"data\":{}}", "{\"data\":{}}"})
        void has_a_type_that_nobody_knows(String text) {
            assertThat(json.read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.issue().rule()).isEqualTo(Rule.FLD_04);
                assertThat(refused.issue().path()).isEqualTo("/type");
            });
        }

        @Test
        @DisplayName("拒绝的说明不含证件号码")
        void is_not_quoted() {
            String number =
                    CodeGenerator.seeded(9).citizenIdentificationNumber().text();
            String text = json.write(full());

            for (String part : List.of("2026-03-02", "A-1", "\"U\"", "3,", "administrativePermit", "interface")) {
                assertThat(text).contains(part);
                String faulty = text.replace(part, part.startsWith("\"") ? "[\"" + number + "\"]" : number);
                assertThat(json.read(faulty).toString()).doesNotContain(number);
                assertThat(json.read(faulty, AdministrativePermit.class).toString())
                        .doesNotContain(number);
            }
            assertThat(json.read("{\"type\":\"" + number + "\"").toString()).doesNotContain(number);
        }
    }

    @Nested
    @DisplayName("宽容读取")
    class Tolerance {
        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\""})
        void without_an_operation_a_row_is_new(String op) {
            String text = json.write(full()).replace("\"op\":\"U\"", "\"op\":" + op);

            assertThat(read(text).op()).isEqualTo(Coded.of(Operation.INSERT));
        }

        @Test
        void an_operation_that_nobody_knows_is_kept() {
            String text = json.write(full()).replace("\"op\":\"U\"", "\"op\":\"X\"");

            assertThat(read(text).op()).isEqualTo(new Coded<>("X", null));
            assertThat(json.write(read(text))).isEqualTo(text);
        }

        @Test
        void a_number_is_a_text_and_a_text_a_number() {
            String text = json.write(full()).replace("\"A-1\"", "17").replace("\"version\":3", "\"version\":\"3\"");

            assertThat(read(text).sourceRecordId()).isEqualTo("17");
            assertThat(read(text).version()).isEqualTo(3);
        }

        @Test
        void null_is_absent() {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace(
                            "\"data\":",
                            "\"sourceRecordId\":null,\"version\":null,\"provenance\":null,\"disclosure\":null,"
                                    + "\"extensions\":null,\"data\":");

            assertThat(read(text)).isEqualTo(RecordEnvelope.of(Samples.permit()));
        }
    }

    @Nested
    @DisplayName("另一版本的代码集")
    class Code_sets_of_another_edition {
        private final EnvelopeJson amended = json(AmendedCodes.sets());

        @ParameterizedTest
        @CsvSource({"01, GENERAL", "普通, GENERAL", "一般, GENERAL", "特许, CONCESSION", "备案,", "备案登记,", "外星许可,"})
        void a_code_is_read_to_its_constant_and_written_as_it_was_sent(String sent, @Nullable PermitCategory constant) {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace("\"permitCategory\":\"普通\"", "\"permitCategory\":\"" + sent + "\"");

            RecordEnvelope<?> read = amended.read(text).toOptional().orElseThrow();

            assertThat(((AdministrativePermit) read.data()).permitCategory()).isEqualTo(new Coded<>(sent, constant));
            assertThat(amended.write(read)).isEqualTo(text).contains(sent);
        }

        @Test
        void codes_in_lists_and_around_the_record_are_read_by_it_too() {
            String text = json.write(RecordEnvelope.of(Samples.penalty()))
                    .replace("[\"罚款\"]", "[\"03\",\"罚金\",\"约谈\"]")
                    .replace("\"op\":\"I\"", "\"op\":\"1\"");

            RecordEnvelope<?> read = amended.read(text).toOptional().orElseThrow();

            assertThat(read.op()).isEqualTo(new Coded<>("1", Operation.INSERT));
            assertThat(((AdministrativePenalty) read.data()).penaltyCategories())
                    .containsExactly(
                            new Coded<>("03", PenaltyCategory.FINE),
                            new Coded<>("罚金", PenaltyCategory.FINE),
                            new Coded<>("约谈", null));
            assertThat(amended.write(read)).isEqualTo(text);
            assertThat(amended.strict().read(text)).isEqualTo(new EnvelopeReading.Read(read));
        }

        @Test
        void the_bundled_edition_keeps_what_it_does_not_know() {
            String text = json.write(RecordEnvelope.of(Samples.permit()))
                    .replace("\"permitCategory\":\"普通\"", "\"permitCategory\":\"01\"");

            assertThat(((AdministrativePermit) read(text).data()).permitCategory())
                    .isEqualTo(new Coded<>("01", null));
            assertThat(json.write(read(text))).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("每种记录都有名称")
    void every_record_that_is_a_message_has_a_name() {
        assertThat(RecordClasses.whole()).containsExactlyInAnyOrderElementsOf(MessageTypes.classes());
        assertThat(MessageTypes.names())
                .contains("administrativePermit", "codeMapping")
                .doesNotHaveDuplicates();
    }
}
