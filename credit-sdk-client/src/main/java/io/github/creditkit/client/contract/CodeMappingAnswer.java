package io.github.creditkit.client.contract;

import io.github.creditkit.model.CodeMappingRecord;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * What an old code became (代码映射结果).
 *
 * @param value the old code as it was asked for (原代码)
 * @param mappings the unified codes that took its place; none where nobody knows, several where sources disagree (代码映射)
 */
public record CodeMappingAnswer(
        @DataItem(name = "原代码") @Required @MaxLength(64) String value,
        @DataItem(name = "代码映射") List<@Valid CodeMappingRecord> mappings) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public CodeMappingAnswer {
        mappings = mappings == null ? List.of() : List.copyOf(mappings);
    }
}
