package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("组织机构代码：全部测试向量 (GB 11714-1997)")
class OrganizationCodeVectorsTest {

    static List<VectorFile.Row> valid() {
        return VectorFile.ORG_CODE_VALID.rows();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_published_code_is_valid_with_and_without_its_hyphen(VectorFile.Row row) {
        OrganizationCode code = OrganizationCode.parse(row.get("code"));

        assertThat(code.body()).isEqualTo(row.get("body"));
        assertThat(code.checkCharacter()).hasToString(row.get("check_char"));
        assertThat(code.hyphenated()).isEqualTo(row.get("hyphenated"));
        assertThat(OrganizationCode.of(row.get("body"))).isEqualTo(code);
        assertThat(OrganizationCode.tryParseLenient(row.get("hyphenated")).orThrow())
                .isEqualTo(code);
        assertThat(OrganizationCode.isValid(row.get("hyphenated"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void its_letters_tell_if_it_can_be_part_of_a_unified_social_credit_code(VectorFile.Row row) {
        boolean usable = row.get("usable_in_uscc").equals("yes");
        OrganizationCategory enterprise = OrganizationCategory.ofPair("91").orElseThrow();
        OrganizationCode code = OrganizationCode.parse(row.get("code"));

        org.assertj.core.api.ThrowableAssert.ThrowingCallable building =
                () -> UnifiedSocialCreditCode.of(enterprise, "110101", code);
        if (usable) {
            org.assertj.core.api.Assertions.assertThatNoException().isThrownBy(building);
        } else {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(InvalidCodeException.class)
                    .isThrownBy(building);
        }
    }

    static List<VectorFile.Row> invalid() {
        return VectorFile.ORG_CODE_INVALID.rows();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_wrong_code_is_refused_for_its_reason(VectorFile.Row row) {
        List<Violation> violations = OrganizationCode.tryParse(row.get("input")).violations();
        List<CodeReason> reasons = switch (row.get("reason")) {
            case "CHECK_CHAR_MISMATCH" -> List.of(CodeReason.CHECK_CHARACTER_MISMATCH);
            case "CHECK_CHAR_ALPHABET" -> List.of(CodeReason.ORG_CODE_CHECK_ALPHABET);
            case "HYPHEN_POSITION" -> List.of(CodeReason.LENGTH, CodeReason.ILLEGAL_CHARACTER);
            case "LENGTH" ->
                row.get("input").endsWith("-") ? List.of(CodeReason.ILLEGAL_CHARACTER) : List.of(CodeReason.LENGTH);
            default -> List.of(CodeReason.valueOf(row.get("reason")));
        };

        assertThat(violations).extracting(Violation::reason).isEqualTo(reasons);
        if (row.get("reason").startsWith("CHECK")) {
            assertThat(violations).extracting(Violation::expected).containsExactly(row.get("expected_check_char"));
            assertThat(violations).extracting(Violation::position).containsExactly(9);
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void folding_rescues_only_a_hyphen_in_the_wrong_place(VectorFile.Row row) {
        assertThat(OrganizationCode.tryParseLenient(row.get("input")).isOk())
                .isEqualTo(row.get("reason").equals("HYPHEN_POSITION"));
    }
}
