package io.github.creditkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.ValidCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("异议、信用修复、数据来源记录的规则 (records.md 9.1, 9.2, 10.1)")
class RightsRecordsTest {
    private static final RecordChecker CHECKER = RecordChecker.of(Stage.SUBMISSION, Samples.RECEIVED);
    private static final LocalDate TODAY = Samples.RECEIVED;

    private static List<String> found(Record record) {
        return CHECKER.check(record).stream()
                .map(issue -> issue.rule().word() + " " + issue.path())
                .toList();
    }

    @Nested
    @DisplayName("异议")
    class Objections {
        private List<String> of(UnaryOperator<ObjectionBuilder> change) {
            return found(change.apply(RightsFixtures.objection().toBuilder()).build());
        }

        private ObjectionBuilder open(ObjectionBuilder builder) {
            return builder.state(Coded.of(ObjectionState.ACCEPTED))
                    .result(null)
                    .resultText(null)
                    .repliedOn(null)
                    .recordVersionAfter(null);
        }

        @Test
        void one_that_is_still_open_has_no_issue() {
            assertThat(of(this::open)).isEmpty();
        }

        @Test
        void OBJ_01_an_agent_has_the_authorisation_of_the_subject() {
            assertThat(of(builder -> builder.applicant(new Applicant(Coded.of(ApplicantKind.AGENT), "某丙", " "))))
                    .containsExactly("OBJ-01 /applicant/authorisation");
            assertThat(of(builder -> builder.applicant(new Applicant(Coded.of(ApplicantKind.SELF), null, null))))
                    .isEmpty();
        }

        @Test
        void OBJ_02_a_result_has_its_reply_and_a_reply_its_result() {
            assertThat(of(builder -> builder.repliedOn(null))).containsExactly("OBJ-02 /repliedOn");
            assertThat(of(builder -> open(builder).repliedOn(TODAY))).containsExactly("OBJ-02 /result");
            assertThat(of(builder -> open(builder)
                            .state(Coded.of(ObjectionState.WITHDRAWN))
                            .result(Coded.of(ObjectionResult.WITHDRAWN))))
                    .isEmpty();
        }

        @Test
        void OBJ_03_what_was_corrected_has_a_newer_version() {
            assertThat(of(builder -> builder.recordVersionAfter(null))).containsExactly("OBJ-03 /recordVersionAfter");
            assertThat(of(builder -> builder.recordVersionAfter(1))).containsExactly("OBJ-03 /recordVersionAfter");
            assertThat(of(builder -> builder.recordVersionAfter(null).result(Coded.of(ObjectionResult.REJECTED))))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(ObjectionState.class)
        void OBJ_04_only_what_was_answered_has_a_result(ObjectionState state) {
            boolean answered = state == ObjectionState.REPLIED || state == ObjectionState.CLOSED;

            assertThat(of(builder -> builder.state(Coded.of(state))))
                    .isEqualTo(answered ? List.of() : List.of("OBJ-04 /result"));
            boolean none = !answered;
            assertThat(of(builder -> open(builder).state(Coded.of(state))))
                    .isEqualTo(none ? List.of() : List.of("OBJ-04 /result"));
        }

        @Test
        void days_are_in_order_and_not_to_come() {
            assertThat(of(builder -> builder.acceptedOn(Parts.DAY.minusDays(1))))
                    .containsExactly("DAT-01 /acceptedOn");
            assertThat(of(builder -> builder.repliedOn(Parts.DAY))).containsExactly("DAT-01 /repliedOn");
            assertThat(of(builder -> builder.acceptedOn(null).repliedOn(Parts.DAY.minusDays(1))))
                    .containsExactly("DAT-01 /repliedOn");
            assertThat(of(builder -> builder.repliedOn(TODAY.plusDays(1)))).containsExactly("DAT-02 /repliedOn");
        }

        @Test
        void a_code_that_nobody_knows_is_told_as_such_and_kept() {
            Coded<ObjectionState> unknown = new Coded<>("终审", null);
            Objection objection =
                    RightsFixtures.objection().toBuilder().state(unknown).build();

            assertThat(found(objection)).containsExactly("FLD-04 /state");
            assertThat(objection.state().text()).isEqualTo("终审");
        }

        @Test
        void it_prints_no_name_of_an_agent() {
            assertThat(RightsFixtures.objection().toString()
                            + RightsFixtures.objection().applicant())
                    .doesNotContain("某丙");
        }
    }

