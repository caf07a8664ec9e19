/**
 * Days that count (期限): working days by the yearly notices, for deadlines of publication and of handling.
 *
 * <pre>{@code
 * WorkingDayCalendar.bundled().between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8));   // 1
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.time;

import org.jspecify.annotations.NullMarked;
