package io.github.creditkit.model.view;

import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.RecordType;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.DecisionDate;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.reconcile.PrimarySources;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.time.Deadline;
import io.github.creditkit.model.time.DeadlineRule;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts rows as they come in (报送台账). Of a row it keeps nothing but the count. Not for several threads at once: let each have
 * its own, and add their statistics.
 */
public final class SubmissionLedger {
    private static final PrimarySources DECIDED = PrimarySources.decidingAuthority();

    private static final SubmissionCounts WITHDRAWN = new SubmissionCounts(null, 0, 0, 0, 0, 0, 1, null, null);

    private final DeadlineRule rule;
    private final WorkingDayCalendar calendar;
    private final Map<Cell, SubmissionCounts> counts = new LinkedHashMap<>();

    /**
     * With a deadline of one's own.
     *
     * @param rule     how long after its decision a row may come
     * @param calendar the working days
     */
    public SubmissionLedger(DeadlineRule rule, WorkingDayCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    /** {@return seven working days by the bundled calendar (双公示)} */
    public static SubmissionLedger standard() {
        return new SubmissionLedger(
                DeadlineRules.bundled().get(DeadlineRules.DOUBLE_PUBLICITY), WorkingDayCalendar.bundled());
    }

    /** Where a row is counted. */
    private record Cell(SourceUnit unit, YearMonth month, String type) {}

    /**
     * A row that was received.
     *
     * @param envelope   the record in its envelope
     * @param isAccepted if it was accepted
     * @param receivedOn the day of receipt
     */
    public void received(RecordEnvelope<?> envelope, boolean isAccepted, LocalDate receivedOn) {
        boolean isWithdrawal = envelope.op().meaning() == Operation.DELETE;
        change(
                unit(envelope),
                YearMonth.from(receivedOn),
                envelope.type(),
                so -> so.with(isWithdrawal ? WITHDRAWN : row(envelope.data(), isAccepted, receivedOn)));
    }

    private SubmissionCounts row(Record record, boolean isAccepted, LocalDate receivedOn) {
        LocalDate decidedOn =
                DecisionDate.of(record).filter(day -> !day.isAfter(receivedOn)).orElse(null);
        boolean isLate = false;
        boolean isProvisional = false;
        if (decidedOn != null) {
            Deadline deadline = rule.after(decidedOn, calendar);
            isLate = deadline.isMissed(receivedOn);
            isProvisional = deadline.provisional();
        }
        return new SubmissionCounts(
                null, 1, one(isAccepted), one(isLate), one(decidedOn == null), one(isProvisional), 0, null, null);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    /**
     * How much should have been submitted (应报数), by the ledger of powers or a comparison of sites. To be told in one ledger
     * of those that are added.
     *
     * @param unit   the unit
     * @param month  the month
     * @param type   the name of the record class
     * @param number how many decisions
     * @throws IllegalArgumentException if it is below 0
     */
    public void due(SourceUnit unit, YearMonth month, String type, long number) {
        change(unit, month, type, so -> so.withDue(number));
    }

    /**
     * What a search elsewhere found (核查结果).
     *
     * @param unit      the unit
     * @param month     the month
     * @param type      the name of the record class
     * @param found     how many decisions were found elsewhere
     * @param concealed how many of these were not submitted
     * @throws IllegalArgumentException if {@code concealed} is below 0 or above {@code found}
     */
    public void foundElsewhere(SourceUnit unit, YearMonth month, String type, long found, long concealed) {
        change(unit, month, type, so -> so.withFound(found, concealed));
    }

    private void change(SourceUnit unit, YearMonth month, String type, UnaryOperator<SubmissionCounts> change) {
        counts.merge(
                new Cell(unit, month, type), change.apply(SubmissionCounts.NO_ROWS), (so, first) -> change.apply(so));
    }

    /** The unit that sent it, else the one that the record names, else the organ that decided. */
    private static SourceUnit unit(RecordEnvelope<?> envelope) {
        if (envelope.provenance() != null) {
            Optional<SourceUnit> sent = SourceUnit.of(envelope.provenance().source());
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        RecordType<?> type = RecordType.of(envelope.data().getClass());
        return type.item("/source").stream()
                .flatMap(item -> type.values(envelope.data(), "/source").stream())
                .map(value -> value instanceof OrgRef organ ? organ : null)
                .flatMap(organ -> SourceUnit.of(organ).stream())
                .findFirst()
                .or(() -> DECIDED.of("", envelope.data()).stream().findFirst())
                .orElse(SourceUnit.UNKNOWN);
    }

    /** {@return what was counted so far} */
    public SubmissionStatistics statistics() {
        return SubmissionStatistics.of(counts.entrySet().stream()
                .map(cell -> new SubmissionRow(
                        cell.getKey().unit(),
                        cell.getKey().month(),
                        cell.getKey().type(),
                        cell.getValue()))
                .toList());
    }

    @Override
    public String toString() {
        return "SubmissionLedger[" + rule.id() + ", " + counts.size() + " rows]";
    }
}
