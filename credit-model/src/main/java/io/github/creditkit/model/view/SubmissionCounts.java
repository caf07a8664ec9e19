package io.github.creditkit.model.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much was submitted, and how well (报送数量与质量). A rate is null where there is nothing to divide by: nothing submitted is
 * neither 0 nor 100 percent.
 *
 * @param due         decisions that should have been submitted, by the ledger of powers or a comparison of sites (应报数);
 *                    null where nobody has counted
 * @param received    rows received (收到数)
 * @param accepted    of these, rows accepted (合规数)
 * @param late        of these, rows received after the deadline (迟报数)
 * @param undated     of these, rows of which that cannot be told: no day of decision, or one after receipt (无法判定数)
 * @param provisional of these, rows that were judged by a calendar that is not final (暂按工作日历判定数)
 * @param withdrawn   rows that withdrew a record; these are not among those received (撤回数)
 * @param foundElsewhere decisions found elsewhere, as on the unit's own site (核查发现数); null where nobody has looked
 * @param concealed   of these, decisions that were not submitted (瞒报数); null where nobody has looked
 */
public record SubmissionCounts(
        @Nullable Long due,
        long received,
        long accepted,
        long late,
        long undated,
        long provisional,
        long withdrawn,
        @Nullable Long foundElsewhere,
        @Nullable Long concealed) {
    /** Nothing, and nothing was due: added to others it changes nothing. */
    public static final SubmissionCounts NONE = new SubmissionCounts(0L, 0, 0, 0, 0, 0, 0, 0L, 0L);

    /** Rows alone, before anybody tells what was due or found. */
    static final SubmissionCounts NO_ROWS = new SubmissionCounts(null, 0, 0, 0, 0, 0, 0, null, null);

    private static final int DECIMALS = 4;

    /**
     * Refuses counts that cannot be.
     *
     * @param due         decisions that should have been submitted
     * @param received    rows received
     * @param accepted    rows accepted
     * @param late        rows received late
     * @param undated     rows without a day
     * @param provisional rows judged by a calendar that is not final
     * @param withdrawn   rows that withdrew
     * @param foundElsewhere decisions found elsewhere
     * @param concealed   decisions not submitted
     * @throws IllegalArgumentException for a count below 0, for a part above its whole, and where one of {@code
     *                                  foundElsewhere} and {@code concealed} is there alone
     */
    public SubmissionCounts {
        boolean isPart = accepted <= received && late + undated <= received && provisional <= received;
        boolean isCount = accepted >= 0 && late >= 0 && undated >= 0 && provisional >= 0 && withdrawn >= 0;
        boolean isDue = due == null || due >= 0;
        if (!isPart || !isCount || !isDue || !isFound(foundElsewhere, concealed)) {
            throw new IllegalArgumentException("counts that cannot be");
        }
    }

    private static boolean isFound(@Nullable Long found, @Nullable Long concealed) {
        if (found == null || concealed == null) {
            return found == null && concealed == null;
        }
        return concealed >= 0 && concealed <= found;
    }

    /** {@return rows received and not accepted (退回数)} */
    public long rejected() {
        return received - accepted;
    }

    /** {@return received by due (上报率); null where nothing was due, or nobody has counted} */
    public @Nullable BigDecimal submissionRate() {
        return rate(received, due);
    }

    /** {@return accepted by received (合规率); null where nothing was received} */
    public @Nullable BigDecimal complianceRate() {
        return rate(accepted, received);
    }

    /** {@return late by received (迟报率); null where nothing was received} */
    public @Nullable BigDecimal lateRate() {
        return rate(late, received);
    }

    /** {@return concealed by found elsewhere (瞒报率); null where nothing was found, or nobody has looked} */
    public @Nullable BigDecimal concealmentRate() {
        return concealed == null ? null : rate(concealed, foundElsewhere);
    }

    private static @Nullable BigDecimal rate(long part, @Nullable Long whole) {
        return whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The sum of both. What one of them does not know the sum does not know either.
     *
     * @param other other counts
     * @return the sum
     */
    public SubmissionCounts plus(SubmissionCounts other) {
        return new SubmissionCounts(
                sum(due, other.due),
                received + other.received,
                accepted + other.accepted,
                late + other.late,
                undated + other.undated,
                provisional + other.provisional,
                withdrawn + other.withdrawn,
                sum(foundElsewhere, other.foundElsewhere),
                sum(concealed, other.concealed));
    }

    /** Of one unit, month and kind, counted in two places: what one of them knows is known. */
    SubmissionCounts with(SubmissionCounts other) {
        return new SubmissionCounts(
                known(due, other.due),
                received + other.received,
                accepted + other.accepted,
                late + other.late,
                undated + other.undated,
                provisional + other.provisional,
                withdrawn + other.withdrawn,
                known(foundElsewhere, other.foundElsewhere),
                known(concealed, other.concealed));
    }

    private static @Nullable Long known(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    SubmissionCounts withDue(long number) {
        return new SubmissionCounts(
                number, received, accepted, late, undated, provisional, withdrawn, foundElsewhere, concealed);
    }

    SubmissionCounts withFound(long found, long notSent) {
        return new SubmissionCounts(due, received, accepted, late, undated, provisional, withdrawn, found, notSent);
    }
}
