package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("其他证件：全部测试向量")
class OtherCredentialsVectorsTest {

    static Stream<VectorFile.Row> certificates() {
        return VectorFile.OTHER_CREDENTIALS.rows("type", "INSTITUTION_CERT");
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void a_certificate_number_is_read_with_and_without_the_words_around_it(VectorFile.Row row) {
        assertThat(PublicInstitutionCertificateNumber.tryParseLenient(row.get("example"))
                        .isOk())
                .isEqualTo(row.get("result").equals("valid"));
    }

    static Stream<VectorFile.Row> foreigners() {
        return VectorFile.OTHER_CREDENTIALS.rows("type", "FOREIGN_PR_15");
    }

    @ParameterizedTest
    @MethodSource("foreigners")
    void a_foreigners_older_number_is_valid(VectorFile.Row row) {
        assertThat(ForeignerPermanentResidentNumber.isValid(row.get("example"))).isTrue();
        assertThat(ForeignerPermanentResidentNumber.parse(row.get("example")).isFifteen())
                .isTrue();
    }

    static Stream<VectorFile.Row> documents() {
        return VectorFile.OTHER_CREDENTIALS.rows(row ->
                !row.get("type").equals("INSTITUTION_CERT") && !row.get("type").equals("FOREIGN_PR_15"));
    }

    /** Passports and the like are no identity codes; only free text lets them pass. */
    @ParameterizedTest
    @MethodSource("documents")
    void another_document_is_taken_for_no_code(VectorFile.Row row) {
        assertThat(CodeType.values())
                .filteredOn(type -> type.isValid(row.get("example"), CodePolicy.STANDARD))
                .containsExactly(CodeType.SOCIAL_ORGANIZATION_NUMBER);
        assertThat(CodeType.detect(row.get("example")))
                .filteredOn(detection -> detection.trust() != Trust.FORM_ONLY)
                .isEmpty();
    }
}
