package io.github.creditkit.model.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.AdministrativePermit;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.json.CanonicalJson;
import io.github.creditkit.model.time.DayCount;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报送期限")
class SubmissionDeadlineTest {
    private static final SubmissionDeadline DEADLINE = SubmissionDeadline.standard();

    private static AdministrativePermit decided(String day) {
        return Samples.permit().toBuilder().decidedOn(LocalDate.parse(day)).build();
    }

    @Test
    @DisplayName("七天双公示：决定次日起第七个工作日")
    void a_decision_is_due_on_the_seventh_working_day_after_it() {
        assertThat(DEADLINE.of(decided("2026-03-02")).orElseThrow().due()).isEqualTo("2026-03-11");
        assertThat(DEADLINE.of(decided("2026-09-30")).orElseThrow().due()).isEqualTo("2026-10-15");
    }

    @Test
    void late_counts_working_days_after_the_last_day() {
        RecordEnvelope<AdministrativePermit> permit = RecordEnvelope.of(decided("2026-03-02"));

        assertThat(DEADLINE.missed(permit, LocalDate.parse("2026-03-11"))).isEmpty();
        assertThat(DEADLINE.late(permit, LocalDate.parse("2026-03-11"))).isZero();
        assertThat(DEADLINE.missed(permit, LocalDate.parse("2026-03-12"))).isPresent();
        assertThat(DEADLINE.late(permit, LocalDate.parse("2026-03-16"))).isEqualTo(3);
    }

    @Test
    @DisplayName("没有决定日期的记录没有期限")
    void without_a_day_of_decision_or_a_deadline_nothing_is_late() {
        RecordEnvelope<?> undated = CanonicalJson.standard()
                .read("{\"op\":\"I\",\"type\":\"administrativePermit\",\"data\":{\"decisionNo\":\"1号\"}}")
                .toOptional()
                .orElseThrow();

        assertThat(DEADLINE.of(undated.data())).isEmpty();
        assertThat(DEADLINE.late(undated, LocalDate.parse("2026-03-16"))).isZero();
        assertThat(DEADLINE.of(Samples.permit().authority())).isEmpty();
    }

    @Test
    @DisplayName("湖北 3 日 + 2 日：期限可配置")
    void a_city_has_a_rule_of_its_own() {
        SubmissionDeadline hubei = SubmissionDeadline.of(
                DeadlineRules.bundled().get(DeadlineRules.DOUBLE_PUBLICITY).of(5, DayCount.CALENDAR),
                WorkingDayCalendar.bundled());

        assertThat(hubei.of(decided("2026-03-02")).orElseThrow().due()).isEqualTo("2026-03-07");
    }
}
