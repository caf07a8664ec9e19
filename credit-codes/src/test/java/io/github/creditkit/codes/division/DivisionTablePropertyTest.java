package io.github.creditkit.codes.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DivisionTablePropertyTest {
    private static final DivisionTable TABLE = DivisionTable.bundled();
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    @Property
    void no_text_makes_it_throw(@ForAll String text, @ForAll int offset, @ForAll LocalDate date) {
        assertThat(TABLE.status(text)).isNotNull();
        assertThat(TABLE.status(text, offset)).isNotNull();
        assertThat(TABLE.statusOn(text, date)).isNotNull();
        assertThat(TABLE.find(text)).isNotNull();
        assertThat(TABLE.history(text)).isNotNull();
        assertThat(TABLE.on(text, date)).isNotNull();
        assertThat(TABLE.province(text)).isNotNull();
        assertThat(TABLE.isProvincePrefix(text, offset)).isIn(true, false);
        assertThat(TABLE.children(text)).isNotNull();
        assertThat(TABLE.fullName(text)).isNotNull();
        assertThat(TABLE.fullName(text, date)).isNotNull();
    }

    @Property
    void a_status_within_a_text_is_that_of_the_six_characters(
            @ForAll String before, @ForAll("codes") String code, @ForAll String after) {
        String text = before + code + after;
        assertThat(TABLE.status(text, before.length())).isEqualTo(TABLE.status(code));
        assertThat(TABLE.isProvincePrefix(text, before.length()))
                .isEqualTo(TABLE.province(code).isPresent());
    }

    @Property
    void any_six_characters_have_the_status_of_their_copy(@ForAll String text, @ForAll @IntRange(max = 20) int offset) {
        DivisionStatus status = TABLE.status(text, offset);
        if (offset + 6 <= text.length()) {
            assertThat(status).isEqualTo(TABLE.status(text.substring(offset, offset + 6)));
        } else {
            assertThat(status).isEqualTo(DivisionStatus.UNKNOWN);
        }
    }

    @Property
    void the_newest_status_is_that_of_the_far_future_and_of_the_row_found(@ForAll("codes") String code) {
        assertThat(TABLE.statusOn(code, FAR)).isEqualTo(TABLE.status(code));
        assertThat(TABLE.find(code).map(Division::status).orElse(DivisionStatus.UNKNOWN))
                .isEqualTo(TABLE.status(code));
    }

    @Property
    void a_row_on_a_date_is_of_the_history_and_includes_the_date(
            @ForAll("codes") String code, @ForAll @IntRange(min = 1981, max = 2030) int year) {
        TABLE.on(code, LocalDate.of(year, 7, 1)).ifPresent(division -> {
            assertThat(TABLE.history(code)).contains(division);
            assertThat(division.firstYear().orElse(0)).isLessThanOrEqualTo(year);
            assertThat(division.lastYear().orElse(9999)).isGreaterThanOrEqualTo(year);
        });
    }

    /** Codes of the table and six digits that may be none. */
    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> known =
                Arbitraries.of(TABLE.stream().map(Division::code).distinct().toList());
        Arbitrary<String> near = Combinators.combine(
                        known, Arbitraries.integers().between(0, 99))
                .as((code, end) -> code.substring(0, 4) + end / 10 + end % 10);
        return Arbitraries.oneOf(known, near, Arbitraries.strings().numeric().ofLength(6));
    }
}
