package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a measure (联合奖惩反馈).
 *
 * @param caseNo the number of the case (案件编号), 1 to 64 characters
 * @param department who reports (反馈单位)
 * @param result what was done (实施结果), 1 to 4000 characters
 * @param executedOn the day (实施日期)
 * @param businessRef the business it was done in (业务编号), up to 128 characters
 */
public record JointActionFeedback(
        @DataItem(name = "案件编号") @Required @MaxLength(value = 64, groups = Advice.class)
        String caseNo,

        @DataItem(name = "反馈单位") @Required @Valid OrgRef department,

        @DataItem(name = "实施结果") @Required @MaxLength(value = 4000, groups = Advice.class)
        String result,

        @DataItem(name = "实施日期") @Required LocalDate executedOn,

        @DataItem(name = "业务编号") @MaxLength(value = 128, groups = Advice.class) @Nullable
        String businessRef) {}
