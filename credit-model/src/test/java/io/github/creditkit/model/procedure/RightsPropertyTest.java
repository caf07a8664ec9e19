package io.github.creditkit.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.codes.generate.CodeGenerator;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionMeasure;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.ReorganizationPlan;
import io.github.creditkit.model.RepairRecheck;
import io.github.creditkit.model.Samples;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.CommitmentType;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.codeset.JointActionKind;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.RestraintMeasure;
import io.github.creditkit.model.publication.PublicationDecision;
import io.github.creditkit.model.publication.PublicationFacts;
import io.github.creditkit.model.time.DeadlineRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Objections, repairs and joint actions on random walks, with what they mean for publication and for measures. */
@Label("异议、修复、联合奖惩随机走查")
class RightsPropertyTest {
    private static final LocalDate BEGIN = Cases.DECIDED;

    @Provide
    Arbitrary<List<Walk>> walks() {
        return Walk.arbitrary(40);
    }

    // objections

    @Property(tries = 10_000)
    @Label("异议：标注、暂停与状态一致")
    void an_objection_marks_and_suspends_as_its_policy_says(
            @ForAll("walks") List<Walk> walks, @ForAll ObjectionClaim claim, @ForAll("days") LocalDate on) {
        ObjectionCase objection = walked(claim, walks);
        PublicationFacts facts = objection.facts(PublicationFacts.NONE, on);
        PublicationDecision decision = Cases.decision(facts, on);

        boolean isMarkedThen = objection
                        .file()
                        .lastOn("mark")
                        .filter(day -> !on.isBefore(day))
                        .isPresent()
                && objection.file().lastOn("reply").filter(on::isAfter).isEmpty()
                && objection.file().lastOn("withdraw").filter(on::isAfter).isEmpty();
        assertThat(facts.marked() != null).isEqualTo(isMarkedThen);
        boolean isClaimed = isMarkedThen && claim == ObjectionClaim.NOT_TO_BE_PUBLISHED;
        LocalDate answered = objection
                .file()
                .lastOn("verify")
                .or(() -> objection.file().lastOn("withdraw"))
                .orElse(LocalDate.MAX);
        boolean isLate =
                objection.file().clock(DeadlineRules.OBJECTION_VERIFICATION).isPresent()
                        && !on.isAfter(answered)
                        && on.isAfter(objection
                                .file()
                                .clock(DeadlineRules.OBJECTION_VERIFICATION)
                                .orElseThrow()
                                .deadline()
                                .due());
        assertThat(facts.suspended() != null).isEqualTo(isClaimed || isLate);
        if (decision.status() == PublicationStatus.SUSPENDED) {
            assertThat(decision.reasonZh()).contains(facts.suspendedBecause().zh());
        } else if (decision.isPublished()) {
            assertThat(decision.reasonZh().contains("标注异议")).isEqualTo(isMarkedThen);
        }
        boolean isGone = EnumSet.of(ObjectionState.CORRECTED, ObjectionState.REVOKED)
                .contains(objection.file().state());
        if (isGone && !on.isBefore(lastDay(objection))) {
            assertThat(decision.isPublished()).isFalse();
        }
    }

    private static ObjectionCase walked(ObjectionClaim claim, List<Walk> walks) {
        ObjectionCase objection = ObjectionCase.begin(claim, Cases.DECIDED);
        for (Walk walk : walks) {
            objection = objection
                    .take(walk.step(ObjectionProcedure.MACHINE, objection.file(), BEGIN))
                    .now();
        }
        return objection;
    }

