package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;

/**
 * What became of a record that was sent alone (单条回执).
 *
 * @param recordId the platform's name for the record (平台记录标识)
 * @param type such as {@code administrativePenalty} (记录类型)
 * @param sourceRecordId the record's key at its source (来源记录标识)
 * @param version the version that is stored now (版本)
 * @param outcome what became of it (结果)
 * @param status where the record stands now (记录状态)
 * @param receivedAt when (接收时间)
 * @param issues warnings and notes (问题)
 */
@Value.Builder
public record RecordReceipt(
        @DataItem(name = "平台记录标识") @Required @MaxLength(64) String recordId,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String type,
        @DataItem(name = "来源记录标识") @Required @MaxLength(128) String sourceRecordId,
        @DataItem(name = "版本") @Required @NotNegative Integer version,
        @DataItem(name = "结果") @Required Coded<RowOutcome> outcome,
        @DataItem(name = "记录状态") @Required Coded<RecordStatus> status,
        @DataItem(name = "接收时间") @Required OffsetDateTime receivedAt,
        @DataItem(name = "问题") List<@Valid RowIssue> issues) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public RecordReceipt {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static RecordReceiptBuilder builder() {
        return new RecordReceiptBuilder();
    }

    /** {@return a builder that begins with these values} */
    public RecordReceiptBuilder toBuilder() {
        return builder().from(this);
    }
}
