package io.github.creditkit.model.procedure;

import static io.github.creditkit.model.procedure.Cases.BUREAU;
import static io.github.creditkit.model.procedure.Cases.DECIDED;
import static io.github.creditkit.model.procedure.Cases.LATER;
import static io.github.creditkit.model.procedure.Cases.TO_PENDING;
import static io.github.creditkit.model.procedure.Cases.met;
import static io.github.creditkit.model.procedure.Cases.repair;
import static io.github.creditkit.model.procedure.Cases.repairStep;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.RepairNotice;
import io.github.creditkit.model.RepairRecheck;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.publication.PublicationPolicy;
import io.github.creditkit.model.time.DayCount;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("信用修复 (records.md 9.2)")
class RepairCaseTest {
    private static final RepairConditions BARE = RepairConditions.of(Cases.decision(PublicationFacts.NONE, LATER));

    private static String refusal(Taken<?> taken) {
        return taken.refusal().map(Bilingual::zh).orElse("");
    }

    private static PublicationDecision decision(RepairCase repair, LocalDate on) {
        return Cases.decision(repair.facts(PublicationFacts.NONE), on);
    }

    @Nested
    @DisplayName("条件：最短公示期、义务履行、信用承诺")
    class Conditions {
        private String refusedAt(RepairConditions conditions, LocalDate on) {
            return refusal(repair(conditions, on, "draft", "submit", "route").take(repairStep("accept", on)));
        }

        @Test
        void nothing_is_accepted_before_the_shortest_term_is_over() {
            assertThat(BARE.decision().earliestRepair()).isEqualTo("2026-07-07");
            assertThat(refusedAt(early(), LocalDate.of(2026, 7, 6))).isEqualTo("最短公示期至 2026-07-07 届满");
            assertThat(refusedAt(early(), LocalDate.of(2026, 7, 7))).isEmpty();
        }

        private RepairConditions early() {
            return BARE.withFulfilled(DECIDED, "缴款凭证")
                    .withCommitment(Cases.commitment(CommitmentType.CREDIT_REPAIR, DECIDED));
        }

        @Test
        void a_minor_failure_has_no_shortest_term() {
            PublicationDecision minor = PublicationPolicy.bundled()
                    .evaluate(
                            Cases.penalty().toBuilder()
                                    .severity(Coded.of(Severity.MINOR))
                                    .build(),
                            PublicationFacts.NONE.withNeeded(true),
                            DECIDED);
            assertThat(minor.earliestRepair()).isEqualTo(DECIDED);
            RepairConditions conditions = RepairConditions.of(minor)
                    .withFulfilled(DECIDED, "缴款凭证")
                    .withCommitment(Cases.commitment(CommitmentType.CREDIT_REPAIR, DECIDED));

            assertThat(conditions.missing(DECIDED)).isEmpty();
        }

        @Test
        void a_record_without_a_day_of_decision_has_no_term_that_could_end() {
            PublicationDecision undated = PublicationPolicy.bundled().evaluate(Cases.undatedPenalty(), LATER);

            assertThat(RepairConditions.of(undated).missing(LATER).get(0).zh()).contains("没有决定日期，期限无从起算");
        }

        @Test
        void duties_are_fulfilled_by_then_and_something_proves_it() {
            RepairConditions promised = BARE.withCommitment(Cases.commitment(CommitmentType.CREDIT_REPAIR, DECIDED));

            assertThat(refusedAt(promised, LATER)).contains("义务尚未履行完毕").contains("没有履行证明");
            assertThat(refusedAt(promised.withFulfilled(LATER.plusDays(1), "凭证"), LATER))
                    .isEqualTo("义务尚未履行完毕");
            assertThat(refusedAt(promised.withFulfilled(DECIDED, " "), LATER)).isEqualTo("没有履行证明");
        }

