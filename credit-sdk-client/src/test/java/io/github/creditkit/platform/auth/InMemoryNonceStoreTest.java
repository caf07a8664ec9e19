package io.github.creditkit.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随机数存储")
class InMemoryNonceStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:20:00Z");

    private final Clock[] clock = {Clock.fixed(NOW, ZoneOffset.UTC)};
    private final InMemoryNonceStore store = InMemoryNonceStore.of(new MovedClock(clock), 3);

    @Test
    void remembers_for_each_application_until_the_moment_and_at_it() {
        assertThat(store.remember("city", "n1", NOW.plusSeconds(60))).isTrue();
        assertThat(store.remember("county", "n1", NOW.plusSeconds(60))).isTrue();
        now(60);
        assertThat(store.remember("city", "n1", NOW.plusSeconds(120))).isFalse();
        now(61);
        assertThat(store.size()).isZero();
        assertThat(store.remember("city", "n1", NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void lets_nothing_in_that_it_cannot_remember_and_takes_nothing_from_others() {
        for (String nonce : List.of("n1", "n2", "n3")) {
            assertThat(store.remember("city", nonce, NOW.plusSeconds(60))).isTrue();
        }
        assertThat(store.remember("city", "n4", NOW.plusSeconds(60))).isFalse();
        assertThat(store.remember("county", "n4", NOW.plusSeconds(60))).isTrue();
        assertThat(store.remember("city", "n1", NOW.plusSeconds(60))).isFalse();
        now(61);
        assertThat(store.remember("city", "n4", NOW.plusSeconds(90))).isTrue();
    }

    @Test
    void forgets_in_the_order_of_time_and_not_of_arrival() {
        store.remember("city", "late", NOW.plusSeconds(600));
        store.remember("city", "soon", NOW.plusSeconds(10));
        now(11);
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.remember("city", "late", NOW.plusSeconds(600))).isFalse();
        assertThat(store.remember("city", "soon", NOW.plusSeconds(600))).isTrue();
    }

    @Test
    void of_many_at_once_one_is_first() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 100; round++) {
                String nonce = "n" + round;
                List<Callable<Boolean>> calls = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(
                                each -> () -> store.remember("app" + nonce, nonce, NOW.plusSeconds(60)))
                        .toList();
                int first = 0;
                for (Future<Boolean> call : threads.invokeAll(calls)) {
                    first += call.get() ? 1 : 0;
                }
                assertThat(first).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void needs_room_for_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> InMemoryNonceStore.of(clock[0], 0));
    }

    private void now(long seconds) {
        clock[0] = Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
    }
}
