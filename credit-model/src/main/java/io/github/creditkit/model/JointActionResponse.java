package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a department answers to a joint action (联合奖惩响应).
 *
 * @param caseNo the number of the case (案件编号), 1 to 64 characters
 * @param department who answers (响应单位)
 * @param answer accepted, declined or not applicable (响应结果)
 * @param reason why it is declined (不予实施理由), up to 1000 characters
 * @param respondedOn the day (响应日期)
 */
@CheckedBy(JointActionResponseRules.class)
@CheckedBy(value = JointActionResponseRules.class, level = Level.WARNING, groups = Advice.class)
public record JointActionResponse(
        @DataItem(name = "案件编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String caseNo,

        @DataItem(name = "响应单位") @Required @Valid OrgRef department,
        @DataItem(name = "响应结果") @Required @KnownCode Coded<JointActionAnswer> answer,

        @DataItem(name = "不予实施理由") @MaxLength(value = 1000, groups = Advice.class) @Nullable
        String reason,

        @DataItem(name = "响应日期") @Required LocalDate respondedOn) {}