        @Test
        void the_commitment_is_made_by_then_and_is_one_for_repair() {
            RepairConditions fulfilled = BARE.withFulfilled(DECIDED, "缴款凭证");

            assertThat(refusedAt(fulfilled, LATER)).isEqualTo("未作出信用修复承诺");
            assertThat(refusedAt(
                            fulfilled.withCommitment(Cases.commitment(CommitmentType.CREDIT_REPAIR, LATER.plusDays(1))),
                            LATER))
                    .isEqualTo("未作出信用修复承诺");
            assertThat(refusedAt(fulfilled.withCommitment(Cases.commitment(CommitmentType.VOLUNTARY, DECIDED)), LATER))
                    .isEqualTo("所作承诺不是信用修复型");
        }

        @Test
        void other_law_may_ask_for_more() {
            RepairConditions more = met().withUnmet(List.of(new Bilingual("未参加信用培训", "no training")));

            assertThat(refusedAt(more, LATER)).isEqualTo("未参加信用培训");
        }

        @Test
        void all_that_is_missing_is_told_at_once_and_again_at_the_approval() {
            assertThat(BARE.missing(DECIDED)).hasSize(4);
            RepairCase reviewed = repair(met(), LATER, "draft", "submit", "route", "accept", "review");

            assertThat(refusal(reviewed.with(BARE).take(repairStep("approve", LATER))))
                    .contains("没有履行证明");
            assertThat(reviewed.with(BARE).take(repairStep("reject", LATER)).isMade())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "decline", "request-supplement"})
    @DisplayName("谁认定、谁修复")
    void who_made_the_finding_repairs(String move) {
        RepairCase routed = repair(met(), LATER, "draft", "submit", "route");

        assertThat(refusal(routed.take(Step.of(move, Role.DEPARTMENT, "某区生态环境局", LATER))))
                .isEqualTo("谁认定、谁修复：应由" + BUREAU.name() + "办理");
        assertThat(routed.take(repairStep(move, LATER)).isMade()).isTrue();
    }

    @Nested
    @DisplayName("期限")
    class Clocks {
        /** A Tuesday; the holidays of October are near. */
        private final LocalDate day = LocalDate.of(2026, 9, 1);

        private LocalDate due(RepairCase repair, String clock) {
            return repair.file().clock(clock).orElseThrow().deadline().due();
        }

        @Test
        void acceptance_runs_from_the_routing_and_the_result_from_the_acceptance_on() {
            RepairCase routed = repair(met(), day, "draft", "submit", "route");
            assertThat(due(routed, DeadlineRules.REPAIR_ACCEPTANCE)).isEqualTo("2026-09-04");

            RepairCase accepted = routed.take(repairStep("accept", day)).now();
            assertThat(due(accepted, DeadlineRules.REPAIR_RESULT)).isEqualTo("2026-09-15");
            assertThat(accepted.file()
                            .clock(DeadlineRules.REPAIR_ACCEPTANCE)
                            .orElseThrow()
                            .stoppedOn())
                    .isEqualTo(day);
        }

        @Test
        void acceptance_stands_still_while_documents_are_missing() {
            RepairCase returned = repair(met(), day, "draft", "submit", "route", "request-supplement");
            assertThat(returned.file().state()).isEqualTo(RepairState.RETURNED_FOR_SUPPLEMENT);
            assertThat(returned.file().missed(day.plusYears(1))).isEmpty();

            RepairCase again =
                    returned.take(repairStep("supplement", day.plusDays(6))).now();
            assertThat(due(again, DeadlineRules.REPAIR_ACCEPTANCE)).isEqualTo("2026-09-10");
        }

