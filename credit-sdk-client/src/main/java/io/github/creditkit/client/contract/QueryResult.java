package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a query found (查询结果).
 *
 * @param views one for each subject that was found, 20 at most (主体视图)
 * @param noRecord if nothing was found that may be shown (无记录)
 * @param traceId the number under which the query is logged (查询编号)
 * @param asOf the day that the answer is of (查询基准日)
 * @param catalogVersion the version of the catalog that decided who sees what (目录版本)
 * @param rights how the subject may object, have repaired, see its own data and complain (权利渠道)
 */
@Value.Builder
public record QueryResult(
        @DataItem(name = "主体视图") List<@Valid ViewedSubject> views,
        @DataItem(name = "无记录") @Required Boolean noRecord,
        @DataItem(name = "查询编号") @Required @MaxLength(64) String traceId,
        @DataItem(name = "查询基准日") @Required LocalDate asOf,
        @DataItem(name = "目录版本") @Required @MaxLength(32) String catalogVersion,
        @DataItem(name = "权利渠道") List<@Valid RightsLink> rights) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public QueryResult {
        views = views == null ? List.of() : List.copyOf(views);
        rights = rights == null ? List.of() : List.copyOf(rights);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static QueryResultBuilder builder() {
        return new QueryResultBuilder();
    }

    /** {@return a builder that begins with these values} */
    public QueryResultBuilder toBuilder() {
        return builder().from(this);
    }
}
