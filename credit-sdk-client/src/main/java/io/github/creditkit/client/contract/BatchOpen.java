package io.github.creditkit.client.contract;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a batch before he sends it (批次申请).
 *
 * @param catalogItemId the item of the catalog (目录标识)
 * @param catalogVersion the version of the catalog that the sender goes by; null for the newest (目录版本)
 * @param recordType such as {@code administrativePenalty} (记录类型)
 * @param mode what is new, or all that there is (报送方式)
 * @param sourceUnit who sends (来源单位)
 * @param divisionCode the division that it is from (行政区划代码)
 * @param businessDate the day that the rows are of (业务日期)
 * @param declaredCount how many rows will come; null where nobody knows yet (申报行数)
 * @param dialect the form of the rows; null for {@code canonical} (报送格式)
 * @param atomic with {@code FULL}: if one refused row refuses all; null for no (整批生效)
 */
@Value.Builder
public record BatchOpen(
        @DataItem(name = "目录标识") @Required @MaxLength(64) String catalogItemId,
        @DataItem(name = "目录版本") @MaxLength(32) @Nullable String catalogVersion,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String recordType,
        @DataItem(name = "报送方式") @Required @KnownCode Coded<BatchMode> mode,
        @DataItem(name = "来源单位") @Required @Valid OrgRef sourceUnit,
        @DataItem(name = "行政区划代码") @Required @MaxLength(12) String divisionCode,
        @DataItem(name = "业务日期") @Required LocalDate businessDate,
        @DataItem(name = "申报行数") @NotNegative @Nullable Integer declaredCount,
        @DataItem(name = "报送格式") @MaxLength(32) @Nullable String dialect,
        @DataItem(name = "整批生效") @Nullable Boolean atomic) {
    /** {@return a builder, which names every required component that is missing} */
    public static BatchOpenBuilder builder() {
        return new BatchOpenBuilder();
    }

    /** {@return a builder that begins with these values} */
    public BatchOpenBuilder toBuilder() {
        return builder().from(this);
    }
}
