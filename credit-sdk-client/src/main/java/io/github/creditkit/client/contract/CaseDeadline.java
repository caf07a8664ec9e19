package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs in a case (办理时限).
 *
 * @param clock its word (时限)
 * @param name its name (时限名称)
 * @param dueOn the last day; null while it is paused (截止日期)
 * @param overdue if it has passed (是否逾期)
 */
public record CaseDeadline(
        @DataItem(name = "时限") @Required @MaxLength(64) String clock,
        @DataItem(name = "时限名称") @Required @Valid BilingualText name,
        @DataItem(name = "截止日期") @Nullable LocalDate dueOn,
        @DataItem(name = "是否逾期") @Required Boolean overdue) {}