    private static LocalDate lastDay(ObjectionCase objection) {
        List<Step> steps = objection.file().steps();
        return steps.get(steps.size() - 1).on();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 300).map(BEGIN::plusDays);
    }

    // repairs

    @Provide
    Arbitrary<RepairConditions> conditions() {
        LocalDate early = BEGIN.plusDays(20);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9))
                .as((fulfilled, committed, other) -> {
                    RepairConditions conditions =
                            RepairConditions.of(Cases.decision(PublicationFacts.NONE, Cases.LATER));
                    if (fulfilled > 0) {
                        conditions =
                                conditions.withFulfilled(early.plusDays(fulfilled * 12L), fulfilled > 1 ? "凭证" : "");
                    }
                    if (committed > 0) {
                        conditions = conditions.withCommitment(Cases.commitment(
                                committed > 1 ? CommitmentType.CREDIT_REPAIR : CommitmentType.OTHER,
                                early.plusDays(committed)));
                    }
                    return conditions;
                });
    }

    /** The case begins when the shortest term may be over or nearly so. */
    @Property(tries = 10_000)
    @Label("修复：条件齐备才受理、准予；效果全部落实才办结；撤销即恢复最长公示期")
    void a_repair_keeps_what_its_table_cannot_say(
            @ForAll("walks") List<Walk> walks,
            @ForAll("conditions") RepairConditions conditions,
            @ForAll("days") LocalDate begin) {
        RepairCase repair = RepairCase.begin(conditions, Cases.BUREAU);
        for (Walk walk : walks) {
            RepairCase before = repair;
            if (before.file().state() == RepairState.EFFECTS_PENDING && walk.pick() % 4 != 0) {
                RepairEffect effect = RepairEffect.values()[walk.pick() % 5];
                Taken<RepairCase> ticked = before.done(effect, lastDay(before).plusDays(Math.max(0, walk.days() % 3)));
                assertThat(ticked.isMade()).isEqualTo(before.effects().open().contains(effect));
                repair = ticked.now();
                continue;
            }
            Step step = walk.step(RepairProcedure.MACHINE, before.file(), begin);
            Taken<RepairCase> taken = before.take(step);
            repair = taken.now();
            boolean byTable = before.file().take(step).isMade();
            assertThat(taken.isMade() && !byTable).isFalse();
            if (byTable && step.move().equals("complete")) {
                boolean afterAll = before.effects().done().values().stream().noneMatch(step.on()::isBefore);
                assertThat(taken.isMade()).isEqualTo(before.effects().open().isEmpty() && afterAll);
            } else if (byTable && (step.move().equals("accept") || step.move().equals("approve"))) {
                assertThat(taken.isMade())
                        .isEqualTo(conditions.missing(step.on()).isEmpty());
            } else {
                assertThat(taken.isMade()).isEqualTo(byTable);
            }
            assertThat(taken.isMade()).isEqualTo(taken.refusal().isEmpty());
        }
        assertConsequences(repair);
    }

    private static LocalDate lastDay(RepairCase repair) {
        List<Step> steps = repair.file().steps();
        return steps.get(steps.size() - 1).on();
    }

    private static void assertConsequences(RepairCase repair) {
        RepairState state = repair.file().state();
        if (state == RepairState.COMPLETED) {
            assertThat(repair.effects().done().keySet()).containsExactly(RepairEffect.values());
            LocalDate approved = repair.file().lastOn("approve").orElseThrow();
            assertThat(repair.effects().done().values())
                    .allMatch(day -> !day.isBefore(approved) && !day.isAfter(lastDay(repair)));
        }
        PublicationFacts facts = repair.facts(PublicationFacts.NONE);
        assertThat(facts.repairedOn() != null).isEqualTo(repair.isRepaired());
        if (!repair.file().isOpened()) {
            return;
        }
        LocalDate on = lastDay(repair);
        PublicationDecision decision = Cases.decision(facts, on);
        if (repair.isRepaired()) {
            assertThat(decision.isPublished()).isFalse();
            assertThat(LiftCause.of(facts, decision)).contains(LiftCause.REPAIR);
        } else {
            assertThat(decision.until()).isEqualTo(Cases.DECIDED.plusYears(1));
            assertThat(decision.isPublished()).isEqualTo(!on.isAfter(Cases.DECIDED.plusYears(1)));
        }
        RepairRecheck bad = new RepairRecheck(on, Cases.BUREAU, false, null);
        assertThat(repair.recheck(bad).isMade()).isEqualTo(repair.isRepaired());
        assertThat(repair.recheck(bad).now().isToBeRevoked()).isEqualTo(repair.isRepaired());
    }

    @Property(tries = 10_000)
    @Label("重整计划：执行期间屏蔽，执行完毕终止公示，失败恢复公示")
    void a_plan_shields_for_its_time_only(
            @ForAll("days") LocalDate approved,
            @ForAll("days") LocalDate ended,
            @ForAll("days") LocalDate on,
            @ForAll int way) {
        int ways = Math.floorMod(way, 3);
        LocalDate end = ended.isBefore(approved) ? approved : ended;
        RepairCase repair = RepairCase.begin(
                        RepairConditions.of(Cases.decision(PublicationFacts.NONE, Cases.LATER)), Cases.BUREAU)
                .with(new ReorganizationPlan(
                        "某市中级人民法院", "（2026）某破1号", approved, ways == 1 ? end : null, ways == 2 ? end : null));
        PublicationFacts facts = repair.facts(PublicationFacts.NONE);
        PublicationDecision decision = Cases.decision(facts, on);

        if (on.isBefore(approved) || (ways == 2 && !on.isBefore(end))) {
            assertThat(decision.isPublished()).isTrue();
            assertThat(LiftCause.of(facts, decision)).isEmpty();
        } else if (ways == 1 && !on.isBefore(end)) {
            assertThat(decision.status()).isEqualTo(PublicationStatus.ENDED_REPAIRED);
            assertThat(LiftCause.of(facts, decision)).contains(LiftCause.REPAIR);
        } else {
            assertThat(decision.status()).isEqualTo(PublicationStatus.SUSPENDED);
            assertThat(LiftCause.of(facts, decision)).contains(LiftCause.REORGANIZATION);
        }
    }

    // joint actions

    private static final List<OrgRef> ORGANS = IntStream.range(0, 5)
            .mapToObj(i -> OrgRef.of("某市某局" + i, CodeGenerator.seeded(100 + i).unifiedSocialCreditCode()))
            .toList();

    /** One message of a joint action: what, of whom, with what answer, and how many days later. */
    private record Message(int what, int of, JointActionAnswer answer, boolean reason, int days) {}

    @Provide
    Arbitrary<List<Message>> messages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 17),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(JointActionAnswer.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 5))
                .as(Message::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<JointActionMeasure>> measures() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5), Arbitraries.of("基础清单第 6 项", "补充清单第 1 项", "某单位文件", " "))
                .as((of, basis) -> new JointActionMeasure(
                        Coded.of(RestraintMeasure.PUBLIC_FUNDS),
                        null,
                        basis,
                        of == ORGANS.size() ? null : ORGANS.get(of),
                        BEGIN,
                        null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static JointActionCase initiated(List<JointActionMeasure> measures) {
        return JointActionCase.builder()
                .caseNo("LH0001")
                .kind(Coded.of(JointActionKind.RESTRAINT))
                .listEntryRef("MD0001")
                .subject(Samples.enterprise())
                .legalBasis("《某某条例》第三十条")
                .initiator(Cases.BUREAU)
                .initiatedOn(BEGIN)
                .measures(measures)
                .build();
    }

    @Property(tries = 10_000)
    @Label("JNT-01：无依据的措施不推送，也不丢失")
    void a_measure_without_a_basis_is_asked_of_nobody_and_not_lost(
            @ForAll("measures") List<JointActionMeasure> measures) {
        JointAction action = JointAction.open(
                        initiated(measures), measure -> measure.basis().contains("清单"))
                .now();

        List<JointActionMeasure> asked = new ArrayList<>();
        action.refused()
                .forEach(refused -> assertThat(measures.get(refused.index())).isEqualTo(refused.measure()));
        for (JointActionMeasure measure : measures) {
            if (measure.basis().contains("清单") && measure.executor() != null) {
                asked.add(measure);
            }
        }
        assertThat(action.departments())
                .flatExtracting(Participation::measures)
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(action.refused()).hasSize(measures.size() - asked.size());
    }

    @Property(tries = 10_000)
    @Label("解除通知：响应过的单位各一次，其他单位没有")
    void lifts_go_to_exactly_those_who_answered(@ForAll("messages") List<Message> messages, @ForAll LiftCause cause) {
        JointAction action = JointAction.open(initiated(ORGANS.stream()
                        .map(organ -> new JointActionMeasure(
                                Coded.of(RestraintMeasure.PUBLIC_FUNDS), null, "基础清单第 6 项", organ, BEGIN, null))
                        .toList()))
                .now();
        Set<OrgRef> answered = new LinkedHashSet<>();
        LocalDate day = BEGIN;
        boolean isLifted = false;
        for (Message message : messages) {
            OrgRef organ = ORGANS.get(message.of());
            day = day.plusDays(message.days());
            Taken<JointAction> taken = send(action, message, organ, day, cause);
            if (taken.isMade()) {
                assertThat(isLifted).isFalse();
                if (message.what() >= 5 && message.what() < 10) {
                    assertThat(answered.add(organ)).isTrue();
                }
                isLifted = message.what() == 17;
            } else {
                assertThat(taken.now()).isSameAs(action);
                assertThat(taken.refusal().orElseThrow().zh()).isNotBlank();
                assertThat(taken.refusal().orElseThrow().en()).isNotBlank();
            }
            action = taken.now();
            assertThat(action.isLifted()).isEqualTo(isLifted);
            assertThat(action.lifts())
                    .extracting(LiftNotice::to)
                    .containsExactlyInAnyOrderElementsOf(isLifted ? answered : Set.of());
        }
        assertThat(action.departments()).filteredOn(Participation::isAnswered).hasSize(answered.size());
        assertCounted(action, answered.size());
    }

    private static Taken<JointAction> send(
            JointAction action, Message message, OrgRef organ, LocalDate day, LiftCause cause) {
        return switch (message.what()) {
            case 0, 1, 2, 3, 4 -> action.push(organ, Cases.PLATFORM, day);
            case 5, 6, 7, 8, 9 ->
                action.respond(new JointActionResponse(
                        "LH0001", organ, Coded.of(message.answer()), message.reason() ? "不属于职责" : null, day));
            case 10, 11, 12, 13 -> action.execute(organ, day);
            case 14, 15, 16 ->
                action.feedBack(
                        new JointActionFeedback(
                                "LH0001",
                                organ,
                                "已限制",
                                action.of(organ)
                                        .flatMap(one -> one.file().lastOn("execute"))
                                        .orElse(day),
                                null),
                        day);
            default -> action.lift(cause, Cases.BUREAU, day);
        };
    }

    /** Over all months every step is counted once. */
    private static void assertCounted(JointAction action, int answered) {
        int responded = 0;
        for (YearMonth month = YearMonth.from(BEGIN).minusMonths(3);
                month.isBefore(YearMonth.from(BEGIN).plusMonths(12));
                month = month.plusMonths(1)) {
            responded += JointActionStatistics.of(month, List.of(), List.of(action), List.of()).stream()
                    .mapToInt(JointActionStatistics::responded)
                    .sum();
        }
        assertThat(responded).isEqualTo(answered);
    }
}
