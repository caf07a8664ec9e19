package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much a platform takes at once (限制).
 *
 * @param maxRowBytes the longest row in bytes of UTF-8, such as 65536 (单行字节数)
 * @param maxPartBytes the largest part in bytes before it is compressed, such as 16777216 (分片字节数)
 * @param maxBatchRows the most rows of a batch, such as 1000000 (批次行数)
 * @param maxParallelParts how many parts may be sent at once, such as 4 (并行分片数)
 * @param maxPageSize the most items of a page, such as 1000 (每页条数)
 * @param requestsPerSecond how many calls of one account are answered in a second; null for no limit (每秒请求数)
 */
@Value.Builder
public record PlatformLimits(
        @DataItem(name = "单行字节数") @Required @NotNegative Integer maxRowBytes,
        @DataItem(name = "分片字节数") @Required @NotNegative Integer maxPartBytes,
        @DataItem(name = "批次行数") @Required @NotNegative Integer maxBatchRows,
        @DataItem(name = "并行分片数") @Required @NotNegative Integer maxParallelParts,
        @DataItem(name = "每页条数") @Required @NotNegative Integer maxPageSize,
        @DataItem(name = "每秒请求数") @NotNegative @Nullable Integer requestsPerSecond) {
    /** {@return a builder, which names every required component that is missing} */
    public static PlatformLimitsBuilder builder() {
        return new PlatformLimitsBuilder();
    }

    /** {@return a builder that begins with these values} */
    public PlatformLimitsBuilder toBuilder() {
        return builder().from(this);
    }
}
