package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("公民身份号码、外国人永久居留身份证号码：全部测试向量 (GB 11643)")
class CitizenIdentificationNumberVectorsTest {

    static Stream<VectorFile.Row> citizens() {
        return VectorFile.CITIZEN_ID_SYNTHETIC.rows(
                row -> row.get("result").equals("valid") && !row.get("kind").startsWith("FOREIGN"));
    }

    @ParameterizedTest
    @MethodSource("citizens")
    void a_number_is_valid_and_falls_into_its_parts(VectorFile.Row row) {
        CitizenIdentificationNumber number = CitizenIdentificationNumber.parse(row.get("number"));

        assertThat(CitizenIdentificationNumber.isValid(row.get("number"))).isTrue();
        assertThat(number.addressCode()).isEqualTo(row.get("prefix6"));
        assertThat(number.birthDate()).isEqualTo(LocalDate.parse(row.get("birth_date")));
        assertThat(number.sex().name()).startsWith(row.get("sex"));
        assertThat(number.isFifteen()).isEqualTo(row.get("kind").equals("CITIZEN_15"));
        assertThat(number.holder())
                .isSameAs(
                        switch (row.get("kind")) {
                            case "HK_RESIDENCE_PERMIT" -> CitizenIdentificationNumber.Holder.HONG_KONG;
                            case "MACAO_RESIDENCE_PERMIT" -> CitizenIdentificationNumber.Holder.MACAO;
                            case "TAIWAN_RESIDENCE_PERMIT" -> CitizenIdentificationNumber.Holder.TAIWAN;
                            default -> CitizenIdentificationNumber.Holder.RESIDENT;
                        });
        boolean abolishedBefore = row.get("reason").equals("WARN_DIVISION_NOT_IN_FORCE_AT_BIRTH");
        assertThat(number.notes())
                .extracting(Note::kind)
                .isEqualTo(abolishedBefore ? List.of(NoteKind.DIVISION_ABOLISHED_BEFORE_BIRTH) : List.of());
    }

    static Stream<VectorFile.Row> foreigners() {
        return VectorFile.CITIZEN_ID_SYNTHETIC.rows("kind", "FOREIGN_PR_18");
    }

    @ParameterizedTest
    @MethodSource("foreigners")
    void a_foreigners_number_is_valid_and_falls_into_its_parts(VectorFile.Row row) {
        String text = row.get("number");
        ForeignerPermanentResidentNumber number = ForeignerPermanentResidentNumber.parse(text);

        assertThat("9" + number.region() + number.nationality()).isEqualTo(row.get("prefix6"));
        assertThat(number.birthDate()).contains(LocalDate.parse(row.get("birth_date")));
        assertThat(number.sex())
                .map(Sex::name)
                .hasValueSatisfying(sex -> assertThat(sex).startsWith(row.get("sex")));
        assertThat(CitizenIdentificationNumber.isValid(text)).isFalse();
    }

    static Stream<VectorFile.Row> refused() {
        return VectorFile.CITIZEN_ID_SYNTHETIC.rows(
                row -> row.get("result").equals("invalid") && !row.get("reason").equals("ORDER_CODE_ZERO"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_wrong_number_is_refused_for_its_reason(VectorFile.Row row) {
        CodeReason reason = switch (row.get("reason")) {
            case "CHECK_DIGIT_MISMATCH" -> CodeReason.CHECK_CHARACTER_MISMATCH;
            case "DIVISION_UNKNOWN", "DIVISION_UNKNOWN_OR_FOREIGN_PR" -> CodeReason.PROVINCE_NOT_DEFINED;
            default -> CodeReason.valueOf(row.get("reason"));
        };

        assertThat(CitizenIdentificationNumber.isValid(row.get("number"))).isFalse();
        assertThat(CitizenIdentificationNumber.tryParse(row.get("number")).violations())
                .extracting(Violation::reason)
                .containsExactly(reason);
    }

    static Stream<VectorFile.Row> orderZero() {
        return VectorFile.CITIZEN_ID_SYNTHETIC.rows("reason", "ORDER_CODE_ZERO");
    }

    @ParameterizedTest
    @MethodSource("orderZero")
    void order_code_zero_is_a_note(VectorFile.Row row) {
        assertThat(CitizenIdentificationNumber.tryParse(row.get("number")).notes())
                .containsExactly(new Note(NoteKind.ORDER_CODE_ZERO, 15, ""));
    }
}
