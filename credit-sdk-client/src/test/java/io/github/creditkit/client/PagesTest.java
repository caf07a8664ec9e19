package io.github.creditkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("分页")
class PagesTest {
    private final List<String> asked = new ArrayList<>();

    private Pages<Integer> three() {
        return Pages.of(cursor -> {
            asked.add(String.valueOf(cursor));
            return switch (cursor == null ? "" : cursor) {
                case "" -> new Page<>(List.of(1, 2), "b");
                case "b" -> new Page<>(List.of(), "c");
                default -> new Page<>(List.of(3), null);
            };
        });
    }

    @Test
    void are_fetched_as_they_are_asked_for_and_begin_anew_each_time() {
        Pages<Integer> pages = three();
        Iterator<Integer> some = pages.iterator();
        assertThat(some.next()).isEqualTo(1);
        assertThat(some.next()).isEqualTo(2);
        assertThat(asked).containsExactly("null");
        assertThat(pages.stream()).containsExactly(1, 2, 3);
        assertThat(pages.byPage()).hasSize(3);
        assertThat(asked).containsExactly("null", "null", "b", "c", "null", "b", "c");
    }

    @Test
    void with_numbers_end_at_one_that_is_not_full() {
        List<Integer> all = IntStream.range(0, 25).boxed().toList();
        Pages<Integer> pages = Pages.numbered(1, 10, (number, size) -> {
            asked.add(number + "/" + size);
            return all.subList((number - 1) * size, Math.min(all.size(), number * size));
        });
        assertThat(pages).containsExactlyElementsOf(all);
        assertThat(asked).containsExactly("1/10", "2/10", "3/10");
        assertThat(pages).hasSize(25);
    }

    @Test
    void with_numbers_end_where_a_platform_gives_the_last_one_again() {
        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        Pages<Integer> pages = Pages.numbered(0, 10, (number, size) -> {
            int last = Math.min(number, 1);
            return all.subList(last * size, last * size + size);
        });
        assertThat(pages).containsExactlyElementsOf(all);
    }
}
