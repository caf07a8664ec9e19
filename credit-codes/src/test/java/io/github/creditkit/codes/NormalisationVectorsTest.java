package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("规范化：全部测试向量")
class NormalisationVectorsTest {

    static Stream<VectorFile.Row> folded() {
        return VectorFile.NORMALISATION.rows(row -> !row.get("expected").isEmpty() && !lookAlike(row));
    }

    /** The multiplication sign and the Cyrillic letter look like X and are none: refused here, suggested elsewhere. */
    private static boolean lookAlike(VectorFile.Row row) {
        return row.get("input").endsWith("×") || row.get("input").endsWith("Х");
    }

    @ParameterizedTest
    @MethodSource("folded")
    void a_text_is_folded_into_its_code(VectorFile.Row row) {
        Folded folded = Normalizer.fold(row.get("input"));

        assertThat(folded.text()).isEqualTo(row.get("expected"));
        assertThat(folded.changed()).isTrue();
        Parsed<? extends IdentityCode> parsed = type(row).tryParseLenient(row.get("input"), CodePolicy.STANDARD);
        assertThat(parsed.orThrow().text()).isEqualTo(row.get("expected"));
        assertThat(parsed.notes()).isNotEmpty().allMatch(note -> note.kind().folding());
        assertThat(type(row).isValid(row.get("input"), CodePolicy.STANDARD)).isFalse();
    }

    static Stream<VectorFile.Row> lookAlikes() {
        return VectorFile.NORMALISATION.rows(NormalisationVectorsTest::lookAlike);
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void a_look_alike_is_refused_where_it_stands(VectorFile.Row row) {
        assertThat(type(row)
                        .tryParseLenient(row.get("input"), CodePolicy.STANDARD)
                        .violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.reason()).isSameAs(CodeReason.ILLEGAL_CHARACTER);
                    assertThat(violation.position()).isEqualTo(18);
                    assertThat(violation.found()).matches(". U\\+(00D7|0425)");
                });
    }

    static Stream<VectorFile.Row> lost() {
        return VectorFile.NORMALISATION.rows("expected", "");
    }

    @ParameterizedTest
    @MethodSource("lost")
    void a_number_written_as_a_decimal_is_lost(VectorFile.Row row) {
        assertThat(UnifiedSocialCreditCode.tryParseLenient(row.get("input")).isOk())
                .isFalse();
    }

    private static CodeType type(VectorFile.Row row) {
        return switch (row.get("type")) {
            case "USCC" -> CodeType.UNIFIED_SOCIAL_CREDIT_CODE;
            case "ORG" -> CodeType.ORGANIZATION_CODE;
            case "CITIZEN_ID" -> CodeType.CITIZEN_ID;
            default -> throw new IllegalArgumentException(row.toString());
        };
    }
}
