package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a unit submitted records of a type in a month (报送统计明细).
 *
 * @param unit the unit (单位)
 * @param creditCode its code (统一社会信用代码)
 * @param month such as {@code 2026-03} (月份)
 * @param type such as {@code administrativePenalty} (记录类型)
 * @param counts the counts and rates (计数)
 */
@Value.Builder
public record StatisticsRow(
        @DataItem(name = "单位") @Required @MaxLength(200) String unit,

        @DataItem(name = "统一社会信用代码") @MaxLength(18) @Nullable
        String creditCode,

        @DataItem(name = "月份") @Required @MaxLength(7) String month,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String type,
        @DataItem(name = "计数") @Required @Valid StatisticsCounts counts) {
    /** {@return a builder, which names every required component that is missing} */
    public static StatisticsRowBuilder builder() {
        return new StatisticsRowBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StatisticsRowBuilder toBuilder() {
        return builder().from(this);
    }
}
