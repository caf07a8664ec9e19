package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about a subject, and who looked at it (本人信用信息).
 *
 * @param view the records; null where there are none (主体视图)
 * @param accesses who looked (查询记录)
 * @param exportedAt when (导出时间)
 * @param traceId the number under which it is logged (查询编号)
 */
public record SelfAccessExport(
        @DataItem(name = "主体视图") @Valid @Nullable ViewedSubject view,
        @DataItem(name = "查询记录") List<@Valid AccessEntry> accesses,
        @DataItem(name = "导出时间") @Required OffsetDateTime exportedAt,
        @DataItem(name = "查询编号") @Required @MaxLength(64) String traceId) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public SelfAccessExport {
        accesses = accesses == null ? List.of() : List.copyOf(accesses);
    }
}
