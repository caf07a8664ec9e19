package io.github.creditkit.client.contract;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.AuditAction;
import io.github.creditkit.model.codeset.AuditOutcome;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked at a subject's data (查询记录).
 *
 * @param unit who (查询单位)
 * @param action what was done (操作类型)
 * @param purpose what for (查询用途)
 * @param basis on what basis (查询依据)
 * @param at when (查询时间)
 * @param outcome how it ended (结果)
 * @param traceId the number under which it is logged (查询编号)
 */
@Value.Builder
public record AccessEntry(
        @DataItem(name = "查询单位") @Required @Valid OrgRef unit,
        @DataItem(name = "操作类型") @Required Coded<AuditAction> action,
        @DataItem(name = "查询用途") @Nullable Coded<QueryPurpose> purpose,
        @DataItem(name = "查询依据") @MaxLength(2048) @Nullable String basis,
        @DataItem(name = "查询时间") @Required OffsetDateTime at,
        @DataItem(name = "结果") @Required Coded<AuditOutcome> outcome,
        @DataItem(name = "查询编号") @Required @MaxLength(64) String traceId) {
    /** {@return a builder, which names every required component that is missing} */
    public static AccessEntryBuilder builder() {
        return new AccessEntryBuilder();
    }

    /** {@return a builder that begins with these values} */
    public AccessEntryBuilder toBuilder() {
        return builder().from(this);
    }
}
