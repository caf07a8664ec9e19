package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ReportSection;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.util.List;

/**
 * A section of a credit report (报告章节).
 *
 * @param section which (章节)
 * @param entries its records (记录)
 * @param suggestions what the subject can do (信用状况提升建议)
 */
public record ViewedSection(
        @DataItem(name = "章节") @Required Coded<ReportSection> section,
        @DataItem(name = "记录") List<@Valid ViewedRecord> entries,
        @DataItem(name = "信用状况提升建议") List<@Valid BilingualText> suggestions) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ViewedSection {
        entries = entries == null ? List.of() : List.copyOf(entries);
        suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
    }
}
