package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.check.Gb32100;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("统一社会信用代码：全部测试向量 (GB 32100-2015)")
class UnifiedSocialCreditCodeVectorsTest {
    /** The words of the vector files, and the reasons of this library that say the same. */
    private static final Map<String, Set<CodeReason>> REASONS = Map.of(
            "CHECK_CHAR_MISMATCH", Set.of(CodeReason.CHECK_CHARACTER_MISMATCH),
            "EMPTY", Set.of(CodeReason.EMPTY),
            "LENGTH", Set.of(CodeReason.LENGTH),
            "ILLEGAL_CHARACTER", Set.of(CodeReason.ILLEGAL_CHARACTER),
            "DIVISION_NOT_NUMERIC", Set.of(CodeReason.DIVISION_NOT_NUMERIC),
            "MASKED", Set.of(CodeReason.MASKED),
            "PLACEHOLDER", Set.of(CodeReason.PLACEHOLDER),
            "PAIR_NOT_DEFINED", Set.of(CodeReason.PAIR_NOT_DEFINED),
            "WRONG_IDENTIFIER_TYPE", Set.of(CodeReason.WRONG_IDENTIFIER_TYPE));

    private static final Map<String, Set<CodeReason>> MORE_REASONS = Map.of(
            "ORG_CODE_CHECK_MISMATCH", Set.of(CodeReason.ORG_CODE_CHECK_MISMATCH),
            "ORG_CODE_CHECK_ALPHABET", Set.of(CodeReason.ORG_CODE_CHECK_ALPHABET),
            "MASKED_OR_PLACEHOLDER", Set.of(CodeReason.CHECK_CHARACTER_MISMATCH, CodeReason.ORG_CODE_CHECK_MISMATCH));

