package io.github.creditkit.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.creditkit.model.check.RecordChecker;
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
class JudgedRowsTest {
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
        public @Nullable UnreadRow next() {
            if (read.get() < rows) {
                return new Damaged(read.incrementAndGet(), cell);
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

    private record Damaged(long number, String cell) implements UnreadRow {
        @Override
        public long size() {
            return cell.length();
        }

        @Override
        public ReadRow read() {
            if (cell.equals("unreadable")) {
                throw new IllegalStateException("row " + number);
            }
            return ReadRow.broken(number, cell, RowFault.of(TableReason.DAMAGED_BYTES));
        }
    }

    @Test
    void what_goes_wrong_with_a_row_is_thrown_and_not_swallowed() {
        try (JudgedRows rows = new JudgedRows(new Counted(3, null, "unreadable"), RecordChecker.standard(), null)) {
            assertThatThrownBy(rows::next).hasMessage("row 1");
        }
    }

    @Test
    void rows_keep_their_order_to_the_last() {
        Counted counted = new Counted(10_001, null, "x");
        try (JudgedRows ahead = new JudgedRows(counted, RecordChecker.standard(), null)) {
            for (long expected = 1; expected <= 10_001; expected++) {
                assertThat(ahead.next()).extracting(row -> row.row().number()).isEqualTo(expected);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
            assertThat(ahead.header()).containsExactly("a");
        }
        assertThat(counted.closed).isTrue();
    }

    @Test
    void a_failure_comes_after_the_rows_before_it() {
        try (JudgedRows ahead = new JudgedRows(
                new Counted(3, new IllegalStateException("broken"), "x"), RecordChecker.standard(), null)) {
            assertThat(ahead.next()).isNotNull();
            assertThat(ahead.next()).isNotNull();
            assertThat(ahead.next()).isNotNull();
            assertThatThrownBy(ahead::next).hasMessage("broken");
        }
    }

    @Test
    void who_stops_early_does_not_wait_for_the_rest() {
        Counted endless = new Counted(Long.MAX_VALUE, null, "x");
        try (JudgedRows ahead = new JudgedRows(endless, RecordChecker.standard(), null)) {
            assertThat(ahead.next()).isNotNull();
        }
        assertThat(endless.closed).isTrue();
    }

    @Test
    void of_long_rows_only_a_few_are_read_before_they_are_asked_for() throws InterruptedException {
        Counted endless = new Counted(Long.MAX_VALUE, null, "长".repeat(1 << 17));
        try (JudgedRows ahead = new JudgedRows(endless, RecordChecker.standard(), null)) {
            assertThat(ahead.next()).isNotNull();
            Thread.sleep(200);
            assertThat(endless.read.get()).isLessThan(10);
        }
    }
}
