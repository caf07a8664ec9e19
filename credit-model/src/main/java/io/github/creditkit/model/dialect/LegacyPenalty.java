package io.github.creditkit.model.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A penalty of the old table (2015/16 版行政处罚): its kinds stand in two columns. */
final class LegacyPenalty implements RowStep {
    private final LegacyStatus status;

    LegacyPenalty(TemplateOptions options) {
        this.status = new LegacyStatus(options);
    }

    @Override
    public void apply(RowValues row) {
        Set<Object> kinds = new LinkedHashSet<>();
        for (String path : List.of("/penaltyCategories", LegacyTables.SECOND_CATEGORY)) {
            if (row.get(path) instanceof List<?> sent) {
                kinds.addAll(sent);
            }
        }
        row.put("/penaltyCategories", new ArrayList<>(kinds));
        status.of(row);
    }
}
