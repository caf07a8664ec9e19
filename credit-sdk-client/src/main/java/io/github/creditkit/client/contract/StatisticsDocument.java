package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * How units submitted (报送统计).
 *
 * @param rows by unit, month and type (明细)
 * @param total all of them (合计)
 */
public record StatisticsDocument(
        @DataItem(name = "明细") List<@Valid StatisticsRow> rows,
        @DataItem(name = "合计") @Required @Valid StatisticsCounts total) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StatisticsDocument {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }
}
