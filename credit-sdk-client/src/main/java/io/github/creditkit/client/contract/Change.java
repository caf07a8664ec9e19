package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.DataItem;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * That a record changed (变更). The same change may come again; its cursor says which it is.
 *
 * @param cursor where it stands in the feed; what comes later is greater (游标)
 * @param op what happened (变更类型)
 * @param type such as {@code administrativePenalty} (记录类型)
 * @param id the platform's name for the record (平台记录标识)
 * @param version the version after it (版本)
 * @param at when (变更时间)
 * @param record the record as the caller may see it, where it was asked for and may still be seen (记录)
 */
@Value.Builder
public record Change(
        @DataItem(name = "游标") @Required @MaxLength(64) String cursor,
        @DataItem(name = "变更类型") @Required Coded<ChangeOperation> op,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String type,
        @DataItem(name = "平台记录标识") @Required @MaxLength(64) String id,
        @DataItem(name = "版本") @Required @NotNegative Integer version,
        @DataItem(name = "变更时间") @Required OffsetDateTime at,
        @DataItem(name = "记录") @Nullable RecordEnvelope<?> record) {
    /** {@return a builder, which names every required component that is missing} */
    public static ChangeBuilder builder() {
        return new ChangeBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ChangeBuilder toBuilder() {
        return builder().from(this);
    }
}
