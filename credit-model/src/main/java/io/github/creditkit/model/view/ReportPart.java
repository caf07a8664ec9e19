package io.github.creditkit.model.view;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.ReportSection;
import java.util.List;

/**
 * One of the ten sections of a credit report (信用报告章节).
 *
 * @param section     which
 * @param entries     its records, the newest first; none stands for nothing to show
 * @param suggestions what the subject can do for its credit; in the last section only
 */
public record ReportPart(ReportSection section, List<ViewEntry> entries, List<Bilingual> suggestions) {
    /**
     * Copies the lists.
     *
     * @param section     which
     * @param entries     its records
     * @param suggestions what the subject can do
     */
    public ReportPart {
        entries = List.copyOf(entries);
        suggestions = List.copyOf(suggestions);
    }
}
