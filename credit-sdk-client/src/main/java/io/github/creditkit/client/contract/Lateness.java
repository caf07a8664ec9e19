package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * How many rows came late (迟报).
 *
 * @param count how many came after their deadline (迟报行数)
 * @param maxWorkingDays how many working days the latest was late; 0 for none (最长迟报工作日)
 */
public record Lateness(
        @DataItem(name = "迟报行数") @Required @NotNegative Integer count,
        @DataItem(name = "最长迟报工作日") @Required @NotNegative Integer maxWorkingDays) {}
