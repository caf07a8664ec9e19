package io.github.creditkit.model.view;

import io.github.creditkit.model.reconcile.SourceUnit;
import java.time.YearMonth;

/**
 * What one unit submitted of one kind in one month (报送统计行).
 *
 * @param unit   the unit (报送单位)
 * @param month  the month of receipt (月份)
 * @param type   the name of the record class, such as {@code administrativePenalty} (记录类型)
 * @param counts how much, and how well
 */
public record SubmissionRow(SourceUnit unit, YearMonth month, String type, SubmissionCounts counts) {}
