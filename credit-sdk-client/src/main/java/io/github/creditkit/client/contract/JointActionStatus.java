package io.github.creditkit.client.contract;

import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * A joint action and where it stands at each department (联合奖惩情况).
 *
 * @param initiated the case (案件)
 * @param departments each department that it was sent to (参与单位)
 * @param lifts how it ended (解除)
 */
public record JointActionStatus(
        @DataItem(name = "案件") @Required @Valid JointActionCase initiated,
        @DataItem(name = "参与单位") List<@Valid JointActionParticipation> departments,
        @DataItem(name = "解除") List<@Valid JointActionLift> lifts) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public JointActionStatus {
        departments = departments == null ? List.of() : List.copyOf(departments);
        lifts = lifts == null ? List.of() : List.copyOf(lifts);
    }
}
