package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;

/**
 * A text in both languages (双语文本).
 *
 * @param zh in Chinese (中文)
 * @param en in English (英文)
 */
public record BilingualText(
        @DataItem(name = "中文") @Required String zh,
        @DataItem(name = "英文") @Required String en) {}