        @Test
        void an_extension_starts_the_result_anew_and_keeps_what_was_missed_before() {
            RepairCase review = repair(met(), day, "draft", "submit", "route", "accept", "review");
            RepairCase extended =
                    review.take(repairStep("extend", LocalDate.of(2026, 9, 15))).now();

            assertThat(extended.file().clocks())
                    .filteredOn(clock -> clock.id().equals(DeadlineRules.REPAIR_RESULT))
                    .hasSize(2);
            assertThat(extended.file().missed(LocalDate.of(2026, 9, 16))).isEmpty();
            assertThat(due(extended, DeadlineRules.REPAIR_RESULT)).isAfter("2026-09-28");
            RepairCase late =
                    review.take(repairStep("extend", LocalDate.of(2026, 9, 16))).now();
            assertThat(late.file().missed(LocalDate.of(2026, 9, 16))).hasSize(1);
            assertThat(extended.take(repairStep("extend", LocalDate.of(2026, 9, 17)))
                            .isMade())
                    .isFalse();
        }

        @Test
        void authorities_of_market_regulation_have_seven_working_days_by_configuration() {
            DeadlineRules rules = DeadlineRules.bundled();
            int days = rules.get("repair-result-market-regulation").days();
            DeadlineRules market =
                    rules.with(rules.get(DeadlineRules.REPAIR_RESULT).of(days, DayCount.WORKING));
            RepairCase repair = RepairCase.begin(met(), BUREAU, market, WorkingDayCalendar.bundled());
            for (String move : new String[] {"draft", "submit", "route", "accept"}) {
                repair = repair.take(repairStep(move, day)).now();
            }

            assertThat(due(repair, DeadlineRules.REPAIR_RESULT)).isEqualTo("2026-09-10");
        }
    }

    @Nested
    @DisplayName("修复效果清单")
    class Effects {
        @Test
        void nothing_is_complete_before_every_effect_is_done_and_what_is_open_is_named() {
            RepairCase pending = repair(met(), LATER, TO_PENDING);
            assertThat(pending.effects().open()).containsExactly(RepairEffect.values());
            for (RepairEffect effect : RepairEffect.values()) {
                Taken<RepairCase> tooEarly = pending.take(repairStep("complete", LATER));
                assertThat(refusal(tooEarly)).startsWith("修复效果尚未全部落实").contains(effect.nameZh());
                assertThat(tooEarly.now()).isSameAs(pending);
                pending = pending.done(effect, LATER).now();
            }

            assertThat(pending.take(repairStep("complete", LATER)).now().file().state())
                    .isEqualTo(RepairState.COMPLETED);
            assertThat(pending.effects().toRecords()).hasSize(5).allMatch(one -> LATER.equals(one.doneOn()));
        }

        @Test
        void each_is_done_once_after_the_approval_and_while_they_are_pending() {
            RepairCase pending = repair(met(), LATER, TO_PENDING);
            RepairCase one = pending.done(RepairEffect.STOP_SHARING, LATER).now();

            assertThat(refusal(one.done(RepairEffect.STOP_SHARING, LATER.plusDays(1))))
                    .contains("已于 " + LATER);
            assertThat(refusal(pending.done(RepairEffect.STOP_SHARING, LATER.minusDays(1))))
                    .contains("早于准予修复日期");
            assertThat(refusal(repair(met(), LATER, "draft").done(RepairEffect.STOP_SHARING, LATER)))
                    .contains("尚未进入");
            assertThat(refusal(Cases.completed(null).done(RepairEffect.STOP_SHARING, LATER)))
                    .contains("已结束");
        }

        @Test
        void it_is_not_complete_before_its_last_effect() {
            RepairCase pending = repair(met(), LATER, TO_PENDING);
            for (RepairEffect effect : RepairEffect.values()) {
                pending = pending.done(effect, LATER.plusDays(3)).now();
            }

            assertThat(refusal(pending.take(repairStep("complete", LATER.plusDays(2)))))
                    .isEqualTo("早于修复效果落实日期 " + LATER.plusDays(3));
        }
    }

