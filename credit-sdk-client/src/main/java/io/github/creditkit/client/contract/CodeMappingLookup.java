package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import java.util.List;

/**
 * Old codes whose unified code is wanted (代码映射查询).
 *
 * @param scheme the kind of the old codes, such as {@code business-registration-no} (原代码种类)
 * @param values the old codes, 1,000 at most (原代码)
 */
public record CodeMappingLookup(
        @DataItem(name = "原代码种类") @Required @MaxLength(64) String scheme,
        @DataItem(name = "原代码") @Required List<String> values) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CodeMappingLookup {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
