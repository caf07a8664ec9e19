package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RowOutcome;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row (逐行结果).
 *
 * @param row which row of its part, from 1 (行号)
 * @param part of which part, from 1 (分片序号)
 * @param sourceRecordId the row's key at its source; null where it could not be read (来源记录标识)
 * @param outcome what became of it (结果)
 * @param recordId the platform's name for the record; null for a refused one (平台记录标识)
 * @param version the version that is stored now; null for a refused one (版本)
 * @param issues what is wrong or worth knowing (问题)
 */
@Value.Builder
public record RowResult(
        @DataItem(name = "行号") @Required @NotNegative Integer row,
        @DataItem(name = "分片序号") @Required @NotNegative Integer part,
        @DataItem(name = "来源记录标识") @MaxLength(128) @Nullable String sourceRecordId,
        @DataItem(name = "结果") @Required Coded<RowOutcome> outcome,
        @DataItem(name = "平台记录标识") @MaxLength(64) @Nullable String recordId,
        @DataItem(name = "版本") @NotNegative @Nullable Integer version,
        @DataItem(name = "问题") List<@Valid RowIssue> issues) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public RowResult {
        issues = issues == null ? List.of() : List.copyOf(issues);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static RowResultBuilder builder() {
        return new RowResultBuilder();
    }

    /** {@return a builder that begins with these values} */
    public RowResultBuilder toBuilder() {
        return builder().from(this);
    }
}
