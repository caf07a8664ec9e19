package io.github.creditkit.model.procedure;

import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An objection on its way (异议案件), and what it means for the publication of the record meanwhile.
 *
 * @param file   the case
 * @param claim  what is said to be wrong (异议事由)
 * @param policy what becomes of publication
 */
public record ObjectionCase(CaseFile<ObjectionState> file, ObjectionClaim claim, MarkingPolicy policy) {
    private static final Bilingual UNANSWERED = new Bilingual("来源单位逾期未核查", "the primary source did not verify in time");

    /**
     * A case in which nothing was done, with the bundled deadlines and working days.
     *
     * @param claim     what is said to be wrong
     * @param decidedOn the day of the decision that the record is of; null where it does not tell it
     * @return not yet submitted
     */
    public static ObjectionCase begin(ObjectionClaim claim, @Nullable LocalDate decidedOn) {
        return begin(claim, decidedOn, DeadlineRules.bundled(), WorkingDayCalendar.bundled());
    }

    /**
     * A case in which nothing was done.
     *
     * @param claim     what is said to be wrong
     * @param decidedOn the day of the decision that the record is of; null where it does not tell it
     * @param rules     the deadlines
     * @param calendar  the working days
     * @return not yet submitted
     */
    public static ObjectionCase begin(
            ObjectionClaim claim, @Nullable LocalDate decidedOn, DeadlineRules rules, WorkingDayCalendar calendar) {
        return new ObjectionCase(
                CaseFile.begin(ObjectionProcedure.MACHINE, rules, calendar, decidedOn), claim, MarkingPolicy.DEFAULT);
    }

    /**
     * Under another policy.
     *
     * @param other what becomes of publication
     * @return the case with it
     */
    public ObjectionCase with(MarkingPolicy other) {
        return new ObjectionCase(file, claim, other);
    }

    /**
     * Makes a step.
     *
     * @param step the step
     * @return the case after it, or as it was with the reason why not
     */
    public Taken<ObjectionCase> take(Step step) {
        return file.take(step).map(after -> new ObjectionCase(after, claim, policy));
    }

    /** {@return from when until when the record bears the mark (异议标注); empty while it was never marked} */
    public Optional<Validity> marked() {
        return file.lastOn("mark").map(from -> new Validity(from, endOfMark().orElse(null)));
    }

    /** The mark goes when the objection is answered or withdrawn. */
    private Optional<LocalDate> endOfMark() {
        return Stream.of("reply", "withdraw")
                .flatMap(move -> file.lastOn(move).stream())
                .findFirst();
    }

    /**
     * What the policy of publication must know of it on a day. Several objections to one record can be asked one after
     * another.
     *
     * @param facts what is known of the record otherwise
     * @param on    the day
     * @return these facts with the mark, the suspension and its reason, and what the objection led to
     */
    public PublicationFacts facts(PublicationFacts facts, LocalDate on) {
        PublicationFacts known = facts;
        Optional<Validity> mark = marked().filter(period -> covers(period, on));
        if (mark.isPresent()) {
            known = known.withMarked(mark.get());
            if (policy.suspending().contains(claim)) {
                known = known.withSuspended(
                        mark.get(),
                        new Bilingual("异议事由：" + claim.nameZh(), "ground of the objection: " + claim.nameEn()));
            }
        }
        Optional<Validity> late = unanswered().filter(period -> covers(period, on));
        if (late.isPresent()) {
            known = known.withSuspended(late.get(), UNANSWERED);
        }
        return status(known, on);
    }

    /** From the day after the department should have verified, until it did or the objection was withdrawn. */
    private Optional<Validity> unanswered() {
        return policy.suspendWhenUnanswered()
                ? file.clock(DeadlineRules.OBJECTION_VERIFICATION)
                        .filter(clock -> clock.isMissed(LocalDate.MAX))
                        .map(clock -> new Validity(clock.deadline().due().plusDays(1), clock.stoppedOn()))
                : Optional.empty();
    }

    private PublicationFacts status(PublicationFacts facts, LocalDate on) {
        Optional<LocalDate> corrected = file.lastOn("correct").filter(day -> !on.isBefore(day));
        Optional<LocalDate> revoked = file.lastOn("revoke").filter(day -> !on.isBefore(day));
        return corrected
                .map(day -> facts.withStatus(RecordStatus.CORRECTED, day))
                .or(() -> revoked.map(day -> facts.withStatus(RecordStatus.REVOKED, day)))
                .orElse(facts);
    }

    private static boolean covers(Validity period, LocalDate on) {
        return !on.isBefore(period.from()) && (period.to() == null || !on.isAfter(period.to()));
    }
}
