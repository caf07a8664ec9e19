package io.github.creditkit.model.view;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.ReportSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public-credit report of a subject (公共信用信息报告): ten sections of records, for a viewer, on a day. It collects what
 * authorities decided and judges nothing: no number or letter in it is this library's opinion of anybody.
 *
 * @param subject  whom it is about
 * @param purpose  what for (用途); null for anybody's query
 * @param on       the day (报告日期): what is published then is in it
 * @param parts    the ten sections, in the order of the standard (报告章节)
 * @param sources  the units that the records are from (信息来源)
 * @param channels where to object, to apply for repair and so on (异议与修复渠道)
 * @param notes    what the report is and is not (说明)
 */
public record CreditReport(
        SubjectTitle subject,
        @Nullable QueryPurpose purpose,
        LocalDate on,
        List<ReportPart> parts,
        List<String> sources,
        List<RightsChannel> channels,
        List<Bilingual> notes) {
    /**
     * Copies the lists.
     *
     * @param subject  whom it is about
     * @param purpose  what for
     * @param on       the day
     * @param parts    the sections
     * @param sources  the units
     * @param channels where to object and so on
     * @param notes    what it is and is not
     */
    public CreditReport {
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
        channels = List.copyOf(channels);
        notes = List.copyOf(notes);
    }

    /**
     * One of the ten sections.
     *
     * @param section one of the ten
     * @return the section
     * @throws IllegalArgumentException for the local supplement, which is none of them
     */
    public ReportPart part(ReportSection section) {
        return parts.stream()
                .filter(part -> part.section() == section)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section of this report: " + section));
    }

    /** {@return the report as plain text in Chinese and English, to be read or printed} */
    public String text() {
        return ReportText.of(this);
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
        return "CreditReport[" + on + ", "
                + parts.stream().mapToInt(part -> part.entries().size()).sum() + " records]";
    }
}
