package io.github.creditkit.platform.store;

/**
 * How a unit submitted records of a type in a month (报送计数), so many rows of each kind.
 *
 * @param unitCode    the unit
 * @param unitName    its name
 * @param month       such as {@code 2026-03}
 * @param type        the type of records
 * @param received    rows received
 * @param accepted    rows accepted
 * @param late        rows that came late
 * @param undated     rows without a day of decision
 * @param provisional rows whose deadline is provisional
 * @param withdrawn   rows that withdrew a record
 */
public record StoredCounts(
        String unitCode,
        String unitName,
        String month,
        String type,
        long received,
        long accepted,
        long late,
        long undated,
        long provisional,
        long withdrawn) {}