    @Nested
    @DisplayName("公示")
    class Publication {
        @Test
        void publication_ends_with_the_approval() {
            RepairCase completed = Cases.completed(null);

            assertThat(decision(completed, LATER.minusDays(1)).isPublished()).isTrue();
            assertThat(decision(completed, LATER).status()).isEqualTo(PublicationStatus.ENDED_REPAIRED);
        }

        @Test
        void a_revoked_repair_brings_it_back_for_the_longest_term() {
            RepairCase completed = Cases.completed(null);
            LocalDate found = LATER.plusMonths(2);
            RepairCase revoked = completed.take(repairStep("revoke", found)).now();

            assertThat(revoked.file().state()).isEqualTo(RepairState.REVOKED);
            assertThat(decision(revoked, found).isPublished()).isTrue();
            assertThat(decision(revoked, found).until()).isEqualTo(DECIDED.plusYears(1));
            assertThat(revoked.file().isClosed()).isTrue();
        }

        @Test
        void a_revocation_needs_evidence() {
            assertThat(refusal(Cases.completed(null)
                            .take(repairStep("revoke", LATER).withEvidence())))
                    .contains("须附证据材料");
        }

        @ParameterizedTest
        @EnumSource(
                value = RepairState.class,
                names = {"REJECTED", "TERMINATED", "NOT_ACCEPTED"})
        void what_is_not_approved_changes_nothing(RepairState end) {
            RepairCase routed = repair(met(), LATER, "draft", "submit", "route");
            RepairCase ended = switch (end) {
                case NOT_ACCEPTED -> routed.take(repairStep("decline", LATER)).now();
                case TERMINATED -> routed.take(repairStep("withdraw", LATER)).now();
                default -> {
                    RepairCase review = routed;
                    for (String move : List.of("accept", "review", "reject")) {
                        review = review.take(repairStep(move, LATER)).now();
                    }
                    yield review;
                }
            };

            assertThat(ended.file().state()).isEqualTo(end);
            assertThat(ended.file().clocks()).noneMatch(CaseClock::isRunning);
            assertThat(decision(ended, LATER).isPublished()).isTrue();
        }
    }

    @Nested
    @DisplayName("两书同达")
    class Notice {
        private final RepairCase repair = repair(met(), LATER, "draft");

        @Test
        void a_notice_served_with_the_decision_needs_no_warning() {
            RepairNotice together = new RepairNotice("某环罚〔2026〕1号", DECIDED, DECIDED, null);

            assertThat(repair.with(together).warnings()).isEmpty();
        }

        @Test
        void one_that_is_missing_or_came_later_is_told_and_hinders_nothing() {
            RepairNotice late = new RepairNotice("某环罚〔2026〕1号", DECIDED, DECIDED.plusDays(1), null);
            RepairNotice never = new RepairNotice("某环罚〔2026〕1号", DECIDED, null, null);

            assertThat(repair.warnings()).hasSize(1);
            assertThat(repair.with(late).warnings()).hasSize(1);
            assertThat(repair.with(never).warnings().get(0).zh()).contains("未随处罚或列入决定书一并送达");
            assertThat(repair.take(repairStep("submit", LATER)).isMade()).isTrue();
        }
    }

    @Nested
    @DisplayName("破产重整、和解")
    class Bankruptcy {
        private final LocalDate approved = LocalDate.of(2026, 6, 1);

        private RepairCase with(LocalDate performed, LocalDate failed) {
            return RepairCase.begin(BARE, BUREAU)
                    .with(new ReorganizationPlan("某市中级人民法院", "（2026）某破1号", approved, performed, failed));
        }

        private LiftCause cause(RepairCase repair, LocalDate on) {
            PublicationFacts facts = repair.facts(PublicationFacts.NONE);
            return LiftCause.of(facts, Cases.decision(facts, on)).orElse(null);
        }

