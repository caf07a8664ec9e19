package io.github.creditkit.client;

import io.github.creditkit.client.contract.StatisticsDocument;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of submission (报送统计). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class StatisticsAsyncService {
    private final Calls calls;

    StatisticsAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * How units submitted.
     *
     * @param unit  the unified social credit code of a unit; null for all that the caller may see
     * @param month the month; null for the current one
     * @return counts and rates; a rate that nobody can tell is null
     */
    public CompletableFuture<StatisticsDocument> submission(@Nullable String unit, @Nullable YearMonth month) {
        return submission(unit, month, RequestOptions.NONE);
    }

    /**
     * How units submitted, with options of its own.
     *
     * @param unit    the unified social credit code of a unit; null for all that the caller may see
     * @param month   the month; null for the current one
     * @param options what is other than usual for this call
     * @return counts and rates; a rate that nobody can tell is null
     */
    public CompletableFuture<StatisticsDocument> submission(
            @Nullable String unit, @Nullable YearMonth month, RequestOptions options) {
        return calls.later(Operations.statistics(unit, month), options);
    }
}
