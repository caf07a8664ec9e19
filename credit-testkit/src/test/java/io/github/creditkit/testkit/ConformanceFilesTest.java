package io.github.creditkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.creditkit.codes.BusinessRegistrationNumber;
import io.github.creditkit.codes.CitizenIdentificationNumber;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.ForeignerPermanentResidentNumber;
import io.github.creditkit.codes.Mask;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.OrganizationCategory;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Sex;
import io.github.creditkit.codes.TaxpayerIdentificationNumber;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.check.CheckCharacterSystem;
import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.check.Gb11714;
import io.github.creditkit.codes.check.Gb32100;
import io.github.creditkit.codes.check.HybridSystem;
import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.DivisionStatus;
import io.github.creditkit.codes.division.DivisionTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the committed files against the CSVs they were made of, and against this library.
 *
 * <p>To make them anew after a change of the CSVs or of the library: {@code mvn test -pl credit-testkit -am
 * -Dtest=ConformanceFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write=true}. What changed is then in
 * the diff.
 */
@DisplayName("一致性测试向量")
class ConformanceFilesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "conformance", "codes");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<ConformanceFile> files() {
        return ConformanceFiles.all();
    }

    @Nested
    @DisplayName("与 CSV 一致")
    class Origin {
        @ParameterizedTest
        @MethodSource("io.github.creditkit.testkit.ConformanceFilesTest#files")
        void a_committed_file_is_the_one_made_of_its_csv(ConformanceFile file) throws IOException {
            Path path = FOLDER.resolve(file.name() + ".json");
            if (Boolean.getBoolean("conformance.write")) {
                Files.writeString(path, file.json());
            }
            assertThat(Files.readString(path)).isEqualTo(file.json());
        }

        @ParameterizedTest
        @MethodSource("io.github.creditkit.testkit.ConformanceFilesTest#files")
        void every_row_is_covered_in_order(ConformanceFile file) {
            List<String> expected = file.rows().stream()
                    .map(row -> row.get(file.input()))
                    .map(input -> input.equals(ConformanceFiles.REPLACED) ? ConformanceFiles.replacement() : input)
                    .toList();
            assertThat(expected).isNotEmpty();
            assertThat(inputs(file.name())).isEqualTo(expected);
        }

        @Test
        void every_csv_has_its_file_and_every_file_its_name() throws IOException {
            try (Stream<Path> csvs = Files.list(Path.of("..", "credit-codes", "src", "test", "resources", "vectors"))) {
                assertThat(csvs.map(csv -> csv.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                files().stream().map(ConformanceFile::csv).toList());
            }
            try (Stream<Path> jsons = Files.list(FOLDER)) {
                assertThat(jsons.map(json -> json.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        Stream.of("README.md"),
                                        Conformance.names().stream().map(name -> name + ".json"))
                                .toList());
            }
            assertThat(files()).extracting(ConformanceFile::name).isEqualTo(Conformance.names());
        }

        /** What the CSV calls the reason is among the reasons of the file; where not, the difference is written down. */
        @ParameterizedTest
        @ValueSource(strings = {"citizen-id", "org-code-invalid", "registration-number", "uscc-invalid"})
        void the_reason_of_a_row_is_among_those_of_its_case(String name) {
            ConformanceFile file = file(name);
            List<JsonNode> cases = cases(name);
            Map<String, String> different = new HashMap<>();
            for (int i = 0; i < cases.size(); i++) {
                Map<String, String> row = file.rows().get(i);
                String csv = row.get("reason");
                // A registration office that is in no list: which of the notes it is, the table tells.
                if (csv.isEmpty() || csv.equals("WARN_AUTHORITY_NOT_IN_MCA_HISTORY")) {
                    continue;
                }
                Reason reason = name.equals("citizen-id") ? CsvReasons.ofPerson(csv) : CsvReasons.ofOrganisation(csv);
                List<String> words = texts(cases.get(i).get(reason instanceof NoteKind ? "notes" : "reasons"));
                if (!words.contains(reason.word())) {
                    different.put(row.get(file.input()), csv);
                }
            }
            assertThat(different).isEqualTo(name.equals("org-code-invalid") ? Differences.OTHER_REASON : Map.of());
        }

        @Test
        void a_registration_office_outside_the_list_is_noted() {
            List<Map<String, String>> rows = file("registration-number").rows();
            List<JsonNode> cases = cases("registration-number");
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).get("reason").startsWith("WARN_")) {
                    assertThat(texts(cases.get(i).get("notes")))
                            .hasSize(1)
                            .allMatch(note -> note.startsWith("division-"));
                }
            }
        }
    }

    @Nested
    @DisplayName("与本库判定一致")
    class Library {
        static List<String> verdicts() {
            return Conformance.names().stream()
                    .filter(name -> !Set.of(
                                    "authority-category", "check-systems", "conversions", "division-special", "masking")
                            .contains(name))
                    .toList();
        }

        @ParameterizedTest
        @MethodSource("verdicts")
        void a_case_is_judged_as_the_file_says(String name) {
            boolean lenient = tree(name).get("reading").asText().equals("lenient");
            for (JsonNode node : cases(name)) {
                String input = node.get("input").asText();
                Verdict verdict = Verdict.of(node.get("type").asText(), input, lenient);
                assertThat(verdict)
                        .as(name + ": " + input)
                        .isEqualTo(new Verdict(
                                node.get("valid").asBoolean(),
                                Optional.ofNullable(node.get("canonical")).map(JsonNode::asText),
                                texts(node.get("reasons")),
                                texts(node.get("notes"))));
                assertThat(node.get("valid").asBoolean())
                        .as(input)
                        .isEqualTo(texts(node.get("reasons")).isEmpty());
            }
        }

        @Test
        void every_word_is_one_of_the_library() {
            Set<String> known = new HashSet<>();
            EnumSet.allOf(CodeReason.class).forEach(reason -> known.add(reason.word()));
            EnumSet.allOf(NoteKind.class).forEach(kind -> known.add(kind.word()));
            for (String name : verdicts()) {
                for (JsonNode node : cases(name)) {
                    assertThat(known).containsAll(texts(node.get("reasons"))).containsAll(texts(node.get("notes")));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"uscc-valid", "uscc-synthetic"})
        void the_parts_of_a_credit_code_are_as_the_file_says(String name) {
            for (JsonNode node : cases(name)) {
                UnifiedSocialCreditCode code =
                        UnifiedSocialCreditCode.parse(node.get("input").asText());
                assertThat(code.divisionCode())
                        .isEqualTo(node.get("divisionCode").asText());
                assertThat(code.organizationCode().text())
                        .isEqualTo(node.get("organizationCode").asText());
                assertThat(code.text()).endsWith(text(node, "checkCharacter").orElse(""));
            }
        }

        @Test
        void the_parts_of_other_codes_are_as_the_file_says() {
            for (JsonNode node : cases("org-code-valid")) {
                OrganizationCode code = OrganizationCode.parse(node.get("input").asText());
                assertThat(code.hyphenated()).isEqualTo(node.get("hyphenated").asText());
                assertThat("" + code.checkCharacter())
                        .isEqualTo(node.get("checkCharacter").asText());
                assertThat(code.body().chars().allMatch(c -> Gb32100.ALPHABET.contains((char) c)))
                        .isEqualTo(node.get("usableInUscc").asBoolean());
            }
            for (JsonNode node : cases("registration-number")) {
                if (node.get("valid").asBoolean()) {
                    BusinessRegistrationNumber number =
                            BusinessRegistrationNumber.parse(node.get("input").asText());
                    assertThat(number.authorityCode())
                            .isEqualTo(node.get("authorityCode").asText());
                    assertThat(number.sequence()).isEqualTo(node.get("sequence").asText());
                }
            }
        }

        @Test
        void birth_date_and_sex_are_as_the_file_says() {
            for (JsonNode node : cases("citizen-id")) {
                if (node.get("birthDate") == null) {
                    continue;
                }
                String input = node.get("input").asText();
                String date;
                Sex sex;
                if (node.get("type").asText().equals("foreigner-id")) {
                    ForeignerPermanentResidentNumber number = ForeignerPermanentResidentNumber.parse(input);
                    date = number.birthDate().orElseThrow().toString();
                    sex = number.sex().orElseThrow();
                } else {
                    CitizenIdentificationNumber number = CitizenIdentificationNumber.parse(input);
                    date = number.birthDate().toString();
                    sex = number.sex();
                }
                assertThat(date).isEqualTo(node.get("birthDate").asText());
                assertThat(sex.name().toLowerCase(Locale.ROOT))
                        .isEqualTo(node.get("sex").asText());
            }
        }

        /** Computed apart from this library, so an oracle for the systems themselves. */
        @Test
        void expected_check_characters_follow_from_the_characters_before() {
            Map<String, CheckCharacterSystem> systems = Map.of(
                    "uscc-invalid", new Gb32100(),
                    "uscc-pilot-fujian", new Gb32100(),
                    "org-code-invalid", new Gb11714(),
                    "registration-number", HybridSystem.MOD_11_10);
            systems.forEach((name, system) -> {
                for (JsonNode node : cases(name)) {
                    String input = node.get("input").asText();
                    text(node, "expectedCheckCharacter")
                            .ifPresent(check -> assertThat(
                                            system.checkCharacters(input.substring(0, input.length() - 1)))
                                    .as(input)
                                    .contains(check));
                    text(node, "expectedPilotCheckCharacter")
                            .ifPresent(check -> assertThat(new FujianPilot().checkCharacters(input.substring(0, 17)))
                                    .contains(check));
                }
            });
        }

        @Test
        void conversions_are_as_the_file_says() {
            Map<String, Function<String, String>> rules = Map.of(
                    "uscc>org-code",
                            text -> UnifiedSocialCreditCode.parse(text)
                                    .organizationCode()
                                    .text(),
                    "uscc>tax-id", ConformanceFilesTest::taxNumber,
                    "org-code>org-code-hyphenated",
                            text -> OrganizationCode.parse(text).hyphenated(),
                    "citizen-id>citizen-id",
                            text -> CitizenIdentificationNumber.parse(text)
                                    .toEighteen()
                                    .text(),
                    "tax-id>org-code",
                            text -> TaxpayerIdentificationNumber.parse(text)
                                    .organizationCode()
                                    .orElseThrow()
                                    .text(),
                    "citizen-id>tax-id",
                            text -> TaxpayerIdentificationNumber.of(CitizenIdentificationNumber.parse(text), 0)
                                    .text(),
                    "tax-id>citizen-id",
                            text -> TaxpayerIdentificationNumber.parse(text)
                                    .citizenIdentificationNumber()
                                    .orElseThrow()
                                    .text(),
                    "service-item-code>uscc", ConformanceFilesTest::prefix,
                    "charity-filing-number>uscc", ConformanceFilesTest::prefix);
            for (JsonNode node : cases("conversions")) {
                String rule =
                        node.get("type").asText() + ">" + node.get("target").asText();
                String output = node.get("output").asText();
                String converted = node.get("input").asText().equals(output)
                        ? UnifiedSocialCreditCode.parse(output)
                                .taxpayerIdentificationNumber()
                                .text()
                        : rules.get(rule).apply(node.get("input").asText());
                assertThat(converted).as(rule).isEqualTo(output);
                assertThat(node.get("certainty").asText())
                        .isEqualTo(rule.equals("uscc>tax-id") && output.length() == 15 ? "candidate" : "exact");
            }
        }

        @Test
        void masks_are_as_the_file_says() {
            for (JsonNode node : cases("masking")) {
                String output = node.get("output").asText();
                if (output.contains("*")) {
                    Mask mask = new Mask(
                            node.get("shownFirst").asInt(),
                            node.get("shownLast").asInt());
                    assertThat(mask.apply(node.get("input").asText())).isEqualTo(output);
                } else {
                    assertThat(output).isEqualTo(node.get("input").asText());
                }
            }
        }

        @Test
        void check_systems_are_as_the_file_says() {
            Map<String, CheckCharacterSystem> systems = Map.of(
                    "MOD 11-2", PureSystem.MOD_11_2,
                    "MOD 37-2", PureSystem.MOD_37_2,
                    "MOD 11,10", HybridSystem.MOD_11_10,
                    "MOD 27,26", HybridSystem.MOD_27_26,
                    "MOD 37,36", HybridSystem.MOD_37_36,
                    "GB 32100", new Gb32100(),
                    "GB 11714", new Gb11714());
            for (JsonNode node : cases("check-systems")) {
                CheckCharacterSystem system = systems.get(node.get("system").asText());
                String payload = node.get("input").asText();
                assertThat(system.checkCharacters(payload))
                        .as(payload)
                        .contains(node.get("check").asText());
                assertThat(system.isValid(payload + node.get("check").asText())).isTrue();
            }
        }

        @Test
        void the_table_of_pairs_is_the_one_of_the_file() {
            List<JsonNode> cases = cases("authority-category");
            assertThat(OrganizationCategory.all())
                    .extracting(OrganizationCategory::pair)
                    .containsExactlyElementsOf(inputs("authority-category"));
            for (JsonNode node : cases) {
                OrganizationCategory category =
                        OrganizationCategory.ofPair(node.get("input").asText()).orElseThrow();
                assertThat(category.edition().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .isEqualTo(node.get("edition").asText());
                assertThat(texts(node.get("notes")).isEmpty())
                        .isEqualTo(category.edition() != OrganizationCategory.Edition.LATER_SINGLE_SOURCE);
            }
        }

        @Test
        void divisions_have_the_status_of_the_file() {
            Set<DivisionStatus> inList = EnumSet.of(DivisionStatus.IN_FORCE, DivisionStatus.ABOLISHED);
            for (JsonNode node : cases("division-special")) {
                DivisionStatus status =
                        DivisionTable.bundled().status(node.get("input").asText());
                assertThat(status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .isEqualTo(node.get("status").asText());
                assertThat(inList.contains(status))
                        .as(node.get("input").asText())
                        .isEqualTo(node.get("inList").asBoolean());
            }
        }
    }

    @Nested
    @DisplayName("随 jar 提供")
    class Shipped {
        @Test
        void a_name_that_is_none_is_refused() {
            for (String name : List.of("", "uscc", "../codes/uscc-valid", "uscc-valid.json")) {
                assertThatIllegalArgumentException().isThrownBy(() -> Conformance.open(name));
            }
        }

        @ParameterizedTest
        @MethodSource("io.github.creditkit.testkit.ConformanceFilesTest#files")
        void a_file_opens_as_utf_8_and_says_what_it_is(ConformanceFile file) throws IOException {
            try (InputStream in = Conformance.open(file.name())) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(file.json());
            }
            for (String member : List.of("type", "reading", "standard", "source")) {
                assertThat(tree(file.name()).get(member).asText()).isNotEmpty();
            }
        }

        /** Persons: the standard's examples, the long dead, and two dates that no one living can have. */
        @Test
        void no_person_in_a_file_can_be_living() {
            for (JsonNode node : cases("citizen-id")) {
                String input = node.get("input").asText();
                boolean valid = node.get("valid").asBoolean();
                if (valid && !input.equals("11010519491231002X") && !input.equals("110103201206309996")) {
                    assertThat(node.path("birthDate").asText("1885").substring(0, 4))
                            .as(input)
                            .isBetween("1800", "1905");
                }
            }
            assertThat(inputs("other-credentials"))
                    .filteredOn(input -> input.matches("[A-Z]{3}\\d{12}"))
                    .containsExactly(ConformanceFiles.replacement());
        }
    }

    private static String taxNumber(String text) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(text);
        return TaxpayerIdentificationNumber.of(code.divisionCode(), code.organizationCode())
                .text();
    }

    private static String prefix(String text) {
        return UnifiedSocialCreditCode.prefixOf(text).orElseThrow().text();
    }

    private static ConformanceFile file(String name) {
        return files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(String name) {
        try (InputStream in = Conformance.open(name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> cases(String name) {
        return elements(tree(name).get("cases"));
    }

    private static List<String> inputs(String name) {
        return cases(name).stream().map(node -> node.get("input").asText()).toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member)).map(JsonNode::asText);
    }
}
