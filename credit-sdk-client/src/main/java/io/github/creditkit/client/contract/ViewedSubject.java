package io.github.creditkit.client.contract;

import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;

/**
 * A subject as the caller may see it (主体视图).
 *
 * @param subject who (主体名头)
 * @param on the day that the view is of (基准日)
 * @param entries its records, the newest first (记录)
 * @param notes what a reader has to know, such as that there are more records than are shown (说明)
 */
public record ViewedSubject(
        @DataItem(name = "主体名头") @Required @Valid ViewedTitle subject,
        @DataItem(name = "基准日") @Required LocalDate on,
        @DataItem(name = "记录") List<@Valid ViewedRecord> entries,
        @DataItem(name = "说明") List<@Valid BilingualText> notes) {
    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ViewedSubject {
        entries = entries == null ? List.of() : List.copyOf(entries);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }
}
