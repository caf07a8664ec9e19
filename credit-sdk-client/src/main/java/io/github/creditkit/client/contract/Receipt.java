package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch (回执).
 *
 * @param batchId which batch (批次号)
 * @param receivedAt when it was sealed (接收时间)
 * @param completedAt when the last row was judged (完成时间)
 * @param totals how many rows of which outcome (合计)
 * @param late how many came late (迟报)
 * @param digest the digest of what was received, as it was sealed (摘要)
 * @param signature the platform's signature of the digest; null where it signs nothing (签名)
 * @param rowsUrl where what became of each row is, beside the base address (逐行结果地址)
 */
@Value.Builder
public record Receipt(
        @DataItem(name = "批次号") @Required @MaxLength(64) String batchId,
        @DataItem(name = "接收时间") @Required OffsetDateTime receivedAt,
        @DataItem(name = "完成时间") @Required OffsetDateTime completedAt,
        @DataItem(name = "合计") @Required @Valid ReceiptTotals totals,
        @DataItem(name = "迟报") @Required @Valid Lateness late,
        @DataItem(name = "摘要") @Required @MaxLength(200) String digest,
        @DataItem(name = "签名") @MaxLength(500) @Nullable String signature,
        @DataItem(name = "逐行结果地址") @Required @MaxLength(500) String rowsUrl) {
    /** {@return a builder, which names every required component that is missing} */
    public static ReceiptBuilder builder() {
        return new ReceiptBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ReceiptBuilder toBuilder() {
        return builder().from(this);
    }
}
