package io.github.creditkit.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.check.RecordClasses;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PermitStatus;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("记录的 JSON Schema")
class RecordSchemaTest {

    static List<Class<? extends Record>> records() {
        return RecordClasses.all();
    }

    /** Written anew with {@code -Dcreditkit.write=true}. */
    @Nested
    class Files_that_are_shipped {
        private static final Path RESOURCES = Path.of("src", "main", "resources")
                .resolve(RecordSchema.class.getPackageName().replace('.', '/'));
        private static final Path SOURCES =
                Path.of("src", "main", "java").resolve(RecordNames.PACKAGE.replace('.', '/'));
        private static final Pattern NAME = Pattern.compile("\\(([^()]*\\p{IsHan}[^()]*)\\)");

        /** The term that a record's documentation begins with. */
        private static String nameZh(Class<?> type) {
            try {
                String source = Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
                String head = source.substring(0, source.indexOf("\npublic record "));
                Matcher name =
                        NAME.matcher(head.substring(head.lastIndexOf("/**")).replaceAll("\\s*\\n \\*\\s*", " "));
                assertThat(name.find()).as("%s has a Chinese name", type).isTrue();
                return name.group(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void the_names_are_those_of_the_documentation() throws IOException {
            Map<String, String> names = new TreeMap<>();
            records().forEach(type -> names.put(type.getSimpleName(), nameZh(type)));
            StringBuilder text = new StringBuilder();
            names.forEach((name, nameZh) ->
                    text.append(name).append('=').append(nameZh).append('\n'));
            Path file = RESOURCES.resolve(RecordNames.FILE);
            if (Boolean.getBoolean("creditkit.write")) {
                Files.writeString(file, text);
            }

            assertThat(text.toString()).isEqualTo(Files.readString(file));
        }

        @Test
        void there_is_one_for_each_record_and_for_the_envelope_and_it_is_what_the_code_makes() throws IOException {
            Map<String, String> made = new TreeMap<>();
            records()
                    .forEach(type -> made.put(
                            RecordSchema.of(type).fileName(),
                            RecordSchema.of(type).json()));
            made.put(EnvelopeSchema.linked().fileName(), EnvelopeSchema.linked().json());
            if (Boolean.getBoolean("creditkit.write")) {
                for (Map.Entry<String, String> schema : made.entrySet()) {
                    Files.writeString(RESOURCES.resolve(schema.getKey()), schema.getValue());
                }
            }
            Map<String, String> shipped = new TreeMap<>();
            try (Stream<Path> files = Files.list(RESOURCES)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    shipped.put(file.getFileName().toString(), Files.readString(file));
                }
            }

            assertThat(shipped).isEqualTo(made);
        }

        @Test
        void all_of_them_are_told() {
            assertThat(RecordSchema.all())
                    .extracting(RecordSchema::type)
                    .isSortedAccordingTo(Comparator.comparing(Class::getSimpleName))
                    .hasSameElementsAs(records());
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_schema_is_one_of_2020_12(Class<? extends Record> type) throws IOException {
        JsonNode schema = Schemas.JSON.readTree(Schemas.shipped(type));

        assertThat(Schemas.refusalsOfMeta(schema)).isEmpty();
        assertThat(schema.at("/$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(URI.create(schema.at("/$id").asText()).getScheme()).isEqualTo("urn");
        assertThat(schema.at("/title").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void the_meta_schema_refuses_what_is_none() throws IOException {
        assertThat(Schemas.refusalsOfMeta(Schemas.JSON.readTree("{\"type\":\"text\",\"required\":\"name\"}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_reference_leads_to_a_definition_and_every_definition_is_used(Class<? extends Record> type)
            throws IOException {
        JsonNode schema = Schemas.JSON.readTree(Schemas.shipped(type));
        List<String> references = schema.findValuesAsText("$ref");

        assertThat(references)
                .allSatisfy(reference ->
                        assertThat(schema.at(reference.substring(1)).isObject()).isTrue());
        assertThat(schema.path("$defs").fieldNames())
                .toIterable()
                .allSatisfy(name -> assertThat(references).contains("#/$defs/" + name));
    }

    @ParameterizedTest
    @MethodSource("records")
    void text_and_data_are_the_same(Class<? extends Record> type) throws IOException {
        RecordSchema schema = RecordSchema.of(type);

        assertThat(Schemas.JSON.readTree(schema.json()))
                .isEqualTo(Schemas.JSON.readTree(Schemas.JSON.writeValueAsString(schema.asMap())));
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void the_golden_files_pass(Class<? extends Record> type, String file) throws IOException {
        String golden = Files.readString(Path.of("src", "test", "resources", "golden", file), StandardCharsets.UTF_8);

        assertThat(Schemas.refusals(type, Schemas.JSON.readTree(golden))).isEmpty();
    }

    static Stream<Arguments> goldenFiles() {
        return Stream.of(
                Arguments.of(AdministrativePermit.class, "administrativePermit.json"),
                Arguments.of(AdministrativePenalty.class, "administrativePenalty.json"));
    }

    @Nested
    class What_is_told {
        private final JsonNode permit = Schemas.JSON.valueToTree(
                RecordSchema.of(AdministrativePermit.class).asMap());

        @Test
        void an_item_has_its_name_code_and_source() {
            assertThat(permit.at("/$id").asText()).isEqualTo("urn:creditkit:1.0:administrativePermit");
            assertThat(permit.at("/title").asText()).isEqualTo("行政许可");
            JsonNode decisionNo = permit.at("/properties/decisionNo");
            assertThat(decisionNo.at("/title").asText()).isEqualTo("行政许可决定文书号");
            assertThat(decisionNo.at("/x-item-code").asText()).isEqualTo("XK_WSH");
            assertThat(decisionNo.at("/x-source").asText()).isEqualTo("发改办财金〔2018〕424号");
        }

        @Test
        void an_item_of_a_group_has_the_name_and_code_of_its_place() {
            JsonNode authority = permit.at("/properties/authority/properties");
            assertThat(authority.at("/creditCode/title").asText()).isEqualTo("许可机关统一社会信用代码");
            assertThat(authority.at("/creditCode/x-item-code").asText()).isEqualTo("XK_XKJGDM");
            assertThat(permit.at("/properties/source/properties/name/x-item-code")
                            .asText())
                    .isEqualTo("XK_LYDW");
            JsonNode representative = permit.at("/properties/subject/properties/legalRepresentative/properties");
            assertThat(representative.at("/idNumber/x-item-code").asText()).isEqualTo("XK_FR_ZJHM");
            assertThat(permit.at("/$defs/PersonRef/properties/idNumber/x-personal")
                            .asBoolean())
                    .isTrue();
        }

        @Test
        void a_length_that_no_document_confirms_refuses_nothing() {
            assertThat(permit.at("/properties/decisionNo/maxLength").isMissingNode())
                    .isTrue();
            assertThat(permit.at("/properties/decisionNo/x-max-length").asInt()).isEqualTo(64);
            assertThat(permit.at("/$defs/SubjectRef/properties/name/maxLength").asInt())
                    .isEqualTo(200);
        }

        @Test
        void a_code_set_is_told_with_its_codes_and_is_no_enumeration() {
            JsonNode status = permit.at("/properties/status");
            assertThat(status.at("/x-code-set").asText()).isEqualTo("permit-status");
            assertThat(status.at("/x-codes/1").asText()).isEqualTo("有效");
            assertThat(status.at("/x-closed").asBoolean()).isTrue();
            assertThat(status.has("enum")).isFalse();
            assertThat(permit.at("/properties/permitCategory/x-closed").asBoolean(true))
                    .isFalse();
        }

        @Test
        void nothing_can_be_changed() {
            Map<String, Object> map =
                    RecordSchema.of(AdministrativePermit.class).asMap();

            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(((Map<?, ?>) map.get("properties"))::clear);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(((List<?>) map.get("required"))::clear);
        }
    }

    /** A record of somebody else: with a group that is named as one of ours, and things nobody knows. */
    public record Supplier(
            @DataItem(name = "供应商\"名称\"") @Required @MaxLength(3)
            String name,

            @DataItem(name = "状态") @KnownCode(groups = Advice.class)
            Coded<PermitStatus> status,

            @DataItem(name = "甲") @Valid Money one,
            @DataItem(name = "乙") @NotNegative io.github.creditkit.model.item.Money two,
            @DataItem(name = "别名") @Required List<@Required @MaxLength(2) String> aliases,
            @DataItem(name = "评级") Map<String, String> ratings,
            @DataItem(name = "人数") @NotNegative int staff,
            @DataItem(name = "天数") @NotNegative long days,
            String unchecked) {}

    /** A group. */
    public record Money(
            @DataItem(name = "起") LocalDate from,
            @DataItem(name = "公开") boolean open) {}

    @Nested
    class Records_of_others {
        private final JsonNode schema =
                Schemas.JSON.valueToTree(RecordSchema.of(Supplier.class).asMap());

        @Test
        void have_no_id_and_no_name_of_ours() {
            assertThat(schema.has("$id")).isFalse();
            assertThat(schema.has("title")).isFalse();
            assertThat(schema.at("/properties/name/title").asText()).isEqualTo("供应商\"名称\"");
            assertThat(Schemas.refusalsOfMeta(schema)).isEmpty();
        }

        @Test
        void can_have_a_group_that_is_named_as_one_of_ours() {
            assertThat(schema.at("/$defs/Money/properties/from").isObject()).isTrue();
            String amount = schema.at("/properties/two/$ref").asText();
            assertThat(amount).isNotEqualTo("#/$defs/Money").startsWith("#/$defs/");
            assertThat(schema.at("/$defs/io.github.creditkit.model.item.Money/required")
                            .toString())
                    .isEqualTo("[\"value\",\"unit\"]");
        }

        @Test
        void are_not_refused_for_what_nobody_knows() {
            assertThat(schema.at("/properties/ratings").has("type")).isFalse();
            assertThat(schema.at("/properties").has("unchecked")).isFalse();
            assertThat(schema.at("/properties/staff/minimum").asInt(-1)).isZero();
            assertThat(schema.at("/properties/days").has("minimum")).isFalse(); // the constraint does not know it
        }

        @Test
        void have_lists_with_limits_of_their_elements() {
            JsonNode aliases = schema.at("/properties/aliases");
            assertThat(aliases.at("/type").asText()).isEqualTo("array");
            assertThat(aliases.at("/minItems").asInt()).isEqualTo(1);
            assertThat(aliases.at("/items/maxLength").asInt()).isEqualTo(2);
            assertThat(aliases.at("/items/minLength").asInt()).isEqualTo(1);
        }

        @Test
        void can_be_refused_for_what_they_are() {
            record Hidden(String name) {}
            assertThat(RecordSchema.of(Supplier.class).toString()).contains("Supplier");
            assertThatIllegalArgumentException().isThrownBy(() -> RecordSchema.of(Record.class));
            assertThat(RecordSchema.of(Hidden.class).asMap()).containsEntry("properties", Map.of());
        }
    }
}
