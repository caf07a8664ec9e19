package io.github.creditkit.client.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Counts and rates of submission (报送计数). A rate that nobody can tell is null, never 0 or 1.
 *
 * @param due how many should be there; null where nobody told (应报数)
 * @param received rows received (接收数)
 * @param accepted rows accepted (合规数)
 * @param rejected rows refused (不合规数)
 * @param late rows that came late (迟报数)
 * @param undated rows without a day of decision (无日期数)
 * @param provisional rows whose deadline is provisional, as the holidays of the year are not known (暂定数)
 * @param withdrawn rows withdrawn (撤回数)
 * @param foundElsewhere decisions found elsewhere (外部发现数)
 * @param concealed decisions found elsewhere and never sent (瞒报数)
 * @param submissionRate received of due, 0 to 1 and above (上报率)
 * @param complianceRate accepted of received (合规率)
 * @param lateRate late of received (迟报率)
 * @param concealmentRate concealed of found elsewhere (瞒报率)
 */
@Value.Builder
@JsonInclude(JsonInclude.Include.ALWAYS) // whoever reads this must not take a rate that is missing for 0
public record StatisticsCounts(
        @DataItem(name = "应报数") @NotNegative @Nullable Integer due,
        @DataItem(name = "接收数") @Required @NotNegative Integer received,
        @DataItem(name = "合规数") @Required @NotNegative Integer accepted,
        @DataItem(name = "不合规数") @Required @NotNegative Integer rejected,
        @DataItem(name = "迟报数") @Required @NotNegative Integer late,
        @DataItem(name = "无日期数") @Required @NotNegative Integer undated,
        @DataItem(name = "暂定数") @Required @NotNegative Integer provisional,
        @DataItem(name = "撤回数") @Required @NotNegative Integer withdrawn,
        @DataItem(name = "外部发现数") @NotNegative @Nullable Integer foundElsewhere,
        @DataItem(name = "瞒报数") @NotNegative @Nullable Integer concealed,
        @DataItem(name = "上报率") @Nullable BigDecimal submissionRate,
        @DataItem(name = "合规率") @Nullable BigDecimal complianceRate,
        @DataItem(name = "迟报率") @Nullable BigDecimal lateRate,
        @DataItem(name = "瞒报率") @Nullable BigDecimal concealmentRate) {
    /** {@return a builder, which names every required component that is missing} */
    public static StatisticsCountsBuilder builder() {
        return new StatisticsCountsBuilder();
    }

    /** {@return a builder that begins with these values} */
    public StatisticsCountsBuilder toBuilder() {
        return builder().from(this);
    }
}
