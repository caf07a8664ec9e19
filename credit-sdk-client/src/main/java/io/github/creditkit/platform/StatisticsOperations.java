package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.StatisticsCounts;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.client.contract.StatisticsRow;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.reconcile.SourceUnit;
import io.github.creditkit.model.view.SubmissionCounts;
import io.github.creditkit.model.view.SubmissionRow;
import io.github.creditkit.model.view.SubmissionStatistics;
import io.github.creditkit.platform.store.StoredCounts;
import io.github.creditkit.platform.store.Tables;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How units submitted (报送统计). */
final class StatisticsOperations {
    List<Route> routes() {
        return List.of(Route.read("GET", "/statistics/submission", this::submission));
    }

    private PlatformResponse submission(Call call, Tables tables) {
        call.demand(Scope.STATISTICS);
        String unit = call.parameter("unit");
        String own = call.account().unitCode();
        if (!call.account().supervisor() && !unit.isEmpty() && !unit.equals(own)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE, "只能查询本单位的统计", "another unit's statistics are not shown");
        }
        String month = call.parameter("month");
        if (!month.isEmpty() && !month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            throw Call.invalid("month", "应为月份，如 2026-03", "a month such as 2026-03 was expected");
        }
        List<StoredCounts> found = tables.statistics().find(call.account().supervisor() ? unit : own, month);
        SubmissionStatistics statistics = SubmissionStatistics.of(
                found.stream().map(StatisticsOperations::row).toList());
        return call.answer(
                200,
                new StatisticsDocument(
                        statistics.rows().stream()
                                .map(StatisticsOperations::view)
                                .toList(),
                        counts(statistics.total())));
    }

    private static SubmissionRow row(StoredCounts stored) {
        return new SubmissionRow(
                new SourceUnit(
                        stored.unitName(),
                        UnifiedSocialCreditCode.tryParse(stored.unitCode())
                                .toOptional()
                                .orElse(null)),
                YearMonth.parse(stored.month()),
                stored.type(),
                new SubmissionCounts(
                        null,
                        stored.received(),
                        stored.accepted(),
                        stored.late(),
                        stored.undated(),
                        stored.provisional(),
                        stored.withdrawn(),
                        null,
                        null));
    }

    private static StatisticsRow view(SubmissionRow row) {
        UnifiedSocialCreditCode code = row.unit().code();
        return new StatisticsRow(
                row.unit().label(),
                code == null ? null : code.text(),
                row.month().toString(),
                row.type(),
                counts(row.counts()));
    }

    private static StatisticsCounts counts(SubmissionCounts counts) {
        return new StatisticsCounts(
                number(counts.due()),
                Math.toIntExact(counts.received()),
                Math.toIntExact(counts.accepted()),
                Math.toIntExact(counts.rejected()),
                Math.toIntExact(counts.late()),
                Math.toIntExact(counts.undated()),
                Math.toIntExact(counts.provisional()),
                Math.toIntExact(counts.withdrawn()),
                number(counts.foundElsewhere()),
                number(counts.concealed()),
                counts.submissionRate(),
                counts.complianceRate(),
                counts.lateRate(),
                counts.concealmentRate());
    }

    private static @Nullable Integer number(@Nullable Long count) {
        return count == null ? null : Math.toIntExact(count);
    }
}
