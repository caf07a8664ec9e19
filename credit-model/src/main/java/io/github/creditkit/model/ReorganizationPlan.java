package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation plan or settlement that a court approved (破产重整计划、和解协议). From its approval the records of the subject
 * may be shielded from publication and measures are lifted for the time; for good when the plan is performed, and not any
 * more when it fails.
 *
 * <p>Source: 国办发〔2025〕22号.
 *
 * @param court the court (法院), 1 to 200 characters
 * @param rulingNo the number of the ruling (裁定文书号), 1 to 128 characters
 * @param approvedOn the day of the approval (裁定批准日期)
 * @param performedOn the day on which it was performed (执行完毕日期)
 * @param failedOn the day on which its performance was ended (终止执行日期)
 */
public record ReorganizationPlan(
        @DataItem(name = "法院") @Required @MaxLength(value = 200, groups = Advice.class)
        String court,

        @DataItem(name = "裁定文书号") @Required @MaxLength(value = 128, groups = Advice.class)
        String rulingNo,

        @DataItem(name = "裁定批准日期") @Required LocalDate approvedOn,
        @DataItem(name = "执行完毕日期") @Nullable LocalDate performedOn,
        @DataItem(name = "终止执行日期") @Nullable LocalDate failedOn) {}
