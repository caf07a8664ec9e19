package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ReportState;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An ordered credit report (信用报告).
 *
 * @param id the number of the order (报告编号)
 * @param state where it stands (报告状态)
 * @param orderedAt when it was ordered (申请时间)
 * @param expiresAt until when it can be fetched (失效时间)
 * @param report the report; null until it is ready (报告)
 */
@Value.Builder
public record ReportStatus(
        @DataItem(name = "报告编号") @Required @MaxLength(64) String id,
        @DataItem(name = "报告状态") @Required Coded<ReportState> state,
        @DataItem(name = "申请时间") @Required OffsetDateTime orderedAt,
        @DataItem(name = "失效时间") @Nullable OffsetDateTime expiresAt,
        @DataItem(name = "报告") @Valid @Nullable ViewedReport report) {
    /** {@return a builder, which names every required component that is missing} */
    public static ReportStatusBuilder builder() {
        return new ReportStatusBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ReportStatusBuilder toBuilder() {
        return builder().from(this);
    }
}
