package io.github.creditkit.client.contract;

import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;

/**
 * An application for repair and where it stands (修复办理情况).
 *
 * @param repair the application (修复)
 * @param history what was done (办理记录)
 * @param deadlines the periods that run (办理时限)
 * @param moves what the caller may do next (可办步骤)
 * @param missing the conditions that are not met yet (未满足条件)
 */
@Value.Builder
public record RepairStatus(
        @DataItem(name = "修复") @Required @Valid CreditRepair repair,
        @DataItem(name = "办理记录") List<@Valid CaseEvent> history,
        @DataItem(name = "办理时限") List<@Valid CaseDeadline> deadlines,
        @DataItem(name = "可办步骤") List<String> moves,
        @DataItem(name = "未满足条件") List<@Valid BilingualText> missing) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public RepairStatus {
        history = history == null ? List.of() : List.copyOf(history);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        moves = moves == null ? List.of() : List.copyOf(moves);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static RepairStatusBuilder builder() {
        return new RepairStatusBuilder();
    }

    /** {@return a builder that begins with these values} */
    public RepairStatusBuilder toBuilder() {
        return builder().from(this);
    }
}
