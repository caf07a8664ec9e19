package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ExchangeChannel;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is from: one primary source, checked against others (数据来源).
 *
 * @param source the primary source (来源单位)
 * @param catalogItemId the item of the catalog (目录标识), 1 to 64 characters
 * @param sourceRecordId the key at the source (来源记录标识), 1 to 128 characters
 * @param sourceUpdatedAt when it was last changed there (来源更新时间)
 * @param batchId the batch it came in (批次号), up to 64 characters
 * @param channel how it came (归集渠道)
 * @param receivedAt when it was received (接收时间)
 * @param divisionCode the division it came from (地方编码), up to 12 characters
 * @param corroborations what others say (多源校核)
 */
@Value.Builder
@CheckedBy(value = ProvenanceRules.class, level = Level.WARNING, groups = Advice.class)
public record Provenance(
        @DataItem(name = "来源单位") @Required @Valid OrgRef source,

        @DataItem(name = "目录标识") @Required @MaxLength(value = 64, groups = Advice.class)
        String catalogItemId,

        @DataItem(name = "来源记录标识") @Required @MaxLength(value = 128, groups = Advice.class)
        String sourceRecordId,

        @DataItem(name = "来源更新时间") @Required OffsetDateTime sourceUpdatedAt,

        @DataItem(name = "批次号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String batchId,

        @DataItem(name = "归集渠道") @KnownCode(groups = Advice.class) @Nullable
        Coded<ExchangeChannel> channel,

        @DataItem(name = "接收时间") @Required OffsetDateTime receivedAt,

        @DataItem(name = "地方编码") @MaxLength(value = 12, groups = Advice.class) @Nullable
        String divisionCode,

        @DataItem(name = "多源校核") List<@Valid Corroboration> corroborations) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public Provenance {
        corroborations = corroborations == null ? List.of() : List.copyOf(corroborations);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static ProvenanceBuilder builder() {
        return new ProvenanceBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ProvenanceBuilder toBuilder() {
        return builder().from(this);
    }
}
