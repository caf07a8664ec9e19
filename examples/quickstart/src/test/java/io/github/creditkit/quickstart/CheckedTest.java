package io.github.creditkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.NoteKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("核验汇总")
class CheckedTest {
    @Test
    void the_counts_of_the_bundled_file_add_up() throws Exception {
        Checked checked = Checked.of(SentFile.bundled());
        int refused = checked.count(Outcome.REFUSED);
        int valid = checked.count(Outcome.AS_SENT) + checked.count(Outcome.FOLDED);
        assertThat(valid + refused).isEqualTo(checked.total()).isGreaterThan(300);
        assertThat(checked.reasons().total()).isEqualTo(refused);
        assertThat(checked.suggested(0, 0) + checked.suggested(1, 1) + checked.suggested(2, Integer.MAX_VALUE))
                .isEqualTo(refused);
        assertThat(checked.provinces().total()).isEqualTo(valid);
        assertThat(checked.folds().total()).isGreaterThanOrEqualTo(checked.count(Outcome.FOLDED));
        assertThat(checked.rows()).allMatch(row -> row.refused() == row.code().isEmpty());
    }

    @Test
    void each_row_is_counted_under_what_it_is() {
        Checked checked = of(
                "914403001922038216", // valid
                "9144 0300 1922 0382 16", // the same, in groups
                "12100000400000624d",
                "91350211M0000XUF46", // pilot
                "",
                "19220382-1",
                "11010519491231002X",
                "123456789012345678",
                "91440300192203821");
        assertThat(checked.rows())
                .extracting(CheckedRow::outcome)
                .containsExactly(
                        Outcome.AS_SENT,
                        Outcome.FOLDED,
                        Outcome.FOLDED,
                        Outcome.AS_SENT,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED);
        assertThat(checked.rows(Outcome.REFUSED))
                .extracting(CheckedRow::mainReason)
                .containsExactly(
                        CodeReason.EMPTY,
                        CodeReason.WRONG_IDENTIFIER_TYPE,
                        CodeReason.WRONG_IDENTIFIER_TYPE,
                        CodeReason.PLACEHOLDER,
                        CodeReason.LENGTH);
        assertThat(checked.folds().of(NoteKind.FOLDED_BLANK)).isEqualTo(1);
        assertThat(checked.folds().of(NoteKind.FOLDED_CASE)).isEqualTo(1);
        assertThat(checked.notes().of(NoteKind.PILOT_CHECK_RULE)).isEqualTo(1);
        assertThat(checked.otherKinds().of(CodeType.ORGANIZATION_CODE)).isEqualTo(1);
        assertThat(checked.otherKinds().of(CodeType.CITIZEN_ID)).isEqualTo(1);
        assertThat(checked.provinces().lines())
                .extracting(line -> line.thing().name().zh() + line.count())
                .containsExactly("广东2", "国家级1", "福建1");
        assertThat(checked.duplicates()).hasSize(1);
        assertThat(checked.duplicates().values().iterator().next())
                .extracting(row -> row.row().line())
                .containsExactly(2L, 3L);
    }

    @Test
    void a_persons_number_gets_no_suggestion_and_one_sentence() {
        // One digit of the check wrong, so the library takes it for no citizen number.
        CheckedRow row = of("110105194912310021").rows().get(0);
        assertThat(row.personal()).isTrue();
        assertThat(row.suggestions()).isEmpty();
        assertThat(row.mainReason()).isEqualTo(CodeReason.WRONG_IDENTIFIER_TYPE);
        assertThat(Explanation.of(row)).hasSize(1);
        assertThat(Explanation.of(row).get(0).zh()).contains("自然人").doesNotContainPattern("\\d");
        assertThat(row.toString()).doesNotContain("1949");
    }

    @Test
    void a_reason_that_holds_many_times_is_told_once() {
        CheckedRow row = of("统一社会信用代码：91440300192203821?").rows().get(0);
        assertThat(Explanation.of(row)).hasSize(2);
        assertThat(Explanation.of(row).get(1).zh()).contains("共");
    }

    @Test
    void an_empty_file_is_no_trouble() {
        Checked nothing = of();
        assertThat(ConsoleSummary.of(nothing)).contains("0.0 %");
        assertThat(ReportPage.of(nothing)).contains("共 0 行").doesNotContain("<table");
    }

    static Checked of(String... cells) {
        List<SentRow> rows = IntStream.range(0, cells.length)
                .mapToObj(i -> new SentRow(i + 2L, "某单位", cells[i]))
                .toList();
        return Checked.of(new SentFile("cells.csv", rows));
    }

    @Test
    void a_tally_is_ordered_by_count_then_by_appearance() {
        assertThat(Tally.of(Stream.of("a", "b", "c", "c", "b")).lines())
                .extracting(line -> line.thing() + line.count())
                .containsExactly("b2", "c2", "a1");
    }
}
