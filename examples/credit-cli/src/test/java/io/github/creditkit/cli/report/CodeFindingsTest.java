package io.github.creditkit.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.NoteKind;
import io.github.creditkit.codes.generate.CodeGenerator;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("代码报告的统计")
class CodeFindingsTest {
    private static final String[] CELLS = {
        "914403001922038216", // valid
        "9144 0300 1922 0382 16", // the same, in groups
        "12100000400000624d",
        "91350211M0000XUF46", // pilot
        "",
        "19220382-1",
        "11010519491231002X",
        "123456789012345678",
        "91440300192203821"
    };

    @Test
    void each_row_is_counted_under_what_it_is() {
        CodeCounts counts = Checked.of(CELLS).counts();

        assertThat(counts.refused().rows()).extracting(ShownRow::line).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(counts.folded().rows()).extracting(ShownRow::line).containsExactly(3L, 4L);
        assertThat(counts.misplaced()).isEqualTo(1);
        assertThat(counts.types()).isEqualTo(Map.of(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, 9L));
        assertThat(counts.folds()).isEqualTo(Map.of(NoteKind.FOLDED_BLANK, 1L, NoteKind.FOLDED_CASE, 1L));
        assertThat(counts.notes().get(NoteKind.PILOT_CHECK_RULE).text(false).zh())
                .isEqualTo("第 5 行");
        assertThat(counts.provinces().entrySet())
                .extracting(entry -> entry.getKey().name().zh() + entry.getValue())
                .containsExactlyInAnyOrder("广东2", "国家级1", "福建1");
        assertThat(counts.explained()).extracting(ShownRow::line).contains(2L, 5L);
    }

    @Test
    void however_the_rows_came_in_batches() {
        String whole = Checked.in("f", 1000, CELLS).page();

        for (int size = 1; size < CELLS.length; size++) {
            assertThat(Checked.in("f", size, CELLS).page())
                    .as("batches of %d", size)
                    .isEqualTo(whole);
        }
    }

    @Test
    void a_code_that_is_sent_again_is_found_however_it_is_written() {
        Repeats repeats = Checked.in("f", 1, CELLS).repeats();

        assertThat(repeats.codes())
                .extracting(
                        code -> code.shown() + " " + code.places().text(false).en())
                .containsExactly("914403001922038216 lines 2, 3");
    }

    @Test
    @DisplayName("每种情况最多保留 50 行，其余只计数")
    void only_so_many_rows_of_a_kind_are_kept_and_all_are_counted() {
        String[] cells = IntStream.range(0, 3 * Examples.EACH)
                .mapToObj(i -> i % 3 == 0 ? "" : "待补" + i)
                .toArray(String[]::new);
        Examples refused = Checked.in("f", 7, cells).counts().refused();

        assertThat(refused.rows()).hasSize(2 * Examples.EACH);
        assertThat(refused.rows()).filteredOn(row -> row.input().isEmpty()).hasSize(Examples.EACH);
        assertThat(refused.rows()).extracting(ShownRow::line).isSorted();
        assertThat(refused.count()).isEqualTo(3 * Examples.EACH);
        assertThat(refused.leftOut()).isEqualTo(Examples.EACH);
    }

    @Test
    void repetitions_are_listed_up_to_a_bound() {
        CodeGenerator generator = CodeGenerator.seeded(5);
        String[] codes = IntStream.range(0, 60)
                .mapToObj(i -> generator.unifiedSocialCreditCode().text())
                .distinct()
                .toArray(String[]::new);
        String[] twice = IntStream.range(0, 2 * codes.length)
                .mapToObj(i -> codes[i % codes.length])
                .toArray(String[]::new);
        Checked checked = Checked.of(twice);

        assertThat(checked.repeats().codes())
                .hasSize(50)
                .allMatch(code -> code.places().count() == 2);
        assertThat(checked.repeats().more()).isEqualTo(codes.length - 50);
        assertThat(checked.page()).contains("另有 " + (codes.length - 50) + " 行重复填报未列出");
    }

    @Test
    void many_places_are_counted_and_the_first_are_told() {
        Places places = new Places();
        IntStream.range(0, 20).forEach(i -> places.add(new Place("/home/a/f.csv", i + 1)));
        Places later = new Places();
        later.add(places);

        assertThat(later.count()).isEqualTo(20);
        assertThat(later.text(false).zh()).isEqualTo("第 1、2、3、4、5、6、7、8、9、10、11、12… 行");
        assertThat(later.text(true).en()).startsWith("f.csv:1, f.csv:2,").endsWith("f.csv:12…");
    }
}
