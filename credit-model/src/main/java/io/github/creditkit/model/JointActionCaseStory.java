package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A case of a joint action as it is reported each month (联合奖惩案例).
 *
 * @param title the title (案例名称), 1 to 200 characters
 * @param unit who reports (报送单位)
 * @param month the month, such as 2026-03 (报送月份), 1 to 7 characters
 * @param caseNo the number of the case (案件编号), up to 64 characters
 * @param content what happened, without natural persons' data (案例内容), 1 to 4000 characters
 */
public record JointActionCaseStory(
        @DataItem(name = "案例名称") @Required @MaxLength(value = 200, groups = Advice.class)
        String title,

        @DataItem(name = "报送单位") @Required @Valid OrgRef unit,
        @DataItem(name = "报送月份") @Required @MaxLength(7) String month,

        @DataItem(name = "案件编号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String caseNo,

        @DataItem(name = "案例内容") @Required @MaxLength(value = 4000, groups = Advice.class)
        String content) {}