        @Test
        void publication_is_shielded_and_measures_are_lifted_from_the_approval_of_the_plan_on() {
            RepairCase shielded = with(null, null);

            assertThat(decision(shielded, approved.minusDays(1)).isPublished()).isTrue();
            assertThat(decision(shielded, approved).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(shielded, approved).reasonZh()).contains("破产重整或和解期间屏蔽");
            assertThat(cause(shielded, approved)).isEqualTo(LiftCause.REORGANIZATION);
            assertThat(cause(shielded, approved.minusDays(1))).isNull();
        }

        @Test
        void it_is_final_when_the_plan_is_performed() {
            LocalDate performed = LocalDate.of(2026, 12, 1);
            RepairCase done = with(performed, null);

            assertThat(decision(done, performed.minusDays(1)).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(done, performed).status()).isEqualTo(PublicationStatus.ENDED_REPAIRED);
            assertThat(decision(done, performed.plusDays(60)).isPublished()).isFalse();
            assertThat(cause(done, performed.plusDays(1))).isEqualTo(LiftCause.REPAIR);
        }

        @Test
        void it_is_withdrawn_when_the_plan_fails() {
            LocalDate failed = LocalDate.of(2026, 12, 1);
            RepairCase lost = with(null, failed);

            assertThat(decision(lost, failed.minusDays(1)).status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(decision(lost, failed).isPublished()).isTrue();
            assertThat(decision(lost, failed).until()).isEqualTo(DECIDED.plusYears(1));
            assertThat(cause(lost, failed)).isNull();
        }

        @Test
        void a_plan_that_fails_on_its_first_day_or_has_no_day_shields_nothing() {
            assertThat(decision(with(null, approved), approved).isPublished()).isTrue();
            assertThat(decision(
                                    RepairCase.begin(BARE, BUREAU)
                                            .with(new ReorganizationPlan("某院", "某号", null, approved, null)),
                                    approved)
                            .isPublished())
                    .isTrue();
        }

        @Test
        void an_approved_repair_before_its_performance_counts_by_its_own_day() {
            RepairCase both =
                    Cases.completed(null).with(new ReorganizationPlan("某院", "某号", approved, LATER.plusMonths(1), null));

            assertThat(both.facts(PublicationFacts.NONE).repairedOn()).isEqualTo(LATER);
        }
    }

    @Nested
    @DisplayName("已修复案例复查")
    class Rechecks {
        private final RepairCase completed = Cases.completed(null);

        private RepairRecheck recheck(LocalDate on, boolean holds) {
            return new RepairRecheck(on, BUREAU, holds, "现场核查");
        }

        @Test
        void one_that_does_not_hold_says_that_the_repair_is_to_be_revoked() {
            RepairCase held =
                    completed.recheck(recheck(LATER.plusDays(30), true)).now();
            assertThat(held.isToBeRevoked()).isFalse();

            RepairCase broken = held.recheck(recheck(LATER.plusDays(60), false)).now();
            assertThat(broken.isToBeRevoked()).isTrue();
            assertThat(broken.rechecks()).hasSize(2);
            assertThat(broken.take(repairStep("revoke", LATER.plusDays(61)))
                            .now()
                            .isToBeRevoked())
                    .isFalse();
        }

        @Test
        void only_what_is_repaired_is_looked_at_again_and_only_afterwards() {
            assertThat(refusal(completed.recheck(recheck(LATER.minusDays(1), true))))
                    .contains("准予修复之后");
            assertThat(refusal(completed.recheck(new RepairRecheck(null, BUREAU, true, null))))
                    .contains("准予修复之后");
            assertThat(refusal(repair(met(), LATER, "draft").recheck(recheck(LATER, true))))
                    .contains("未修复的案件不复查");
        }
    }

    @Test
    void the_effects_are_those_that_the_order_names() {
        assertThat(Arrays.stream(RepairEffect.values()).map(RepairEffect::nameZh))
                .containsExactly("终止公示", "终止共享", "更新信用评价", "解除惩戒措施", "告知第三方");
    }
}
