package io.github.creditkit.model.check;

import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;

/**
 * What a record is checked for and when (校验条件).
 *
 * @param stage      what it is checked for
 * @param receivedOn the day it was received; decisions of later days are refused, and lateness counts up to it
 * @param calendar   the working days
 * @param codeSets   the code sets, the same by which the record was read. A code that they have without a constant, because
 *                   it is newer than this release or local, is known
 */
public record CheckContext(Stage stage, LocalDate receivedOn, WorkingDayCalendar calendar, CodeSets codeSets) {

    /**
     * With the bundled code sets.
     *
     * @param stage      what it is checked for
     * @param receivedOn the day it was received
     * @param calendar   the working days
     */
    public CheckContext(Stage stage, LocalDate receivedOn, WorkingDayCalendar calendar) {
        this(stage, receivedOn, calendar, CodeSets.bundled());
    }

    /**
     * The same with other code sets, such as a newer edition.
     *
     * @param sets the code sets
     * @return another context
     */
    public CheckContext withCodeSets(CodeSets sets) {
        return new CheckContext(stage, receivedOn, calendar, sets);
    }
}
