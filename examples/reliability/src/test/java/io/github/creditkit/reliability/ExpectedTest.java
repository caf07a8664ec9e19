package io.github.creditkit.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.client.outbox.OutboxReason;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("故障试验：应有结果与计划")
class ExpectedTest {
    private final Expected expected = new Expected(RunOptions.of("--rows=4000", "--departments=2"));

    @Test
    void versions_of_a_record_come_one_after_the_other() {
        Map<String, Integer> last = new HashMap<>();
        for (int number = 1; number <= 2_000; number++) {
            Told told = new Told(1, number);
            assertThat(told.version()).isEqualTo(last.merge(told.id(), 1, Integer::sum));
        }
    }

    @Test
    void no_bad_row_has_another_version() {
        for (int number = 1; number <= 2_000; number++) {
            Told told = new Told(1, number);
            if (told.bad().isPresent()) {
                assertThat(expected.rows(told.id())).hasSize(1);
            }
        }
    }

    @Test
    void every_row_is_reckoned_with() {
        assertThat(expected.stored() + expected.parked()).isEqualTo(4_000);
        // In 2,000 rows of a department ten of two hundred are bad in either way, and two of two thousand in the third.
        assertThat(expected.parked(OutboxReason.INVALID)).isEqualTo(20);
        assertThat(expected.parked(OutboxReason.REJECTED)).isEqualTo(20);
        assertThat(expected.parked(OutboxReason.BATCH_REFUSED)).isEqualTo(4);
        assertThat(expected.recordsByVersions()).containsEntry(3, 40L).containsEntry(2, 120L);
    }

    @Test
    void a_plan_is_the_same_for_the_same_seed_and_has_all_kinds() {
        assertThat(PlannedFault.plan(60, 7)).isEqualTo(PlannedFault.plan(60, 7)).isNotEqualTo(PlannedFault.plan(60, 8));
        assertThat(PlannedFault.plan(60, 7)).extracting(PlannedFault::kind).contains(FaultKind.values());
        assertThat(PlannedFault.plan(60, 7))
                .filteredOn(fault -> fault.kind() == FaultKind.ANSWER_LOST)
                .extracting(PlannedFault::call)
                .contains(CallKind.OPEN, CallKind.PART, CallKind.SEAL);
    }
}
