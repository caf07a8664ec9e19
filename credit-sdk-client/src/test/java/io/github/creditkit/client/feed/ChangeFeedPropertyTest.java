package io.github.creditkit.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.contract.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;

@DisplayName("变更订阅：不丢、不乱序")
class ChangeFeedPropertyTest {
    /** The end of a process. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A store in memory, which dies when it is told to: before it stores, or after. */
    private static final class Memory implements CursorStore {
        final Map<String, FeedPosition> positions = new HashMap<>();
        int crashAt = -1;
        boolean stores;

        @Override
        public FeedPosition read(String feed) {
            return positions.getOrDefault(feed, FeedPosition.START);
        }

        @Override
        public boolean move(String feed, FeedPosition from, FeedPosition to) {
            boolean dies = crashAt >= 0 && crashAt-- == 0;
            if (dies && !stores) {
                throw new Crash();
            }
            boolean moved = read(feed).equals(from);
            if (moved) {
                positions.put(feed, to);
            }
            if (dies) {
                throw new Crash();
            }
            return moved;
        }
    }

    @Property(tries = 1_000)
    void no_change_is_lost_or_comes_before_one_that_was_there_first(
            @ForAll @IntRange(min = 0, max = 30) int changes,
            @ForAll @IntRange(min = 1, max = 7) int pageSize,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> crashes,
            @ForAll boolean stores) {
        FakeFeed source = new FakeFeed().with(changes);
        Memory store = new Memory();
        store.stores = stores;
        List<Integer> handled = new ArrayList<>();
        for (int i = 0; i <= crashes.size(); i++) {
            store.crashAt = i < crashes.size() ? crashes.get(i) : -1;
            ChangeFeed process = ChangeFeed.builder("f", source, store)
                    .handler((Change change) -> handled.add(Integer.parseInt(change.cursor())))
                    .pageSize(pageSize)
                    .waits(Duration.ofMillis(1), Duration.ofMillis(1))
                    .build();
            try {
                while (!(process.poll() instanceof Poll.Idle)) {}
            } catch (Crash e) {
                continue; // the next process goes on
            }
        }
        List<Integer> firsts = handled.stream().distinct().toList();
        assertThat(firsts).hasSize(changes).isSorted();
        for (int i = 1; i < handled.size(); i++) {
            assertThat(handled.get(i)).isBetween(handled.get(i - 1), handled.get(i - 1) + 1);
        }
        if (stores) {
            assertThat(handled).doesNotHaveDuplicates();
        }
    }
}
