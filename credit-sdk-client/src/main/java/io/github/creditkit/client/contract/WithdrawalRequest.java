package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * That a record was sent in error (撤回).
 *
 * @param reason why (撤回理由)
 */
public record WithdrawalRequest(
        @DataItem(name = "撤回理由") @Required @MaxLength(1000) String reason) {}
