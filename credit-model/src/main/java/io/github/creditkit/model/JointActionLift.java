package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The end of a joint action (联合奖惩解除).
 *
 * @param caseNo the number of the case (案件编号), 1 to 64 characters
 * @param reason expiry, repair, revocation or a reorganisation plan (解除事由), 1 to 1000 characters
 * @param decidedBy who decided (解除单位)
 * @param liftedOn the day (解除日期)
 */
public record JointActionLift(
        @DataItem(name = "案件编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String caseNo,

        @DataItem(name = "解除事由") @Required @MaxLength(value = 1000, groups = Advice.class)
        String reason,

        @DataItem(name = "解除单位") @Required @Valid OrgRef decidedBy,
        @DataItem(name = "解除日期") @Required LocalDate liftedOn) {}
