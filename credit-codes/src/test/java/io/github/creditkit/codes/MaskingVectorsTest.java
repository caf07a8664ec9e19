package io.github.creditkit.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("脱敏：全部测试向量")
class MaskingVectorsTest {
    private static final Pattern STYLE = Pattern.compile("PREFIX(\\d)_SUFFIX(\\d)");

    static Stream<VectorFile.Row> rows() {
        return VectorFile.MASKING.rows(row -> STYLE.matcher(row.get("style")).matches());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_text_shows_its_beginning_and_its_end(VectorFile.Row row) {
        Matcher style = STYLE.matcher(row.get("style"));
        assertThat(style.matches()).isTrue();
        Mask mask = new Mask(Integer.parseInt(style.group(1)), Integer.parseInt(style.group(2)));

        assertThat(mask.apply(row.get("input"))).isEqualTo(row.get("output"));
    }

    @Test
    void the_other_rows_are_an_organisation_a_name_and_hiding_the_middle_of_a_date() {
        assertThat(VectorFile.MASKING.rows(
                        row -> !STYLE.matcher(row.get("style")).matches()))
                .extracting(row -> row.get("style"))
                .containsExactly("HIDE_MMDD", "NONE", "FIRST_ONLY");
        assertThat(VectorFile.MASKING.rows("style", "NONE"))
                .allSatisfy(row -> assertThat(UnifiedSocialCreditCode.parse(row.get("input")))
                        .hasToString(row.get("output")));
        assertThat(VectorFile.MASKING.rows("style", "FIRST_ONLY"))
                .allSatisfy(row ->
                        assertThat(new Mask(1, 0).apply(row.get("input"))).isEqualTo(row.get("output")));
    }

    @Test
    void a_masked_number_is_no_number_any_more() {
        assertThat(VectorFile.MASKING.column("output"))
                .filteredOn(output -> output.contains("*"))
                .allSatisfy(output -> {
                    for (CodeType type : CodeType.values()) {
                        assertThat(type.tryParseLenient(output, CodePolicy.STANDARD)
                                        .violations())
                                .extracting(Violation::reason)
                                .containsExactly(CodeReason.MASKED);
                    }
                });
    }
}
