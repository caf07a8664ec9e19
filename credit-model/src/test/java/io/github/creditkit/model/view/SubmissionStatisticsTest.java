package io.github.creditkit.model.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.AdministrativePenalty;
import io.github.creditkit.model.Fixtures;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Operation;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.reconcile.SourceUnit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报送统计（interface.md §6）")
class SubmissionStatisticsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String TYPE = "administrativePenalty";
    private static final SourceUnit UNIT = SourceUnit.of(Samples.organ()).orElseThrow();

    private final SubmissionLedger ledger = SubmissionLedger.standard();

    private void received(AdministrativePenalty penalty, boolean isAccepted, int day) {
        ledger.received(RecordEnvelope.of(penalty), isAccepted, LocalDate.of(2026, 3, day));
    }

    private SubmissionCounts counts() {
        assertThat(ledger.statistics().rows()).hasSize(1);
        return ledger.statistics().rows().get(0).counts();
    }

    @Test
    @DisplayName("上报率 = 收到数 / 应报数")
    void the_submission_rate_is_received_by_due() {
        received(Samples.penalty(), true, 3);
        assertThat(counts().submissionRate()).isNull();

        ledger.due(UNIT, MARCH, TYPE, 4);
        assertThat(counts().submissionRate()).isEqualByComparingTo("0.25");
    }

    @Test
    @DisplayName("合规率 = 合规数 / 收到数")
    void the_compliance_rate_is_accepted_by_received() {
        received(Samples.penalty(), true, 3);
        received(Samples.penalty(), true, 3);
        received(Samples.penalty(), false, 3);

        assertThat(counts().complianceRate()).isEqualByComparingTo("0.6667");
        assertThat(counts().rejected()).isEqualTo(1);
    }

    @Test
    @DisplayName("迟报率 = 超过 7 个工作日的 / 收到数")
    void the_late_rate_counts_rows_after_seven_working_days() {
        received(Samples.penalty(), true, 11); // decided on 2 March, a Monday
        received(Samples.penalty(), true, 12);

        assertThat(counts().late()).isEqualTo(1);
        assertThat(counts().lateRate()).isEqualByComparingTo("0.5");
        assertThat(counts().provisional()).isZero();
    }

    @Test
    @DisplayName("没有决定日期或决定晚于接收：不算迟报，另行计数")
    void what_has_no_usable_day_of_decision_is_counted_by_itself() {
        received(Samples.penalty(), true, 1);

        assertThat(counts().undated()).isEqualTo(1);
        assertThat(counts().late()).isZero();
    }

    @Test
    @DisplayName("瞒报率 = 未报送的 / 核查发现的")
    void the_concealment_rate_is_concealed_by_found_elsewhere() {
        ledger.foundElsewhere(UNIT, MARCH, TYPE, 8, 2);
        assertThat(counts().concealmentRate()).isEqualByComparingTo("0.25");

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.foundElsewhere(UNIT, MARCH, TYPE, 1, 2));
    }

    @Test
    @DisplayName("分母为零：空，不是 0，也不是 100%")
    void every_rate_is_null_and_not_0_where_there_is_nothing_to_divide_by() {
        for (SubmissionCounts empty : java.util.List.of(SubmissionCounts.NONE, SubmissionCounts.NO_ROWS)) {
            assertThat(empty.submissionRate()).isNull();
            assertThat(empty.complianceRate()).isNull();
            assertThat(empty.lateRate()).isNull();
            assertThat(empty.concealmentRate()).isNull();
        }
        assertThat(SubmissionStatistics.NONE.total()).isEqualTo(SubmissionCounts.NONE);

        ledger.due(UNIT, MARCH, TYPE, 0);
        String json = CanonicalJson.standard().write(ledger.statistics());
        assertThat(json)
                .contains("\"submissionRate\":null", "\"lateRate\":null", "\"due\":0", "\"foundElsewhere\":null");
        Jackson3Twin.assertWrites(json, other -> other.write(ledger.statistics()));
    }

    @Test
    @DisplayName("按单位、月份、记录类型分别统计")
    void counts_are_by_unit_and_month_and_kind() {
        OrgRef bureau = OrgRef.of("某市生态环境局", CodeGenerator.seeded(3).unifiedSocialCreditCode());
        received(Samples.penalty(), true, 3);
        ledger.received(RecordEnvelope.of(Samples.permit()), true, LocalDate.of(2026, 3, 3));
        ledger.received(RecordEnvelope.of(Samples.penalty()), true, LocalDate.of(2026, 4, 3));
        received(Samples.penalty().toBuilder().source(bureau).build(), false, 4);
        SubmissionStatistics statistics = ledger.statistics();

        assertThat(statistics.rows()).hasSize(4);
        assertThat(statistics.byMonth()).containsOnlyKeys(MARCH, YearMonth.of(2026, 4));
        assertThat(statistics.byMonth().get(MARCH).received()).isEqualTo(3);
        assertThat(statistics.byUnit()).hasSize(2);
        assertThat(statistics.byUnit().get(UNIT).received()).isEqualTo(3);
        assertThat(statistics.byType().get("administrativePermit").received()).isEqualTo(1);
        assertThat(statistics.total().complianceRate()).isEqualByComparingTo("0.75");
    }

    @Test
    void a_unit_under_two_names_is_one_unit() {
        received(Samples.penalty(), true, 3);
        received(
                Samples.penalty().toBuilder()
                        .source(new OrgRef("市监局", Samples.organ().creditCode()))
                        .build(),
                true,
                3);

        assertThat(counts().received()).isEqualTo(2);
        assertThat(ledger.statistics().byUnit()).hasSize(1);
    }

    @Test
    @DisplayName("撤回不计入报送")
    void a_withdrawal_is_no_submission() {
        ledger.received(
                new RecordEnvelope<>(Coded.of(Operation.DELETE), null, null, null, null, Samples.penalty(), Map.of()),
                true,
                LocalDate.of(2026, 3, 3));

        assertThat(counts().received()).isZero();
        assertThat(counts().withdrawn()).isEqualTo(1);
        assertThat(counts().complianceRate()).isNull();
    }

    @Test
    void in_a_total_what_one_unit_does_not_know_is_not_known() {
        received(Samples.penalty(), true, 3);
        ledger.due(UNIT, MARCH, TYPE, 2);
        ledger.received(RecordEnvelope.of(Samples.permit()), true, LocalDate.of(2026, 3, 3));

        assertThat(ledger.statistics().total().due()).isNull();
        assertThat(ledger.statistics().total().submissionRate()).isNull();
        assertThat(ledger.statistics().byType().get(TYPE).submissionRate()).isEqualByComparingTo("0.5");
    }

    @Test
    @DisplayName("应用统计：按单位与月份计查询、命中、响应、反馈、案例（鄂信用文〔2017〕1号第15、17项）")
    void usage_is_counted_by_unit_and_month() {
        UsageStatistics usage = UsageStatistics.of(Fixtures.all());
        QueryTrace atTheEndOfTime = new QueryTrace(Samples.organ(), null, null, null, OffsetDateTime.MIN, null);
        QueryTrace never = new QueryTrace(Samples.organ(), null, null, null, null, null);

        assertThat(usage.rows().stream().mapToLong(UsageStatistics.Row::queries).sum())
                .isEqualTo(1);
        assertThat(usage.rows()).allSatisfy(row -> assertThat(row.month()).isEqualTo(MARCH));
        assertThat(usage.rows().stream().mapToLong(UsageStatistics.Row::stories).sum())
                .isEqualTo(1);
        assertThat(UsageStatistics.of(java.util.List.of(atTheEndOfTime, never)).rows())
                .hasSize(1);
        assertThat(UsageStatistics.of(java.util.List.of(atTheEndOfTime, never)).uncounted())
                .isEqualTo(1);
    }

    @Test
    void counts_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionCounts(null, 1, 2, 0, 0, 0, 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionCounts(-1L, 0, 0, 0, 0, 0, 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionCounts(null, 0, 0, 0, 0, 0, 0, 1L, null));
    }
}
