package io.github.creditkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.creditkit.model.Samples;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量校验合格记录几乎不分配内存")
class AllocationTest {
    private static final int CALLS = 50_000;
    /** The findings of a record and its context; each item, annotation or reflective call would be more. */
    private static final long BYTES = 64;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_good_permit_costs_next_to_nothing() {
        RecordChecker checker = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);

        allocated(checker, Samples.permit());
        assertThat(allocated(checker, Samples.permit()) / CALLS).isLessThanOrEqualTo(BYTES);
        allocated(checker, Samples.penalty());
        assertThat(allocated(checker, Samples.penalty()) / CALLS).isLessThanOrEqualTo(BYTES);
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
