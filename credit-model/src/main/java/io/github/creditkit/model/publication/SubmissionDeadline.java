package io.github.creditkit.model.publication;

import io.github.creditkit.model.AdministrativeAct;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Provenance;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.DeadlineRule;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when a decision must have been sent, and by how much it is late (报送期限、迟报): permits, penalties and the other
 * administrative acts within seven working days (七天双公示).
 *
 * <pre>{@code
 * SubmissionDeadline deadline = SubmissionDeadline.standard();
 * deadline.of(permit);                       // due on 2026-03-11
 * deadline.late(envelope, today);            // working days after that day
 * }</pre>
 */
public final class SubmissionDeadline {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final DeadlineRule rule;
    private final WorkingDayCalendar calendar;

    private SubmissionDeadline(DeadlineRule rule, WorkingDayCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    /** {@return with the bundled rules and working days} */
    public static SubmissionDeadline standard() {
        return of(DeadlineRules.bundled().get(DeadlineRules.DOUBLE_PUBLICITY), WorkingDayCalendar.bundled());
    }

    /**
     * With a city's own rule.
     *
     * @param rule     how many days after the decision
     * @param calendar the working days
     * @return the deadline
     */
    public static SubmissionDeadline of(DeadlineRule rule, WorkingDayCalendar calendar) {
        return new SubmissionDeadline(rule, calendar);
    }

    /**
     * By when a record must have been sent.
     *
     * @param record any record
     * @return empty for a record that has no such deadline, or no day of decision
     */
    public Optional<Deadline> of(Record record) {
        return Optional.ofNullable(decidedOn(record)).map(day -> rule.after(day, calendar));
    }

    /**
     * The deadline that a record has missed. A record whose provenance tells when it was received is late if that was after
     * the deadline; of another the day must be told.
     *
     * @param envelope the record
     * @param received the day of receipt where the record tells none, today for one that has just come in
     * @return empty for a record in time, and for one without a deadline
     */
    public Optional<Deadline> missed(RecordEnvelope<?> envelope, LocalDate received) {
        return of(envelope.data()).filter(deadline -> deadline.isMissed(receivedOn(envelope, received)));
    }

    /**
     * By how many working days a record is late.
     *
     * @param envelope the record
     * @param received the day of receipt where the record tells none
     * @return 0 for a record in time, and for one without a deadline
     */
    public long late(RecordEnvelope<?> envelope, LocalDate received) {
        return of(envelope.data())
                .map(deadline -> deadline.late(receivedOn(envelope, received), calendar))
                .orElse(0L);
    }

    private static LocalDate receivedOn(RecordEnvelope<?> envelope, LocalDate received) {
        Provenance provenance = envelope.provenance();
        return provenance == null || provenance.receivedAt() == null
                ? received
                : provenance.receivedAt().withOffsetSameInstant(CHINA).toLocalDate();
    }

    private static @Nullable LocalDate decidedOn(Record record) {
        if (record instanceof AdministrativePermit permit) {
            return permit.decidedOn();
        }
        if (record instanceof AdministrativePenalty penalty) {
            return penalty.decidedOn();
        }
        return record instanceof AdministrativeAct act ? act.decidedOn() : null;
    }
}
