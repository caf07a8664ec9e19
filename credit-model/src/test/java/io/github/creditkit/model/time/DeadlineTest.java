package io.github.creditkit.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期限")
class DeadlineTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.bundled();
    private static final DeadlineRules RULES = DeadlineRules.bundled();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    @DisplayName("七天双公示：自决定次日起 7 个工作日，国庆假期不计")
    void seven_working_days_begin_on_the_day_after_the_decision() {
        Deadline deadline = RULES.get(DeadlineRules.DOUBLE_PUBLICITY).after(day("2026-09-29"), CALENDAR);

        assertThat(deadline.due()).isEqualTo(CALENDAR.plus(day("2026-09-29"), 7));
        assertThat(CALENDAR.between(day("2026-09-29"), deadline.due())).isEqualTo(7);
        assertThat(deadline.due()).isAfter(day("2026-10-12"));
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.isMissed(deadline.due())).isFalse();
        assertThat(deadline.late(deadline.due(), CALENDAR)).isZero();
        assertThat(deadline.late(CALENDAR.plus(deadline.due(), 2), CALENDAR)).isEqualTo(2);
    }

    @Test
    @DisplayName("湖北 3 日加 2 日：工作日或自然日由配置决定")
    void the_days_of_hubei_are_working_days_or_days_as_configured() {
        DeadlineRule province = RULES.get("hubei-to-province");
        DeadlineRule platform = RULES.get("hubei-to-platform");

        LocalDate sent = province.after(day("2026-05-15"), CALENDAR).due();
        assertThat(sent).isEqualTo(day("2026-05-20"));
        assertThat(platform.after(sent, CALENDAR).due()).isEqualTo(day("2026-05-22"));
        assertThat(province.of(3, DayCount.CALENDAR).after(day("2026-05-15"), CALENDAR))
                .satisfies(deadline -> {
                    assertThat(deadline.due()).isEqualTo(day("2026-05-18"));
                    assertThat(deadline.late(day("2026-05-20"), CALENDAR)).isEqualTo(2);
                });
    }

    @Test
    @DisplayName("容缺受理：补正材料 7 个工作日")
    void documents_may_come_seven_working_days_later() {
        assertThat(RULES.get(DeadlineRules.DEFERRED_DOCUMENTS)
                        .after(day("2026-06-01"), CALENDAR)
                        .due())
                .isEqualTo(day("2026-06-10"));
    }

    @Test
    @DisplayName("异议：受理 3、核查 7、答复 10；修复：受理 3、反馈 10")
    void the_clocks_of_objection_and_repair_are_rules_too() {
        assertThat(RULES.get(DeadlineRules.OBJECTION_ACCEPTANCE).days()).isEqualTo(3);
        assertThat(RULES.get(DeadlineRules.OBJECTION_VERIFICATION).days()).isEqualTo(7);
        assertThat(RULES.get(DeadlineRules.OBJECTION_REPLY).days()).isEqualTo(10);
        assertThat(RULES.get(DeadlineRules.REPAIR_ACCEPTANCE).days()).isEqualTo(3);
        assertThat(RULES.get(DeadlineRules.REPAIR_RESULT).days()).isEqualTo(10);
        assertThat(RULES.all()).allSatisfy(rule -> assertThat(rule.document()).isNotBlank());
    }

    @Test
    @DisplayName("没有通知的年份：按周一至周五，标为暂定")
    void a_deadline_in_a_year_without_a_notice_is_provisional() {
        assertThat(RULES.get(DeadlineRules.DOUBLE_PUBLICITY)
                        .after(day("2026-12-28"), CALENDAR)
                        .provisional())
                .isTrue();
    }

    @Test
    void a_citys_own_rules_come_from_a_table() {
        DeadlineRules city = RULES.amendedBy(new StringReader(
                "document\trule\tdays\tcount\tzh\ten\n" + "某市办法\tobjection-reply\t15\tCALENDAR\t异议答复\treply\n"));

        assertThat(city.get(DeadlineRules.OBJECTION_REPLY).days()).isEqualTo(15);
        assertThat(city.get(DeadlineRules.OBJECTION_REPLY).count()).isEqualTo(DayCount.CALENDAR);
        assertThat(city.all()).hasSameSizeAs(RULES.all());
        assertThatThrownBy(() -> RULES.amendedBy(new StringReader("rule\tdays\nx\tmany\n")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> RULES.get("none")).hasMessageContaining("none");
    }

    @Test
    void days_at_the_end_of_the_calendar_do_not_break_it() {
        assertThat(RULES.get(DeadlineRules.DOUBLE_PUBLICITY)
                        .after(LocalDate.MAX, CALENDAR)
                        .due())
                .isEqualTo(LocalDate.MAX);
        assertThat(RULES.get(DeadlineRules.DOUBLE_PUBLICITY)
                        .after(LocalDate.MIN, CALENDAR)
                        .due())
                .isAfter(LocalDate.MIN);
    }
}
