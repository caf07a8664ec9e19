package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * That a second person approves a batch (审核).
 *
 * @param approver who: never the account that sent it (审核人)
 */
public record BatchApproval(
        @DataItem(name = "审核人") @Required @MaxLength(64) String approver) {}
