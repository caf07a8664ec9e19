package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("工商注册号：全部测试向量 (GS 15-2006)")
class BusinessRegistrationNumberVectorsTest {

    static Stream<VectorFile.Row> valid() {
        return VectorFile.REGISTRATION_NUMBER.rows("result", "valid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_published_number_is_valid_and_falls_into_its_parts(VectorFile.Row row) {
        BusinessRegistrationNumber number = BusinessRegistrationNumber.parse(row.get("number"));

        assertThat(number.form()).isSameAs(BusinessRegistrationNumber.Form.STANDARD);
        assertThat(number.authorityCode()).isEqualTo(row.get("authority_code"));
        assertThat(number.sequence()).isEqualTo(row.get("sequence"));
        assertThat(number.checkCharacter()).map(String::valueOf).contains(row.get("check_digit"));
        assertThat(number.sequenceClass())
                .contains(
                        switch (row.get("sequence_class")) {
                            case "DOMESTIC_ENTERPRISE" -> BusinessRegistrationNumber.SequenceClass.DOMESTIC_ENTERPRISE;
                            case "FOREIGN_INVESTED_OR_REP_OFFICE" ->
                                BusinessRegistrationNumber.SequenceClass.FOREIGN_INVESTED;
                            default -> BusinessRegistrationNumber.SequenceClass.INDIVIDUAL_BUSINESS;
                        });
        assertThat(BusinessRegistrationNumber.of(row.get("authority_code"), row.get("sequence")))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void the_status_of_its_authority_is_a_note(VectorFile.Row row) {
        assertThat(BusinessRegistrationNumber.parse(row.get("number")).notes().isEmpty())
                .isEqualTo(List.of("CURRENT", "NATIONAL").contains(row.get("authority_code_status")));
    }

    static Stream<VectorFile.Row> refused() {
        return VectorFile.REGISTRATION_NUMBER.rows("result", "invalid");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_wrong_number_is_refused_for_its_reason(VectorFile.Row row) {
        List<Violation> violations =
                BusinessRegistrationNumber.tryParse(row.get("number")).violations();
        CodeReason reason = switch (row.get("reason")) {
            case "CHECK_DIGIT_MISMATCH" -> CodeReason.CHECK_CHARACTER_MISMATCH;
            case "MAYBE_TAX_ID" -> CodeReason.WRONG_IDENTIFIER_TYPE;
            default -> CodeReason.valueOf(row.get("reason"));
        };

        assertThat(violations).extracting(Violation::reason).contains(reason);
        violations.stream()
                .filter(violation -> violation.reason() == CodeReason.CHECK_CHARACTER_MISMATCH)
                .forEach(violation -> assertThat(violation.expected()).isEqualTo(row.get("check_digit")));
        if (row.get("reason").equals("MAYBE_TAX_ID")) {
            assertThat(violations).extracting(Violation::found).contains("tax-id");
        }
    }
}
