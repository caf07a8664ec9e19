package io.github.creditkit.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random walks through the procedures against a model of their own: which state follows which, as the documents have it. */
@Label("流程随机走查")
class MachinesPropertyTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.bundled();
    private static final DeadlineRules RULES = DeadlineRules.bundled();
    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 7);

    private static final Map<ObjectionState, Set<ObjectionState>> OBJECTION = table(ObjectionState.class, """
            SUBMITTED: NEEDS_SUPPLEMENT ACCEPTED WITHDRAWN
            NEEDS_SUPPLEMENT: SUBMITTED WITHDRAWN
            ACCEPTED: MARKED WITHDRAWN
            MARKED: ASSIGNED WITHDRAWN
            ASSIGNED: VERIFIED WITHDRAWN
            VERIFIED: CORRECTED REVOKED REJECTED
            CORRECTED: REPLIED
            REVOKED: REPLIED
            REJECTED: REPLIED
            REPLIED: CLOSED
            """);

    private static final Map<RepairState, Set<RepairState>> REPAIR = table(RepairState.class, """
            DRAFT: SUBMITTED TERMINATED
            SUBMITTED: ROUTED TERMINATED
            ROUTED: RETURNED_FOR_SUPPLEMENT ACCEPTED NOT_ACCEPTED TERMINATED
            RETURNED_FOR_SUPPLEMENT: ROUTED TERMINATED
            ACCEPTED: UNDER_REVIEW TERMINATED
            UNDER_REVIEW: EXTENDED APPROVED REJECTED TERMINATED
            EXTENDED: APPROVED REJECTED TERMINATED
            APPROVED: EFFECTS_PENDING REVOKED
            EFFECTS_PENDING: COMPLETED REVOKED
            COMPLETED: REVOKED
            """);

    private static final Map<JointActionState, Set<JointActionState>> JOINT = table(JointActionState.class, """
            INITIATED: PUSHED LIFTED
            PUSHED: RESPONDED LIFTED
            RESPONDED: EXECUTED LIFTED
            EXECUTED: FED_BACK LIFTED
            FED_BACK: LIFTED
            """);

    private static <S extends Enum<S>> Map<S, Set<S>> table(Class<S> states, String text) {
        Map<S, Set<S>> table = new EnumMap<>(states);
        Arrays.stream(states.getEnumConstants()).forEach(state -> table.put(state, EnumSet.noneOf(states)));
        text.lines().forEach(line -> {
            String[] sides = line.split(": ");
            Arrays.stream(sides[1].split(" "))
                    .forEach(to -> table.get(Enum.valueOf(states, sides[0])).add(Enum.valueOf(states, to)));
        });
        return table;
    }

    @Provide
    Arbitrary<List<Walk>> walks() {
        return Walk.arbitrary(40);
    }

    @Property(tries = 10_000)
    @Label("异议：只到达合法状态，历史说明状态，拒绝有理由")
    void an_objection_walks_by_its_table_only(@ForAll("walks") List<Walk> walks) {
        assertLawful(ObjectionProcedure.MACHINE, OBJECTION, walks);
    }

    @Property(tries = 10_000)
    @Label("修复：只到达合法状态，历史说明状态，拒绝有理由")
    void a_repair_walks_by_its_table_only(@ForAll("walks") List<Walk> walks) {
        assertLawful(RepairProcedure.MACHINE, REPAIR, walks);
    }

    @Property(tries = 10_000)
    @Label("联合奖惩：只到达合法状态，历史说明状态，拒绝有理由")
    void a_joint_action_walks_by_its_table_only(@ForAll("walks") List<Walk> walks) {
        assertLawful(JointActionProcedure.MACHINE, JOINT, walks);
    }

    private static <S extends Enum<S>> void assertLawful(Machine<S> machine, Map<S, Set<S>> table, List<Walk> walks) {
        CaseFile<S> file = CaseFile.begin(machine, RULES, CALENDAR, DECIDED);
        List<S> visited = new ArrayList<>();
        for (Walk walk : walks) {
            CaseFile<S> before = file;
            Step step = walk.step(machine, before, DECIDED);
            Taken<CaseFile<S>> taken = before.take(step);
            file = taken.now();
            if (taken.isMade()) {
                assertThat(file.steps()).endsWith(step).hasSize(before.steps().size() + 1);
                if (before.isOpened()) {
                    assertThat(table.get(before.state())).contains(file.state());
                } else {
                    assertThat(file.state()).isEqualTo(machine.opening().to());
                }
                visited.add(file.state());
            } else {
                assertThat(file).isSameAs(before);
                assertThat(taken.refusal().orElseThrow().zh()).isNotBlank();
                assertThat(taken.refusal().orElseThrow().en()).isNotBlank();
            }
            assertThat(file.next().isEmpty())
                    .isEqualTo(file.isOpened() && table.get(file.state()).isEmpty());
        }
        assertHistory(machine, file, visited);
    }

    /** The steps alone, taken again, lead through the same states to the same place with the same clocks. */
    private static <S extends Enum<S>> void assertHistory(Machine<S> machine, CaseFile<S> file, List<S> visited) {
        CaseFile<S> again = CaseFile.begin(machine, RULES, CALENDAR, DECIDED);
        List<S> states = new ArrayList<>();
        LocalDate last = DECIDED;
        for (Step step : file.steps()) {
            assertThat(step.on()).isAfterOrEqualTo(last);
            last = step.on();
            again = again.take(step).now();
            states.add(again.state());
        }
        assertThat(states).isEqualTo(visited);
        assertThat(again.state()).isEqualTo(file.state());
        assertThat(again.clocks()).isEqualTo(file.clocks());
    }

    @Property(tries = 10_000)
    @Label("异议期限：暂停时不走，走了几个工作日就算几个")
    void the_clocks_of_an_objection_count_the_working_days_on_which_they_ran(@ForAll("walks") List<Walk> walks) {
        Consumed acceptance = new Consumed(DeadlineRules.OBJECTION_ACCEPTANCE);
        Consumed reply = new Consumed(DeadlineRules.OBJECTION_REPLY);
        Consumed verification = new Consumed(DeadlineRules.OBJECTION_VERIFICATION);
        CaseFile<ObjectionState> file = CaseFile.begin(ObjectionProcedure.MACHINE, RULES, CALENDAR, null);
        for (Walk walk : walks) {
            Taken<CaseFile<ObjectionState>> taken = file.take(walk.step(ObjectionProcedure.MACHINE, file, DECIDED));
            file = taken.now();
            if (!taken.isMade()) {
                continue;
            }
            Step made = file.steps().get(file.steps().size() - 1);
            switch (file.state()) {
                case SUBMITTED -> {
                    acceptance.run(made.on());
                    reply.run(made.on());
                }
                case NEEDS_SUPPLEMENT -> {
                    acceptance.stand(made.on());
                    reply.stand(made.on());
                }
                case ACCEPTED -> acceptance.stand(made.on());
                case ASSIGNED -> verification.run(made.on());
                case VERIFIED -> verification.stand(made.on());
                case REPLIED -> reply.stand(made.on());
                case WITHDRAWN -> List.of(acceptance, reply, verification).forEach(clock -> clock.stand(made.on()));
                default -> {}
            }
            acceptance.compare(file, made.on());
            reply.compare(file, made.on());
            verification.compare(file, made.on());
        }
    }

    @Property(tries = 10_000)
    @Label("修复期限：暂停时不走，走了几个工作日就算几个")
    void the_clocks_of_a_repair_count_the_working_days_on_which_they_ran(@ForAll("walks") List<Walk> walks) {
        Consumed acceptance = new Consumed(DeadlineRules.REPAIR_ACCEPTANCE);
        Consumed result = new Consumed(DeadlineRules.REPAIR_RESULT);
        CaseFile<RepairState> file = CaseFile.begin(RepairProcedure.MACHINE, RULES, CALENDAR, null);
        for (Walk walk : walks) {
            Taken<CaseFile<RepairState>> taken = file.take(walk.step(RepairProcedure.MACHINE, file, DECIDED));
            file = taken.now();
            if (!taken.isMade()) {
                continue;
            }
            Step made = file.steps().get(file.steps().size() - 1);
            switch (file.state()) {
                case ROUTED -> acceptance.run(made.on());
                case RETURNED_FOR_SUPPLEMENT, NOT_ACCEPTED -> acceptance.stand(made.on());
                case ACCEPTED -> {
                    acceptance.stand(made.on());
                    result.run(made.on());
                }
                case EXTENDED -> {
                    result.anew();
                    result.run(made.on());
                }
                case APPROVED, REJECTED -> result.stand(made.on());
                case TERMINATED -> List.of(acceptance, result).forEach(clock -> clock.stand(made.on()));
                default -> {}
            }
            acceptance.compare(file, made.on());
            result.compare(file, made.on());
        }
    }

    /** The working days that a clock ran, counted one by one from when it ran until when it stood. */
    private static final class Consumed {
        private final String id;
        private long days;
        private LocalDate since;

        private Consumed(String id) {
            this.id = id;
        }

        private void run(LocalDate on) {
            since = since == null ? on : since;
        }

        private void stand(LocalDate on) {
            days = until(on);
            since = null;
        }

        private void anew() {
            days = 0;
            since = null;
        }

        private long until(LocalDate on) {
            return days + (since == null ? 0 : CALENDAR.between(since, on));
        }

        private void compare(CaseFile<?> file, LocalDate last) {
            CaseClock clock = file.clock(id).orElse(null);
            if (clock == null) {
                assertThat(since).isNull();
                return;
            }
            assertThat(clock.isRunning()).isEqualTo(since != null);
            if (since == null) {
                assertThat(clock.isMissed(last.plusYears(5))).isEqualTo(clock.isMissed(last));
                return;
            }
            LocalDate day = last;
            for (int i = 0; i < 14; i++) {
                day = CALENDAR.plus(day, 1);
                assertThat(clock.isMissed(day))
                        .as("%s on %s", clock, day)
                        .isEqualTo(until(day) > RULES.get(id).days());
            }
        }
    }

    @Property(tries = 10_000)
    @Label("任何日期都不抛异常")
    void no_day_is_too_far_away(
            @ForAll("farDays") LocalDate first,
            @ForAll("farDays") LocalDate second,
            @ForAll("walks") List<Walk> walks) {
        for (Machine<?> machine : MachinesTest.machines()) {
            walkFar(machine, first, second, walks);
        }
    }

    private static <S extends Enum<S>> void walkFar(
            Machine<S> machine, LocalDate first, LocalDate second, List<Walk> walks) {
        CaseFile<S> file = CaseFile.begin(machine, RULES, CALENDAR, null);
        for (Walk walk : walks) {
            List<Move<S>> moves = file.isClosed() ? machine.moves() : file.next();
            Move<S> move = moves.get(walk.pick() % moves.size());
            LocalDate on = walk.legal() ? first : second;
            Role by = move.by().iterator().next();
            file = file.take(Step.of(move.word(), by, "某单位", on).withEvidence("某材料"))
                    .now();
            assertThat(file.missed(on).size()).isLessThanOrEqualTo(file.clocks().size());
        }
    }

    @Provide
    Arbitrary<LocalDate> farDays() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.MAX.minusDays(1), LocalDate.EPOCH),
                Arbitraries.longs().between(20_400, 20_700).map(LocalDate::ofEpochDay),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }
}
