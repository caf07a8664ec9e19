package io.github.creditkit.client.contract;

import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Where a joint action stands at a department (联合奖惩参与情况).
 *
 * @param department which (单位)
 * @param state where it stands (状态)
 * @param response what it answered (响应)
 * @param feedback what it reported (反馈)
 */
public record JointActionParticipation(
        @DataItem(name = "单位") @Required @Valid OrgRef department,
        @DataItem(name = "状态") @Required Coded<JointActionState> state,
        @DataItem(name = "响应") @Valid @Nullable JointActionResponse response,
        @DataItem(name = "反馈") @Valid @Nullable JointActionFeedback feedback) {}
