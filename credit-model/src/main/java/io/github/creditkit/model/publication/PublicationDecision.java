package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * If a record is public on a day, and why (公示判定). Publication is never a value of its own: the answer tells the rule that it
 * rests on.
 *
 * @param on             the day that was asked about
 * @param decidedOn      the day of the document that establishes the failure; null where the record does not tell it
 * @param status         the state of publication on it (公示状态)
 * @param from           the first day of publication; null where there is none
 * @param until          the last day of publication, that day included; null where it is not public or nothing ends it
 * @param earliestRepair the first day on which repair may be applied for (最早可申请修复日期); null where there is nothing to
 *                       repair
 * @param severity       how grave the failure is; null where it is none
 * @param regime         the regime; null where none was asked
 * @param rule           the rule; null where none fits
 * @param reasons        what led to the answer, one step after another
 */
public record PublicationDecision(
        LocalDate on,
        @Nullable LocalDate decidedOn,
        PublicationStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate earliestRepair,
        @Nullable Severity severity,
        @Nullable PublicationRegime regime,
        @Nullable PublicationRule rule,
        List<Bilingual> reasons) {
    /**
     * Copies the reasons.
     *
     * @param on             the day
     * @param decidedOn      the day of the document
     * @param status         the state
     * @param from           the first day
     * @param until          the last day
     * @param earliestRepair the first day for repair
     * @param severity       how grave the failure is
     * @param regime         the regime
     * @param rule           the rule
     * @param reasons        what led to it
     */
    public PublicationDecision {
        reasons = List.copyOf(reasons);
    }

    /** {@return if it is public on the day that was asked about} */
    public boolean isPublished() {
        return status == PublicationStatus.PUBLISHED;
    }

    /** {@return the steps in Chinese} */
    public String reasonZh() {
        return reasons.stream().map(Bilingual::zh).collect(Collectors.joining("；"));
    }

    /** {@return the steps in English} */
    public String reasonEn() {
        return reasons.stream().map(Bilingual::en).collect(Collectors.joining("; "));
    }
}