    static List<VectorFile.Row> published() {
        return VectorFile.USCC_VALID.rows();
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_published_code_is_valid_and_falls_into_its_parts(VectorFile.Row row) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(row.get("code"));

        assertThat(UnifiedSocialCreditCode.isValid(row.get("code"))).isTrue();
        assertThat(code.authorityCode()).hasToString(row.get("authority"));
        assertThat(code.categoryCode()).hasToString(row.get("category"));
        assertThat(code.category())
                .map(OrganizationCategory::pair)
                .contains(row.get("authority") + row.get("category"));
        assertThat(code.divisionCode()).isEqualTo(row.get("division"));
        assertThat(code.organizationCode().text()).isEqualTo(row.get("org_code"));
        assertThat(code.organizationCode().hyphenated()).isEqualTo(row.get("org_code_hyphenated"));
        assertThat(code.checkCharacter()).hasToString(row.get("check_char"));
        assertThat(code.isPilot()).isFalse();
        assertThat(code).hasToString(row.get("code"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_status_of_its_division_is_a_note_and_never_a_refusal(VectorFile.Row row) {
        List<NoteKind> notes = UnifiedSocialCreditCode.tryParse(row.get("code")).notes().stream()
                .map(Note::kind)
                .toList();
        if (row.get("division").equals("500105")) {
            // 江北区 was closed in 2025, after the vectors were made.
            assertThat(notes).containsExactly(NoteKind.DIVISION_ABOLISHED);
            return;
        }
        switch (row.get("division_status")) {
            case "CURRENT", "NATIONAL" -> assertThat(notes).isEmpty();
            case "ABOLISHED" -> assertThat(notes).containsExactly(NoteKind.DIVISION_ABOLISHED);
            case "NOT_IN_MCA_HISTORY" ->
                assertThat(notes)
                        .hasSize(1)
                        .containsAnyOf(
                                NoteKind.DIVISION_UNKNOWN,
                                NoteKind.DIVISION_ZONE,
                                NoteKind.DIVISION_SUMMARY,
                                NoteKind.DIVISION_VARIANT);
            default -> assertThat(row.get("division_status")).matches("\\d{6}");
        }
    }

    static List<VectorFile.Row> synthetic() {
        return VectorFile.USCC_SYNTHETIC.rows();
    }

    @ParameterizedTest
    @MethodSource("synthetic")
    void a_synthetic_code_is_valid_for_private_use_and_names_its_pair(VectorFile.Row row) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(row.get("code"));

        assertThat(code.isPrivateUse()).isTrue();
        assertThat(code.category()).map(OrganizationCategory::pair).contains(row.get("pair"));
        assertThat(code.divisionCode()).isEqualTo(row.get("division"));
        assertThat(code.organizationCode().text()).isEqualTo(row.get("org_code"));
        assertThat(code.notes().stream().anyMatch(note -> note.kind() == NoteKind.CATEGORY_SINGLE_SOURCE))
                .isEqualTo(row.get("pair_status").equals("POST_2016_SINGLE_SOURCE"));
        assertThat(UnifiedSocialCreditCode.of(
                        code.category().orElseThrow(), row.get("division"), code.organizationCode()))
                .isEqualTo(code);
    }

    static Stream<VectorFile.Row> invalid() {
        return VectorFile.USCC_INVALID.rows(row -> !row.get("reason").equals("DIVISION_UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_wrong_code_is_refused_for_its_reason(VectorFile.Row row) {
        String text = row.get("normalised");
        List<Violation> violations = UnifiedSocialCreditCode.tryParse(text).violations();
        String word = row.get("reason");

        assertThat(UnifiedSocialCreditCode.isValid(text)).isFalse();
        assertThat(violations)
                .extracting(Violation::reason)
                .map(CodeReason.class::cast)
                .containsAll(REASONS.getOrDefault(word, MORE_REASONS.getOrDefault(word, Set.of())))
                .isNotEmpty();
        assertThat(REASONS.containsKey(word) || MORE_REASONS.containsKey(word)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_wrong_code_is_told_the_check_character_it_should_have(VectorFile.Row row) {
        String expected = row.get("expected_check_char");
        String text = row.get("normalised");
        List<String> told = UnifiedSocialCreditCode.tryParse(text).violations().stream()
                .filter(violation -> violation.reason() == CodeReason.CHECK_CHARACTER_MISMATCH)
                .map(Violation::expected)
                .toList();
        boolean tellable = !expected.isEmpty() && text.charAt(17) != expected.charAt(0);

        // 91A40300192203821X: the vector computes its check character with the letter of the division in it, as we do.
        assertThat(told).isEqualTo(tellable ? List.of(expected) : List.of());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void folding_makes_no_wrong_code_right(VectorFile.Row row) {
        assertThat(UnifiedSocialCreditCode.tryParseLenient(row.get("input")).isOk())
                .isFalse();
        assertThat(Normalizer.fold(row.get("input")).text()).isEqualTo(row.get("normalised"));
    }

    static Stream<VectorFile.Row> unknownDivisions() {
        return VectorFile.USCC_INVALID.rows("reason", "DIVISION_UNKNOWN");
    }

    @ParameterizedTest
    @MethodSource("unknownDivisions")
    void a_division_in_no_list_is_noted(VectorFile.Row row) {
        Parsed<UnifiedSocialCreditCode> parsed = UnifiedSocialCreditCode.tryParse(row.get("input"));

        assertThat(parsed.isOk()).isTrue();
        assertThat(parsed.notes())
                .containsExactly(
                        new Note(NoteKind.DIVISION_UNKNOWN, 3, row.get("input").substring(2, 8)));
    }

    static Stream<VectorFile.Row> unknownCategories() {
        return VectorFile.USCC_INVALID.rows("reason", "PAIR_NOT_DEFINED");
    }

    @ParameterizedTest
    @MethodSource("unknownCategories")
    void an_unknown_category_passes_on_request_when_its_authority_is_known(VectorFile.Row row) {
        String text = row.get("input");
        CodePolicy policy = CodePolicy.STANDARD.acceptingUnknownCategories();
        boolean known = "123456789AGJNQY".indexOf(text.charAt(0)) >= 0;

        assertThat(UnifiedSocialCreditCode.isValid(text, policy)).isEqualTo(known);
        Parsed<UnifiedSocialCreditCode> parsed = UnifiedSocialCreditCode.tryParse(text, policy);
        assertThat(parsed.isOk()).isEqualTo(known);
        if (known) {
            assertThat(parsed.notes()).contains(new Note(NoteKind.CATEGORY_UNKNOWN, 1, text.substring(0, 2)));
            assertThat(parsed.orThrow().category()).isEmpty();
        }
    }

    static List<VectorFile.Row> pilots() {
        return VectorFile.USCC_PILOT_FUJIAN.rows();
    }

    @ParameterizedTest
    @MethodSource("pilots")
    void a_pilot_code_follows_one_of_the_two_rules(VectorFile.Row row) {
        String text = row.get("code");
        boolean national = row.get("valid_gb32100").equals("yes");
        boolean pilot = row.get("valid_pilot").equals("yes");

        assertThat(new Gb32100().checkCharacters(text.substring(0, 17))).contains(row.get("gb32100_expected"));
        assertThat(new FujianPilot().checkCharacters(text.substring(0, 17))).contains(row.get("pilot_expected"));
        assertThat(UnifiedSocialCreditCode.isValid(text)).isEqualTo(national || pilot);
        assertThat(UnifiedSocialCreditCode.isValid(text, CodePolicy.STANDARD.refusingPilotCodes()))
                .isEqualTo(national);
        UnifiedSocialCreditCode.tryParse(text).toOptional().ifPresent(code -> {
            assertThat(code.isPilot()).isEqualTo(pilot);
            assertThat(code.notes().contains(new Note(NoteKind.PILOT_CHECK_RULE, 18, text.substring(17))))
                    .isEqualTo(pilot);
            assertThat(code.organizationCode().text()).isEqualTo(row.get("org_code"));
        });
    }

    @Test
    void a_refused_pilot_code_is_told_the_national_check_character_and_nothing_else() {
        CodePolicy policy = CodePolicy.STANDARD.refusingPilotCodes();
        VectorFile.USCC_PILOT_FUJIAN
                .rows("valid_pilot", "yes")
                .forEach(row -> assertThat(UnifiedSocialCreditCode.tryParse(row.get("code"), policy)
                                .violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.reason()).isSameAs(CodeReason.CHECK_CHARACTER_MISMATCH);
                            assertThat(violation.position()).isEqualTo(18);
                            assertThat(violation.expected()).isEqualTo(row.get("gb32100_expected"));
                        }));
    }

    @Test
    void the_files_hold_what_they_always_held() {
        assertThat(Arrays.stream(VectorFile.values()).map(file -> file.rows().size()))
                .allMatch(size -> size >= 10);
        assertThat(published()).hasSizeGreaterThan(350);
        assertThat(invalid()).hasSizeGreaterThan(60);
        assertThat(unknownDivisions()).hasSize(6);
    }
}