    @Nested
    @DisplayName("信用修复")
    class Repairs {
        private List<String> of(UnaryOperator<CreditRepairBuilder> change) {
            return found(change.apply(RightsFixtures.repair().toBuilder()).build());
        }

        private CreditRepairBuilder open(CreditRepairBuilder builder, RepairState state) {
            return builder.state(Coded.of(state))
                    .decision(null)
                    .decidedOn(null)
                    .approvedBy(null)
                    .reason(null)
                    .effects(List.of())
                    .rechecks(List.of());
        }

        private RepairEffectDone done(RepairEffect effect, LocalDate on) {
            return new RepairEffectDone(Coded.of(effect), on);
        }

        @Test
        void one_that_is_still_open_has_no_issue() {
            assertThat(of(builder -> open(builder, RepairState.UNDER_REVIEW))).isEmpty();
        }

        @Test
        void RPR_01_an_approved_repair_has_duties_fulfilled_proof_and_commitment() {
            assertThat(of(builder -> builder.proof(List.of(" ")))).containsExactly("RPR-01 /proof");
            assertThat(of(builder -> builder.commitmentCode(null))).containsExactly("RPR-01 /commitmentCode");
            assertThat(of(builder -> builder.obligationsFulfilledOn(null)))
                    .containsExactly("RPR-01 /obligationsFulfilledOn");
            assertThat(of(builder -> builder.obligationsFulfilledOn(Parts.DAY.plusDays(1))))
                    .containsExactly("RPR-01 /obligationsFulfilledOn");
            assertThat(of(builder -> open(builder, RepairState.ROUTED)
                            .proof(List.of())
                            .commitmentCode(null)
                            .obligationsFulfilledOn(null)))
                    .isEmpty();
        }

        @Test
        void RPR_02_a_decision_has_its_day_and_who_decided() {
            assertThat(of(builder -> builder.decidedOn(null))).containsExactly("RPR-02 /decidedOn");
            assertThat(of(builder -> builder.approvedBy(null))).containsExactly("RPR-02 /approvedBy");
            assertThat(of(builder -> open(builder, RepairState.UNDER_REVIEW).decidedOn(TODAY)))
                    .containsExactly("RPR-02 /decision");
        }

        @Test
        void RPR_03_nothing_is_approved_before_the_shortest_term_ends() {
            UnaryOperator<CreditRepairBuilder> early =
                    builder -> builder.minPeriodEndsOn(Parts.DAY.plusDays(1)).bankruptcy(null);

            assertThat(of(early)).containsExactly("RPR-03 /decidedOn");
            assertThat(of(builder -> early.apply(builder).severity(Coded.of(Severity.MINOR))))
                    .isEmpty();
            assertThat(of(builder -> builder.minPeriodEndsOn(Parts.DAY.plusDays(1))))
                    .isEmpty(); // a plan is approved
        }

        @Test
        void RPR_04_who_made_the_finding_decides() {
            assertThat(of(builder -> builder.approvedBy(Parts.sender()))).containsExactly("RPR-04 /approvedBy");
            OrgRef renamed = new OrgRef("某市市场监管委", Parts.organ().creditCode());
            assertThat(of(builder -> builder.approvedBy(renamed))).isEmpty();
            OrgRef placeholder = new OrgRef("某市市场监督管理局", new Coded<>(ValidCode.NO_CODE, null));
            assertThat(of(builder -> builder.approvedBy(placeholder))).doesNotContain("RPR-04 /approvedBy");
        }

        @Test
        void RPR_05_an_effect_follows_the_approval_each_once() {
            UnaryOperator<CreditRepairBuilder> pending =
                    builder -> builder.state(Coded.of(RepairState.EFFECTS_PENDING));

            assertThat(of(builder -> pending.apply(builder)
                            .effects(List.of(done(RepairEffect.STOP_SHARING, Parts.DAY.minusDays(1))))))
                    .containsExactly("RPR-05 /effects/0/doneOn");
            assertThat(of(builder -> pending.apply(builder)
                            .effects(List.of(
                                    done(RepairEffect.STOP_SHARING, Parts.DAY),
                                    done(RepairEffect.STOP_SHARING, null)))))
                    .containsExactly("RPR-05 /effects/1/effect");
            assertThat(of(builder -> open(builder, RepairState.UNDER_REVIEW)
                            .effects(List.of(done(RepairEffect.STOP_SHARING, TODAY)))))
                    .containsExactly("RPR-05 /effects/0/doneOn");
        }

