package io.github.creditkit.model.check;

import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;

/**
 * What a record is checked for and when (校验条件).
 *
 * @param stage      what it is checked for
 * @param receivedOn the day it was received; decisions of later days are refused, and lateness counts up to it
 * @param calendar   the working days
 */
public record CheckContext(Stage stage, LocalDate receivedOn, WorkingDayCalendar calendar) {}
