package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.AmendedCodes;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量校验合格记录不分配内存")
class AllocationTest {
    private static final int ROUNDS = 12;
    private static final int CALLS = 50_000;
    /** A single object would be more. */
    private static final long BYTES = 8;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_good_permit_or_penalty_makes_nothing() {
        RecordChecker checker = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);

        assertThat(leastAllocated(checker, Samples.permit())).isLessThanOrEqualTo(BYTES);
        assertThat(leastAllocated(checker, Samples.penalty())).isLessThanOrEqualTo(BYTES);
    }

    @Test
    @DisplayName("代码仅新版代码集有的，也不分配")
    void a_code_that_only_another_edition_has_makes_nothing() {
        RecordChecker checker = RecordChecker.of(new CheckContext(
                Stage.SUBMISSION, Samples.RECEIVED, WorkingDayCalendar.bundled(), AmendedCodes.sets()));

        assertThat(leastAllocated(
                        checker,
                        Samples.permit().toBuilder()
                                .permitCategory(new Coded<>("备案", null))
                                .status(new Coded<>("3", null))
                                .build()))
                .isLessThanOrEqualTo(BYTES);
    }

    /** Of several rounds, as on a busy machine the compiler takes its time. */
    private long leastAllocated(RecordChecker checker, Record record) {
        return LongStream.range(0, ROUNDS)
                .map(round -> allocated(checker, record) / CALLS)
                .min()
                .orElseThrow();
    }

    private long allocated(RecordChecker checker, Record record) {
        int issues = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            issues += checker.check(record).size();
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(issues).isZero();
        return after - before;
    }
}