        @Test
        void RPR_06_what_is_completed_has_every_effect_done() {
            List<RepairEffectDone> all = RightsFixtures.repair().effects();

            assertThat(of(builder -> builder.effects(all.subList(0, 4)))).containsExactly("RPR-06 /effects");
            assertThat(of(builder -> builder.effects(List.of()))).containsExactly("RPR-06 /effects");
        }

        @Test
        void RPR_07_who_refuses_ends_or_revokes_gives_a_reason() {
            assertThat(of(builder -> open(builder, RepairState.NOT_ACCEPTED))).containsExactly("RPR-07 /reason");
            assertThat(of(builder ->
                            builder.state(Coded.of(RepairState.REVOKED)).reason("　")))
                    .containsExactly("RPR-07 /reason");
            assertThat(of(builder -> open(builder, RepairState.TERMINATED)
                            .decision(Coded.of(RepairDecision.TERMINATED))
                            .decidedOn(Parts.DAY)))
                    .containsExactly("RPR-07 /reason");
        }

        @Test
        void RPR_08_state_and_decision_agree() {
            assertThat(of(builder -> builder.state(Coded.of(RepairState.UNDER_REVIEW))))
                    .containsExactly("RPR-08 /decision");
            assertThat(of(builder -> open(builder, RepairState.COMPLETED))).contains("RPR-08 /decision");
        }

        @Test
        void RPR_09_a_notice_that_did_not_come_with_the_decision_is_a_warning() {
            RepairNotice good = RightsFixtures.repair().notice();
            RepairNotice late = new RepairNotice(
                    good.decisionNo(),
                    good.decisionServedOn(),
                    good.decisionServedOn().plusDays(1),
                    null);

            assertThat(of(builder -> builder.notice(null))).containsExactly("RPR-09 /notice");
            assertThat(of(builder -> builder.notice(late))).containsExactly("RPR-09 /notice/noticeServedOn");
            assertThat(CHECKER.check(
                            RightsFixtures.repair().toBuilder().notice(late).build()))
                    .extracting(Issue::level)
                    .containsExactly(Level.WARNING);
        }

        @Test
        void RPR_10_a_plan_is_performed_or_fails() {
            ReorganizationPlan good = RightsFixtures.repair().bankruptcy();
            LocalDate ended = good.performedOn();
            ReorganizationPlan both =
                    new ReorganizationPlan(good.court(), good.rulingNo(), good.approvedOn(), ended, ended);
            ReorganizationPlan before = new ReorganizationPlan(
                    good.court(),
                    good.rulingNo(),
                    good.approvedOn(),
                    good.approvedOn().minusDays(1),
                    null);

            assertThat(of(builder -> builder.bankruptcy(both))).containsExactly("RPR-10 /bankruptcy/failedOn");
            assertThat(of(builder -> builder.bankruptcy(before))).containsExactly("DAT-01 /bankruptcy/performedOn");
        }

        @Test
        void days_are_in_order_and_not_to_come() {
            LocalDate submitted = RightsFixtures.repair().submittedOn();

            assertThat(of(builder -> builder.acceptedOn(submitted.minusDays(1))))
                    .containsExactly("DAT-01 /acceptedOn");
            assertThat(of(builder -> open(builder, RepairState.ROUTED)
                            .submittedOn(TODAY.plusDays(1))
                            .acceptedOn(null)))
                    .containsExactly("DAT-02 /submittedOn");
            assertThat(of(builder -> builder.rechecks(
                            List.of(new RepairRecheck(Parts.DAY.minusDays(1), Parts.organ(), true, null)))))
                    .containsExactly("DAT-01 /rechecks/0/checkedOn");
        }
    }

    @Nested
    @DisplayName("数据来源")
    class Sources {
        private final Provenance good = Fixtures.all().stream()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .findFirst()
                .orElseThrow();

        @Test
        void PRV_02_a_source_that_disagrees_is_told_and_kept() {
            Corroboration other = good.corroborations().get(0);
            Provenance torn = good.toBuilder()
                    .corroborations(
                            List.of(other, new Corroboration(other.source(), other.valueHash(), false, other.at())))
                    .build();

            assertThat(found(torn)).containsExactly("PRV-02 /corroborations/1/agrees");
            assertThat(torn.corroborations()).hasSize(2);
        }

        @Test
        void PRV_04_nothing_is_received_before_it_was_changed() {
            OffsetDateTime before = good.sourceUpdatedAt().minusSeconds(1);

            assertThat(found(good.toBuilder().receivedAt(before).build())).containsExactly("PRV-04 /receivedAt");
            assertThat(found(good.toBuilder().receivedAt(good.sourceUpdatedAt()).build()))
                    .isEmpty();
        }
    }
}
