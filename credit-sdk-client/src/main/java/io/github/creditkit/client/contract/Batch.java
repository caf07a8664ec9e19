package io.github.creditkit.client.contract;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.BatchMode;
import io.github.creditkit.model.codeset.BatchState;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A batch and where it stands (批次).
 *
 * @param batchId the platform's name for it (批次号)
 * @param state where it stands (批次状态)
 * @param catalogItemId the item of the catalog (目录标识)
 * @param recordType the type of its records (记录类型)
 * @param mode what is new, or all that there is (报送方式)
 * @param sourceUnit who sends (来源单位)
 * @param divisionCode the division that it is from (行政区划代码)
 * @param businessDate the day that the rows are of (业务日期)
 * @param declaredCount how many rows were announced (申报行数)
 * @param parts how many parts came (分片数)
 * @param rows how many rows came (行数)
 * @param uploadUrl where parts are put, beside the base address (上传地址)
 * @param openedAt when it was opened (打开时间)
 * @param expiresAt until when it may be sealed (过期时间)
 * @param sealedAt when it was sealed (封存时间)
 * @param approvedBy who approved it (审核人)
 * @param completedAt when the last row was judged (完成时间)
 * @param hops whose hands it passed through (流转)
 */
@Value.Builder
public record Batch(
        @DataItem(name = "批次号") @Required @MaxLength(64) String batchId,
        @DataItem(name = "批次状态") @Required Coded<BatchState> state,
        @DataItem(name = "目录标识") @Required @MaxLength(64) String catalogItemId,
        @DataItem(name = "记录类型") @Required @MaxLength(64) String recordType,
        @DataItem(name = "报送方式") @Required Coded<BatchMode> mode,
        @DataItem(name = "来源单位") @Required @Valid OrgRef sourceUnit,
        @DataItem(name = "行政区划代码") @Required @MaxLength(12) String divisionCode,
        @DataItem(name = "业务日期") @Required LocalDate businessDate,
        @DataItem(name = "申报行数") @NotNegative @Nullable Integer declaredCount,
        @DataItem(name = "分片数") @Required @NotNegative Integer parts,
        @DataItem(name = "行数") @Required @NotNegative Integer rows,
        @DataItem(name = "上传地址") @Required @MaxLength(500) String uploadUrl,
        @DataItem(name = "打开时间") @Required OffsetDateTime openedAt,
        @DataItem(name = "过期时间") @Required OffsetDateTime expiresAt,
        @DataItem(name = "封存时间") @Nullable OffsetDateTime sealedAt,
        @DataItem(name = "审核人") @MaxLength(64) @Nullable String approvedBy,
        @DataItem(name = "完成时间") @Nullable OffsetDateTime completedAt,
        @DataItem(name = "流转") List<@Valid BatchHop> hops) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public Batch {
        hops = hops == null ? List.of() : List.copyOf(hops);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static BatchBuilder builder() {
        return new BatchBuilder();
    }

    /** {@return a builder that begins with these values} */
    public BatchBuilder toBuilder() {
        return builder().from(this);
    }
}
