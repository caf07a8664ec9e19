package io.github.creditkit.model.check;

import io.github.creditkit.model.time.ChinaTime;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of records in bulk (记录检查): the same as with Bean Validation, and warnings and notes beside the errors.
 *
 * <p>It never throws on data, uses no reflection for a record, and makes nothing for one that is in order. Immutable and
 * safe for threads.
 *
 * <pre>{@code
 * List<Issue> issues = RecordChecker.standard().check(permit);
 * issues.isEmpty();                                                // nothing to say
 * }</pre>
 */
public final class RecordChecker {
    private final CheckContext context;
    private final ThreadLocal<Findings> findings = ThreadLocal.withInitial(Findings::new);

    private final List<FurtherCheck> further;

    private RecordChecker(CheckContext context, List<FurtherCheck> further) {
        this.context = context;
        this.further = List.copyOf(further);
    }

    /**
     * What a platform asks for, received today in China.
     *
     * @return a checker for {@link Stage#SUBMISSION} with the bundled working days
     */
    public static RecordChecker standard() {
        return of(Stage.SUBMISSION, ChinaTime.today());
    }

    /**
     * A checker with the bundled working days.
     *
     * @param stage      what records are checked for
     * @param receivedOn the day they were received
     * @return the checker
     */
    public static RecordChecker of(Stage stage, LocalDate receivedOn) {
        return of(new CheckContext(stage, receivedOn, WorkingDayCalendar.bundled()));
    }

    /**
     * A checker.
     *
     * @param context what records are checked for and when
     * @return the checker
     */
    public static RecordChecker of(CheckContext context) {
        return new RecordChecker(context, List.of());
    }

    /**
     * With a check beside the rules of the records, such as {@code PublicationPolicy.bundled()::check}.
     *
     * @param check the check; its issues come after those of the rules
     * @return the new checker
     */
    public RecordChecker with(FurtherCheck check) {
        List<FurtherCheck> more = new ArrayList<>(further);
        more.add(check);
        return new RecordChecker(context, more);
    }

    /** {@return what records are checked for and when} */
    public CheckContext context() {
        return context;
    }

    /**
     * What is wrong with a record, or worth knowing.
     *
     * @param record a record of this library, or one of your own with {@code @DataItem} on its components
     * @return the issues in the order of the record's items, then those of its rules; empty when there are none
     * @throws IllegalArgumentException if the class of the record is not one that can be checked
     */
    public List<Issue> check(Record record) {
        return check(RecordType.of(record.getClass()), record);
    }

    private <R> List<Issue> check(RecordType<R> type, Record record) {
        Findings found = findings.get();
        found.begin(type);
        type.check(type.cast(record), context, found);
        for (int i = 0; i < further.size(); i++) {
            further.get(i).check(record, context, found);
        }
        return found.take();
    }

    /**
     * If a record has no error; warnings and notes do not matter.
     *
     * @param record a record
     * @return true when {@link #check} gives no error
     */
    public boolean accepts(Record record) {
        List<Issue> issues = check(record);
        for (int i = 0; i < issues.size(); i++) {
            if (issues.get(i).level() == Level.ERROR) {
                return false;
            }
        }
        return true;
    }
}
