package io.github.creditkit.client.contract;

import io.github.creditkit.model.Objection;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * An objection and where it stands (异议办理情况).
 *
 * @param objection the objection (异议)
 * @param history what was done (办理记录)
 * @param deadlines the periods that run (办理时限)
 * @param moves what the caller may do next (可办步骤)
 */
public record ObjectionStatus(
        @DataItem(name = "异议") @Required @Valid Objection objection,
        @DataItem(name = "办理记录") List<@Valid CaseEvent> history,
        @DataItem(name = "办理时限") List<@Valid CaseDeadline> deadlines,
        @DataItem(name = "可办步骤") List<String> moves) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ObjectionStatus {
        history = history == null ? List.of() : List.copyOf(history);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        moves = moves == null ? List.of() : List.copyOf(moves);
    }
}
