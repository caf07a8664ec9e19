package io.github.creditkit.cli.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.cli.repeat.FirstRows.First;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("首次出现的行")
class FirstRowsTest {
    @Test
    void the_first_row_of_each_of_many_keys_is_remembered() {
        FirstRows rows = new FirstRows(Integer.MAX_VALUE);
        for (int i = 0; i < 10_000; i++) {
            assertThat(rows.find(KeyDigest.of(List.of("a", "" + i)), i, 2L * i)).isEmpty();
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(rows.find(KeyDigest.of(List.of("a", "" + i)), -1, -1)).contains(new First(i, 2L * i));
        }
        assertThat(rows.isFull()).isFalse();
    }

    @Test
    void where_one_part_ends_and_the_next_begins_matters() {
        FirstRows rows = new FirstRows(10);
        rows.find(KeyDigest.of(List.of("ab", "c")), 1, 0);

        assertThat(rows.find(KeyDigest.of(List.of("a", "bc")), 2, 0)).isEmpty();
    }

    @Test
    void beyond_the_bound_only_known_keys_are_found() {
        FirstRows rows = new FirstRows(2);
        rows.find(KeyDigest.of(List.of("a")), 1, 0);
        rows.find(KeyDigest.of(List.of("b")), 2, 0);

        assertThat(rows.isFull()).isFalse();
        assertThat(rows.find(KeyDigest.of(List.of("c")), 3, 0)).isEmpty();
        assertThat(rows.find(KeyDigest.of(List.of("c")), 4, 0)).isEmpty();
        assertThat(rows.find(KeyDigest.of(List.of("b")), 5, 0)).contains(new First(2, 0));
        assertThat(rows.isFull()).isTrue();
    }
}
