package io.github.creditkit.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("预读")
@Timeout(60)
class ReadAheadTest {
    /** So many rows, and then the end or a failure. */
    private static final class Counted implements Rows {
        private final long rows;
        private final @Nullable RuntimeException failure;
        private final String cell;
        private final AtomicLong read = new AtomicLong();
        private final AtomicBoolean closed = new AtomicBoolean();

        private Counted(long rows, @Nullable RuntimeException failure, String cell) {
            this.rows = rows;
            this.failure = failure;
            this.cell = cell;
        }

        @Override
        public List<String> header() {
            return List.of("a");
        }

        @Override
        public @Nullable ReadRow next() {
            if (read.get() < rows) {
                return ReadRow.broken(read.incrementAndGet(), cell, RowFault.of(TableReason.DAMAGED_BYTES));
            }
            if (failure != null) {
                throw failure;
            }
            return null;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void rows_keep_their_order_to_the_last() {
        Counted counted = new Counted(10_001, null, "x");
        try (ReadAhead ahead = new ReadAhead(counted)) {
            for (long expected = 1; expected <= 10_001; expected++) {
                assertThat(ahead.next()).extracting(ReadRow::number).isEqualTo(expected);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
            assertThat(ahead.header()).containsExactly("a");
        }
        assertThat(counted.closed).isTrue();
    }

    @Test
    void a_failure_comes_after_the_rows_before_it() {
        try (ReadAhead ahead = new ReadAhead(new Counted(3, new IllegalStateException("broken"), "x"))) {
            assertThat(ahead.next()).isNotNull();
            assertThat(ahead.next()).isNotNull();
            assertThat(ahead.next()).isNotNull();
            assertThatThrownBy(ahead::next).hasMessage("broken");
        }
    }

    @Test
    void who_stops_early_does_not_wait_for_the_rest() {
        Counted endless = new Counted(Long.MAX_VALUE, null, "x");
        try (ReadAhead ahead = new ReadAhead(endless)) {
            assertThat(ahead.next()).isNotNull();
        }
        assertThat(endless.closed).isTrue();
    }

    @Test
    void of_long_rows_only_a_few_are_read_before_they_are_asked_for() throws InterruptedException {
        Counted endless = new Counted(Long.MAX_VALUE, null, "长".repeat(1 << 17));
        try (ReadAhead ahead = new ReadAhead(endless)) {
            assertThat(ahead.next()).isNotNull();
            Thread.sleep(200);
            assertThat(endless.read.get()).isLessThan(10);
        }
    }
}
