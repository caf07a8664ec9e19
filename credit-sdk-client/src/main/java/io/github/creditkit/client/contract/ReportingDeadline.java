package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import org.jspecify.annotations.Nullable;

/**
 * How soon a platform asks for records (报送时限).
 *
 * @param recordType of which type, such as {@code administrativePenalty}; null for all others (记录类型)
 * @param workingDays working days after the day of the decision, such as 7 (工作日)
 * @param basis what asks for it (依据)
 */
public record ReportingDeadline(
        @DataItem(name = "记录类型") @MaxLength(64) @Nullable String recordType,
        @DataItem(name = "工作日") @Required @NotNegative Integer workingDays,
        @DataItem(name = "依据") @Required @MaxLength(200) String basis) {}
