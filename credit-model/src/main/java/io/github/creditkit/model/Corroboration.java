package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;

/**
 * What another source says of the same fact (校核信息).
 *
 * @param source the other source (校核来源)
 * @param valueHash a hash of what it says (数据摘要), 1 to 128 characters
 * @param agrees if it agrees (是否一致)
 * @param at when (校核时间)
 */
public record Corroboration(
        @DataItem(name = "校核来源") @Required @Valid OrgRef source,

        @DataItem(name = "数据摘要") @Required @MaxLength(value = 128, groups = Advice.class)
        String valueHash,

        @DataItem(name = "是否一致") @Required Boolean agrees,
        @DataItem(name = "校核时间") @Required OffsetDateTime at) {}
