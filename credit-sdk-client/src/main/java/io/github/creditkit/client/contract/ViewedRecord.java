package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A record as the caller may see it (视图条目).
 *
 * @param record the record in its envelope, without what the caller may not see (记录)
 * @param recordId the platform's name for the record, by which objections and repairs refer to it (平台记录标识)
 * @param publication the state of its publication (公示状态)
 * @param decidedOn the day of decision (决定日期)
 * @param publishedUntil the last day of publication (公示截止日期)
 * @param earliestRepair the first day on which repair may be applied for (最早可申请修复日期)
 * @param source who it is from (来源单位)
 * @param why why it is shown and how its publication stands (说明)
 */
@Value.Builder
public record ViewedRecord(
        @DataItem(name = "记录") @Required RecordEnvelope<?> record,
        @DataItem(name = "平台记录标识") @MaxLength(64) @Nullable String recordId,
        @DataItem(name = "公示状态") @Required Coded<PublicationStatus> publication,
        @DataItem(name = "决定日期") @Nullable LocalDate decidedOn,
        @DataItem(name = "公示截止日期") @Nullable LocalDate publishedUntil,
        @DataItem(name = "最早可申请修复日期") @Nullable LocalDate earliestRepair,
        @DataItem(name = "来源单位") @Required @MaxLength(200) String source,
        @DataItem(name = "说明") @Required @Valid BilingualText why) {
    /** {@return a builder, which names every required component that is missing} */
    public static ViewedRecordBuilder builder() {
        return new ViewedRecordBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ViewedRecordBuilder toBuilder() {
        return builder().from(this);
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "ViewedRecord[" + record.type() + ", " + publication + "]";
    }
}
