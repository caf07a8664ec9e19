package io.github.creditkit.model.publication;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.RecordStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a record since it was made (记录的后续情况), as far as publication depends on it.
 *
 * @param status        its state (记录状态)
 * @param statusSince   since when; null means always
 * @param fulfilledOn   the day on which every duty of the decision was fulfilled (义务履行完毕日期)
 * @param repairedOn    the day on which its repair was decided (信用修复决定日期)
 * @param suspended     while an objection suspends it (异议处理期间暂停公示)
 * @param shielded      while a court's reorganisation plan or settlement shields it (破产重整、和解期间屏蔽)
 * @param needed        if the authority needs a minor failure published (确需公示)
 * @param marked        while it is published with the mark of an objection (标注异议)
 * @param suspendedBecause why an objection suspends it (暂停公示的原因)
 */
public record PublicationFacts(
        RecordStatus status,
        @Nullable LocalDate statusSince,
        @Nullable LocalDate fulfilledOn,
        @Nullable LocalDate repairedOn,
        @Nullable Validity suspended,
        @Nullable Validity shielded,
        boolean needed,
        @Nullable Validity marked,
        Bilingual suspendedBecause) {
    /** Nothing has happened. */
    public static final PublicationFacts NONE =
            new PublicationFacts(RecordStatus.ACTIVE, null, null, null, null, null, false, null, Bilingual.NONE);

    /**
     * In another state.
     *
     * @param state the state
     * @param since since when
     * @return these facts with it
     */
    public PublicationFacts withStatus(RecordStatus state, LocalDate since) {
        return new PublicationFacts(
                state, since, fulfilledOn, repairedOn, suspended, shielded, needed, marked, suspendedBecause);
    }

    /**
     * With every duty fulfilled.
     *
     * @param day the day
     * @return these facts with it
     */
    public PublicationFacts withFulfilled(LocalDate day) {
        return new PublicationFacts(
                status, statusSince, day, repairedOn, suspended, shielded, needed, marked, suspendedBecause);
    }

    /**
     * Repaired.
     *
     * @param day the day of the decision; null when the repair was revoked, so that the longest term runs again
     * @return these facts with it
     */
    public PublicationFacts withRepaired(@Nullable LocalDate day) {
        return new PublicationFacts(
                status, statusSince, fulfilledOn, day, suspended, shielded, needed, marked, suspendedBecause);
    }

    /**
     * Suspended by an objection.
     *
     * @param period from when until when; without an end while it lasts
     * @return these facts with it
     */
    public PublicationFacts withSuspended(@Nullable Validity period) {
        return withSuspended(period, Bilingual.NONE);
    }

    /**
     * Suspended by an objection, with the reason, which the answer then gives.
     *
     * @param period  from when until when; without an end while it lasts
     * @param because why
     * @return these facts with it
     */
    public PublicationFacts withSuspended(@Nullable Validity period, Bilingual because) {
        return new PublicationFacts(
                status, statusSince, fulfilledOn, repairedOn, period, shielded, needed, marked, because);
    }

    /**
     * Published with the mark of an objection.
     *
     * @param period from when until when; without an end while it lasts
     * @return these facts with it
     */
    public PublicationFacts withMarked(@Nullable Validity period) {
        return new PublicationFacts(
                status, statusSince, fulfilledOn, repairedOn, suspended, shielded, needed, period, suspendedBecause);
    }

    /**
     * Shielded by a court.
     *
     * @param period from when until when
     * @return these facts with it
     */
    public PublicationFacts withShielded(@Nullable Validity period) {
        return new PublicationFacts(
                status, statusSince, fulfilledOn, repairedOn, suspended, period, needed, marked, suspendedBecause);
    }

    /**
     * With the authority's need to publish.
     *
     * @param isNeeded if it needs a minor failure published
     * @return these facts with it
     */
    public PublicationFacts withNeeded(boolean isNeeded) {
        return new PublicationFacts(
                status, statusSince, fulfilledOn, repairedOn, suspended, shielded, isNeeded, marked, suspendedBecause);
    }
}
