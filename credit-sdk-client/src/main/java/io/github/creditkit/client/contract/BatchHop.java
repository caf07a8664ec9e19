package io.github.creditkit.client.contract;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;

/**
 * One pair of hands that a batch passed through (流转环节).
 *
 * @param unit who received it (单位)
 * @param receivedAt when (接收时间)
 */
public record BatchHop(
        @DataItem(name = "单位") @Required @Valid OrgRef unit,
        @DataItem(name = "接收时间") @Required OffsetDateTime receivedAt) {}
