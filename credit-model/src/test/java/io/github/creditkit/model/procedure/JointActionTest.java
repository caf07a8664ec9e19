package io.github.creditkit.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionCaseStory;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.QueryTrace;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.Validity;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IncentiveMeasure;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.publication.PublicationFacts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("联合奖惩 (records.md 8)")
class JointActionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 8);
    private static final OrgRef ONE = organ("某市财政局", 11);
    private static final OrgRef OTHER = organ("某市自然资源局", 12);
    private static final OrgRef THIRD = organ("某市教育局", 13);
    private static final OrgRef CENTRE = organ("某市信用信息中心", 14);

    private static OrgRef organ(String name, long seed) {
        return OrgRef.of(name, CodeGenerator.seeded(seed).unifiedSocialCreditCode());
    }

    private static JointActionMeasure measure(OrgRef executor, String basis) {
        return new JointActionMeasure(
                Coded.of(RestraintMeasure.PUBLIC_FUNDS), null, basis, executor, DAY, DAY.plusYears(1));
    }

    private static JointActionCase initiated(JointActionMeasure... measures) {
        return JointActionCase.builder()
                .caseNo("LH0001")
                .kind(Coded.of(JointActionKind.RESTRAINT))
                .listEntryRef("MD0001")
                .subject(Samples.enterprise())
                .legalBasis("《某某条例》第三十条")
                .initiator(Cases.BUREAU)
                .initiatedOn(DAY)
                .measures(Arrays.asList(measures))
                .build();
    }

    private static JointAction open() {
        return JointAction.open(
                        initiated(measure(ONE, "基础清单第 6 项"), measure(OTHER, "基础清单第 7 项"), measure(THIRD, "补充清单第 1 项")))
                .now();
    }

    private static JointActionResponse answer(OrgRef department, JointActionAnswer answer, String reason) {
        return new JointActionResponse("LH0001", department, Coded.of(answer), reason, DAY.plusDays(1));
    }

    private static JointAction pushed(OrgRef... departments) {
        JointAction action = open();
        for (OrgRef department : departments) {
            action = action.push(department, CENTRE.name(), DAY).now();
        }
        return action;
    }

    private static String refusal(Taken<?> taken) {
        return taken.refusal().map(Bilingual::zh).orElse("");
    }

    private static JointActionState state(JointAction action, OrgRef department) {
        return action.of(department).orElseThrow().file().state();
    }

    @Nested
    @DisplayName("JNT-01 措施须有依据")
    class Basis {
        @Test
        void a_measure_without_a_basis_is_refused_and_the_others_go_on() {
            JointAction action = JointAction.open(initiated(measure(ONE, "　"), measure(OTHER, "基础清单第 7 项")))
                    .now();

            assertThat(action.departments())
                    .extracting(Participation::department)
                    .containsExactly(OTHER);
            assertThat(action.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.index()).isZero();
                assertThat(refused.measure().executor()).isEqualTo(ONE);
                assertThat(refused.reason().zh()).startsWith("JNT-01");
                assertThat(refused.reason().en()).startsWith("JNT-01");
            });
        }

        @Test
        void a_measure_is_one_restraint_or_one_incentive() {
            JointActionMeasure none = new JointActionMeasure(null, null, "清单第 1 项", ONE, DAY, null);
            JointActionMeasure both = new JointActionMeasure(
                    Coded.of(RestraintMeasure.PUBLIC_FUNDS),
                    Coded.of(IncentiveMeasure.GREEN_CHANNEL),
                    "清单第 1 项",
                    ONE,
                    DAY,
                    null);
            Taken<JointAction> taken = JointAction.open(initiated(none, both));

            assertThat(refusal(taken)).isEqualTo("没有可推送的措施");
            assertThat(taken.now().refused()).hasSize(2);
            assertThat(taken.now().departments()).isEmpty();
        }

        @Test
        void one_that_is_in_none_of_the_lists_is_refused() {
            Taken<JointAction> taken = JointAction.open(
                    initiated(measure(ONE, "基础清单第 6 项"), measure(OTHER, "某单位文件")),
                    measure -> measure.basis().startsWith("基础清单"));

            assertThat(taken.now().departments())
                    .extracting(Participation::department)
                    .containsExactly(ONE);
            assertThat(taken.now().refused().get(0).reason().zh()).contains("不在全国基础清单或地方补充清单内");
        }

        @Test
        void nobody_can_execute_what_names_no_department() {
            assertThat(JointAction.open(initiated(measure(null, "清单第 1 项")))
                            .now()
                            .refused())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.reason().zh()).isEqualTo("缺少实施单位"));
        }
    }

    @Nested
    @DisplayName("发起、推送、响应、执行、反馈")
    class Way {
        @Test
        void each_department_goes_its_own_way() {
            JointAction action = pushed(ONE, OTHER);
            action = action.respond(answer(ONE, JointActionAnswer.ACCEPT, null)).now();
            action = action.execute(ONE, DAY.plusDays(2)).now();
            action = action.feedBack(
                            new JointActionFeedback("LH0001", ONE, "已限制", DAY.plusDays(2), "YW0001"), DAY.plusDays(3))
                    .now();

            assertThat(state(action, ONE)).isEqualTo(JointActionState.FED_BACK);
            assertThat(state(action, OTHER)).isEqualTo(JointActionState.PUSHED);
            assertThat(state(action, THIRD)).isEqualTo(JointActionState.INITIATED);
            assertThat(action.of(ONE).orElseThrow().feedback().businessRef()).isEqualTo("YW0001");
            assertThat(action.of(ONE).orElseThrow().file().steps())
                    .extracting(Step::move)
                    .containsExactly("initiate", "push", "respond", "execute", "feed-back");
        }

        @Test
        void who_declines_says_why_and_executes_nothing() {
            JointAction action = pushed(ONE, OTHER);

            assertThat(refusal(action.respond(answer(ONE, JointActionAnswer.DECLINE, " "))))
                    .startsWith("JNT-02");
            JointAction declined = action.respond(answer(ONE, JointActionAnswer.DECLINE, "不属于本部门职责"))
                    .now();
            assertThat(refusal(declined.execute(ONE, DAY.plusDays(2)))).isEqualTo("未接受的单位不执行措施");
            JointAction not = action.respond(answer(OTHER, JointActionAnswer.NOT_APPLICABLE, null))
                    .now();
            assertThat(refusal(not.execute(OTHER, DAY.plusDays(2)))).isEqualTo("未接受的单位不执行措施");
        }

        @Test
        void what_is_out_of_turn_is_refused_with_the_reason() {
            JointAction action = pushed(ONE);

            assertThat(refusal(action.push(ONE, CENTRE.name(), DAY))).contains("状态下不能“推送”");
            assertThat(refusal(action.respond(answer(OTHER, JointActionAnswer.ACCEPT, null))))
                    .contains("不能“响应”");
            assertThat(refusal(action.execute(ONE, DAY))).contains("不能“执行”");
            assertThat(refusal(action.push(CENTRE, CENTRE.name(), DAY))).isEqualTo("该单位不是本案的实施单位");
            assertThat(refusal(action.respond(
                            new JointActionResponse("LH0002", ONE, Coded.of(JointActionAnswer.ACCEPT), null, DAY))))
                    .isEqualTo("案件编号不符");
            assertThat(refusal(action.respond(new JointActionResponse("LH0001", ONE, null, null, null))))
                    .isEqualTo("响应缺少结果或日期");
        }

        @Test
        void a_report_is_of_the_day_of_execution() {
            JointAction executed = pushed(ONE)
                    .respond(answer(ONE, JointActionAnswer.ACCEPT, null))
                    .now()
                    .execute(ONE, DAY.plusDays(2))
                    .now();

            assertThat(refusal(executed.feedBack(
                            new JointActionFeedback("LH0001", ONE, "已限制", DAY.plusDays(1), null), DAY.plusDays(3))))
                    .contains("不一致");
        }

        @Test
        void a_department_is_told_by_its_code_whatever_it_is_called() {
            OrgRef renamed = new OrgRef("某市财政和国资局", ONE.creditCode());

            assertThat(open().push(renamed, CENTRE.name(), DAY).isMade()).isTrue();
        }

        @Test
        void a_case_without_initiator_or_day_comes_to_nothing() {
            JointActionCase good = initiated(measure(ONE, "清单第 1 项"));
            JointActionCase undated = new JointActionCase(
                    good.caseNo(),
                    good.kind(),
                    null,
                    good.listEntryRef(),
                    good.subject(),
                    good.legalBasis(),
                    good.initiator(),
                    null,
                    good.measures());

            assertThat(refusal(JointAction.open(undated))).isEqualTo("缺少发起单位或发起日期");
        }
    }

    @Nested
    @DisplayName("解除")
    class Lifting {
        @Test
        void everybody_who_answered_is_told_once_and_nobody_else() {
            JointAction action = pushed(ONE, OTHER, THIRD);
            action = action.respond(answer(ONE, JointActionAnswer.ACCEPT, null)).now();
            action = action.respond(answer(OTHER, JointActionAnswer.DECLINE, "不属于职责"))
                    .now();
            Taken<JointAction> lifted = action.lift(LiftCause.REPAIR, CENTRE, DAY.plusDays(5));

            assertThat(lifted.now().lifts()).extracting(LiftNotice::to).containsExactly(ONE, OTHER);
            assertThat(lifted.now().lifts()).allSatisfy(notice -> {
                assertThat(notice.lift().caseNo()).isEqualTo("LH0001");
                assertThat(notice.lift().reason()).isEqualTo("信用修复");
                assertThat(notice.lift().decidedBy()).isEqualTo(CENTRE);
                assertThat(notice.lift().liftedOn()).isEqualTo(DAY.plusDays(5));
            });
            assertThat(lifted.now().isLifted()).isTrue();
            Taken<JointAction> again = lifted.now().lift(LiftCause.REPAIR, CENTRE, DAY.plusDays(6));
            assertThat(refusal(again)).contains("不能“解除”");
            assertThat(again.now().lifts()).hasSize(2);
            assertThat(refusal(lifted.now().respond(answer(THIRD, JointActionAnswer.ACCEPT, null))))
                    .contains("不能“响应”");
        }

        @Test
        void it_is_not_lifted_before_the_last_thing_that_happened() {
            JointAction action = pushed(ONE, OTHER)
                    .respond(answer(ONE, JointActionAnswer.ACCEPT, null))
                    .now();

            Taken<JointAction> early = action.lift(LiftCause.REVOCATION, CENTRE, DAY);
            assertThat(refusal(early)).contains("早于上一环节");
            assertThat(early.now()).isSameAs(action);
            assertThat(action.isLifted()).isFalse();
        }

        @Test
        void a_case_that_nobody_is_in_ends_for_nobody() {
            assertThat(refusal(JointAction.open(initiated(measure(ONE, null)))
                            .now()
                            .lift(LiftCause.EXPIRY, CENTRE, DAY)))
                    .isEqualTo("没有被推送的单位");
        }

        @Test
        void repair_revocation_expiry_and_a_plan_end_it_and_nothing_else_does() {
            LocalDate on = Cases.LATER;
            PublicationFacts none = PublicationFacts.NONE;

            assertThat(cause(none, on)).isEmpty();
            assertThat(cause(none.withRepaired(on), on)).contains(LiftCause.REPAIR);
            assertThat(cause(none.withRepaired(on.plusDays(1)), on)).isEmpty();
            assertThat(cause(none.withStatus(RecordStatus.REVOKED, on), on)).contains(LiftCause.REVOCATION);
            assertThat(cause(none.withStatus(RecordStatus.WITHDRAWN, on), on)).contains(LiftCause.REVOCATION);
            assertThat(cause(none.withStatus(RecordStatus.REVOKED, on.plusDays(1)), on))
                    .isEmpty();
            assertThat(cause(none.withStatus(RecordStatus.CORRECTED, on), on)).isEmpty();
            assertThat(cause(none.withStatus(RecordStatus.EXPIRED, on), on)).contains(LiftCause.EXPIRY);
            assertThat(cause(none.withShielded(Validity.openEnded(on)), on)).contains(LiftCause.REORGANIZATION);
            assertThat(cause(none.withSuspended(Validity.openEnded(on)), on)).isEmpty();
            assertThat(cause(none, Cases.DECIDED.plusYears(1))).isEmpty();
            assertThat(cause(none, Cases.DECIDED.plusYears(1).plusDays(1))).contains(LiftCause.EXPIRY);
        }

        private Optional<LiftCause> cause(PublicationFacts facts, LocalDate on) {
            return LiftCause.of(facts, Cases.decision(facts, on));
        }

        @Test
        void a_completed_repair_lifts_what_rests_on_the_record() {
            PublicationFacts facts = Cases.completed(null).facts(PublicationFacts.NONE);
            LiftCause cause =
                    LiftCause.of(facts, Cases.decision(facts, Cases.LATER)).orElseThrow();
            JointAction action = pushed(ONE)
                    .respond(answer(ONE, JointActionAnswer.ACCEPT, null))
                    .now();

            assertThat(action.lift(cause, Cases.BUREAU, Cases.LATER).now().lifts())
                    .extracting(notice -> notice.lift().reason())
                    .containsExactly("信用修复");
        }
    }

    @Nested
    @DisplayName("月度统计")
    class Statistics {
        private final YearMonth april = YearMonth.of(2026, 4);

        private QueryTrace trace(OrgRef unit, String at, Boolean hit) {
            return new QueryTrace(
                    unit,
                    Coded.of(QueryPurpose.GOVERNMENT_PROCUREMENT),
                    "《某某办法》第三条",
                    "0".repeat(64),
                    at == null ? null : OffsetDateTime.parse(at),
                    hit);
        }

        @Test
        void use_and_feedback_are_counted_for_each_unit_and_month() {
            JointAction action = pushed(ONE, OTHER)
                    .respond(answer(ONE, JointActionAnswer.ACCEPT, null))
                    .now()
                    .execute(ONE, LocalDate.of(2026, 4, 30))
                    .now()
                    .feedBack(
                            new JointActionFeedback("LH0001", ONE, "已限制", LocalDate.of(2026, 4, 30), null),
                            LocalDate.of(2026, 5, 6))
                    .now();
            List<QueryTrace> traces = List.of(
                    trace(ONE, "2026-04-01T00:00:00+08:00", true),
                    trace(ONE, "2026-04-30T16:00:00Z", true), // the first of May in China
                    trace(ONE, "2026-03-31T16:00:00Z", null),
                    trace(ONE, null, true));
            List<JointActionCaseStory> stories = List.of(
                    new JointActionCaseStory("某案例", THIRD, "2026-04", "LH0001", "某内容"),
                    new JointActionCaseStory("某案例", THIRD, "2026-05", null, "某内容"));

            List<JointActionStatistics> month = JointActionStatistics.of(april, traces, List.of(action), stories);

            assertThat(month).hasSize(3);
            JointActionStatistics one = of(month, ONE);
            assertThat(List.of(one.checks(), one.hits(), one.pushed(), one.responded(), one.accepted()))
                    .containsExactly(2, 1, 1, 1, 1);
            assertThat(List.of(one.executed(), one.fedBack(), one.lifted(), one.stories()))
                    .containsExactly(1, 0, 0, 0);
            assertThat(of(month, OTHER).pushed()).isEqualTo(1);
            assertThat(of(month, OTHER).responded()).isZero();
            assertThat(of(month, THIRD).stories()).isEqualTo(1);
            assertThat(of(JointActionStatistics.of(YearMonth.of(2026, 5), traces, List.of(action), stories), ONE)
                            .fedBack())
                    .isEqualTo(1);
        }

        private JointActionStatistics of(List<JointActionStatistics> month, OrgRef unit) {
            return month.stream()
                    .filter(one -> unit.equals(one.unit()))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void what_names_no_unit_is_counted_too() {
            assertThat(JointActionStatistics.of(
                            april, List.of(trace(null, "2026-04-02T08:00:00+08:00", false)), List.of(), List.of()))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.unit()).isNull();
                        assertThat(one.checks()).isEqualTo(1);
                    });
        }
    }
}
