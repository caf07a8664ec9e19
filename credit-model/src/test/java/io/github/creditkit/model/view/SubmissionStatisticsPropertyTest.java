package io.github.creditkit.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.check.AnyRecords;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.AnyEnvelopes;
import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.reconcile.SourceUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("报送统计：任意报送")
class SubmissionStatisticsPropertyTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 20);

    @Provide
    Arbitrary<SubmissionStatistics> statistics() {
        List<SourceUnit> units = List.of(
                SourceUnit.of(Samples.organ()).orElseThrow(),
                SourceUnit.of(new OrgRef("市监局", Samples.organ().creditCode())).orElseThrow(),
                SourceUnit.of("某市税务局"),
                SourceUnit.UNKNOWN);
        Arbitrary<SubmissionRow> rows = Combinators.combine(
                        Arbitraries.of(units),
                        Arbitraries.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4)),
                        Arbitraries.of("administrativePenalty", "administrativePermit"),
                        counts())
                .as(SubmissionRow::new);
        return rows.list().ofMaxSize(5).map(SubmissionStatistics::of);
    }

    private static Arbitrary<SubmissionCounts> counts() {
        Arbitrary<Long> some = Arbitraries.longs().between(0, 5);
        return Combinators.combine(some.injectNull(0.4), some, some, some, some, some.injectNull(0.4))
                .as((due, accepted, late, undated, rest, concealed) -> new SubmissionCounts(
                        due,
                        Math.max(accepted, late + undated) + rest,
                        accepted,
                        late,
                        undated,
                        late,
                        rest,
                        concealed == null ? null : concealed + rest,
                        concealed));
    }

    @Property(tries = 10_000)
    @Label("合并满足结合律、交换律，空统计为单位元")
    void merging_is_associative_and_commutative_and_nothing_changes_nothing(
            @ForAll("statistics") SubmissionStatistics one,
            @ForAll("statistics") SubmissionStatistics two,
            @ForAll("statistics") SubmissionStatistics three) {
        assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
        assertThat(one.plus(SubmissionStatistics.NONE)).isEqualTo(one);
        assertThat(SubmissionStatistics.NONE.plus(one)).isEqualTo(one);
    }

    @Property(tries = 10_000)
    @Label("率在 0 与 1 之间，分母为零时为空；各种汇总相等")
    void a_rate_is_a_part_of_its_whole_or_null_and_every_way_to_sum_gives_the_same(
            @ForAll("statistics") SubmissionStatistics statistics) {
        List<SubmissionCounts> all = new ArrayList<>(
                statistics.rows().stream().map(SubmissionRow::counts).toList());
        all.add(statistics.total());
        for (SubmissionCounts counts : all) {
            assertRate(counts.complianceRate(), counts.received());
            assertRate(counts.lateRate(), counts.received());
            assertRate(counts.concealmentRate(), counts.foundElsewhere() == null ? 0 : counts.foundElsewhere());
            boolean isDue = counts.due() != null && counts.due() > 0;
            assertThat(counts.submissionRate() != null).isEqualTo(isDue);
            assertThat(counts.accepted() + counts.rejected()).isEqualTo(counts.received());
        }
        for (var sums : List.of(statistics.byMonth(), statistics.byType(), statistics.byUnit())) {
            assertThat(sums.values().stream().reduce(SubmissionCounts.NONE, SubmissionCounts::plus))
                    .isEqualTo(statistics.total());
        }
    }

    private static void assertRate(BigDecimal rate, long whole) {
        if (whole == 0) {
            assertThat(rate).isNull();
        } else {
            assertThat(rate).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Provide
    Arbitrary<List<RecordEnvelope<?>>> envelopes() {
        Arbitrary<RecordEnvelope<?>> good = Arbitraries.of(
                        Samples.penalty(),
                        Samples.permit(),
                        Samples.penalty().toBuilder()
                                .source(OrgRef.of(
                                        "某市生态环境局", CodeGenerator.seeded(3).unifiedSocialCreditCode()))
                                .build())
                .map(RecordEnvelope::of);
        return Arbitraries.oneOf(good, AnyEnvelopes.all()).list().ofMaxSize(6);
    }

    @Property(tries = 10_000)
    @Label("分开统计再合并等于一起统计，每行恰计一次")
    void counting_in_parts_and_adding_is_counting_all_and_every_row_counts_once(
            @ForAll("envelopes") List<RecordEnvelope<?>> envelopes, @ForAll Random random) {
        SubmissionLedger whole = SubmissionLedger.standard();
        SubmissionLedger one = SubmissionLedger.standard();
        SubmissionLedger two = SubmissionLedger.standard();
        List<RecordEnvelope<?>> shuffled = new ArrayList<>(envelopes);
        Collections.shuffle(shuffled, random);
        for (RecordEnvelope<?> envelope : envelopes) {
            whole.received(envelope, true, RECEIVED);
        }
        for (RecordEnvelope<?> envelope : shuffled) {
            (random.nextBoolean() ? one : two).received(envelope, true, RECEIVED);
        }

        SubmissionStatistics statistics = whole.statistics();
        assertThat(one.statistics().plus(two.statistics())).isEqualTo(statistics);
        long withdrawals = envelopes.stream()
                .filter(envelope -> envelope.op().meaning() == Operation.DELETE)
                .count();
        assertThat(statistics.total().withdrawn()).isEqualTo(withdrawals);
        assertThat(statistics.total().received()).isEqualTo(envelopes.size() - withdrawals);
        assertThat(CanonicalJson.standard().write(statistics)).doesNotContain("110101188506159014");
    }

    @Property(tries = 10_000)
    @Label("应用统计：每条记录计一次或说明未计，没有自然人信息")
    void usage_counts_every_record_once_or_tells_that_it_could_not(@ForAll("usage") List<Record> records) {
        UsageStatistics statistics = UsageStatistics.of(records);
        List<Record> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);

        long counted = statistics.rows().stream()
                .mapToLong(row -> row.queries() + row.responses() + row.feedbacks() + row.stories())
                .sum();
        assertThat(counted + statistics.uncounted()).isEqualTo(records.size());
        assertThat(UsageStatistics.of(reversed)).isEqualTo(statistics);
        assertThat(statistics.rows()).allSatisfy(row -> {
            assertThat(row.hits()).isLessThanOrEqualTo(row.queries());
            assertThat(PersonalNumbers.areIn(row.unit().label())).isFalse();
        });
    }

    @Provide
    Arbitrary<List<Record>> usage() {
        List<String> counted =
                Arrays.asList("queryTrace", "jointActionResponse", "jointActionFeedback", "jointActionCaseStory");
        return Arbitraries.of(MessageTypes.classes().stream()
                        .filter(type -> counted.contains(MessageTypes.nameOf(type)))
                        .toList())
                .flatMap(type -> AnyRecords.of(type).map(record -> (Record) record))
                .list()
                .ofMaxSize(6);
    }
}
