package io.github.creditkit.model.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.creditkit.model.time.DeadlineRules;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("流程表：每个环节、每个状态")
class MachinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    static List<Machine<?>> machines() {
        return List.of(ObjectionProcedure.MACHINE, RepairProcedure.MACHINE, JointActionProcedure.MACHINE);
    }

    private static <S extends Enum<S>> CaseFile<S> begin(Machine<S> machine) {
        return CaseFile.begin(machine, DeadlineRules.bundled(), WorkingDayCalendar.bundled(), null);
    }

    private static Step step(Move<?> move) {
        return Step.of(move.word(), move.by().stream().sorted().findFirst().orElseThrow(), "某单位", DAY)
                .withEvidence("某材料");
    }

    /** A case in each state, along the shortest way; those that no way leads to are missing. */
    private static <S extends Enum<S>> Map<S, CaseFile<S>> everyState(Machine<S> machine) {
        Map<S, CaseFile<S>> reached = new EnumMap<>(machine.opening().to().getDeclaringClass());
        CaseFile<S> opened = begin(machine).take(step(machine.opening())).now();
        reached.put(opened.state(), opened);
        Deque<CaseFile<S>> waiting = new ArrayDeque<>(List.of(opened));
        while (!waiting.isEmpty()) {
            CaseFile<S> file = waiting.poll();
            for (Move<S> move : file.next()) {
                CaseFile<S> next = file.take(step(move)).now();
                if (reached.putIfAbsent(next.state(), next) == null) {
                    waiting.add(next);
                }
            }
        }
        return reached;
    }

    @ParameterizedTest
    @MethodSource("machines")
    void every_state_can_be_reached_and_every_one_has_a_name(Machine<?> machine) {
        assertReached(machine);
    }

    private static <S extends Enum<S>> void assertReached(Machine<S> machine) {
        assertThat(everyState(machine).keySet()).containsExactlyInAnyOrderElementsOf(machine.states());
        assertThat(machine.states()).allSatisfy(state -> {
            assertThat(machine.name(state).zh()).isNotBlank();
            assertThat(machine.name(state).en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("machines")
    void every_legal_move_leads_where_the_table_says_and_every_other_is_refused_with_a_reason(Machine<?> machine) {
        assertMoves(machine);
    }

    private static <S extends Enum<S>> void assertMoves(Machine<S> machine) {
        int legal = 0;
        for (CaseFile<S> file : everyState(machine).values()) {
            for (Move<S> move : machine.moves()) {
                Taken<CaseFile<S>> taken = file.take(step(move));
                if (move.from().contains(file.state())) {
                    legal++;
                    assertThat(taken.refusal()).isEmpty();
                    assertThat(taken.now().state()).isEqualTo(move.to());
                    assertThat(taken.now().steps()).hasSize(file.steps().size() + 1);
                } else {
                    assertThat(taken.now()).isSameAs(file);
                    assertThat(taken.refusal()).hasValueSatisfying(why -> {
                        assertThat(why.zh())
                                .contains(machine.name(file.state()).zh())
                                .contains(move.name().zh());
                        assertThat(why.en())
                                .contains(machine.name(file.state()).en())
                                .contains(move.name().en());
                    });
                }
            }
        }
        assertThat(legal)
                .isEqualTo(machine.moves().stream()
                        .mapToInt(move -> move.from().size())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void only_the_roles_of_a_move_can_make_it(Machine<?> machine) {
        assertRoles(machine);
    }

    private static <S extends Enum<S>> void assertRoles(Machine<S> machine) {
        for (CaseFile<S> file : cases(machine)) {
            for (Move<S> move : file.next()) {
                for (Role role : Role.values()) {
                    Taken<CaseFile<S>> taken =
                            file.take(Step.of(move.word(), role, "某单位", DAY).withEvidence("某材料"));
                    assertThat(taken.isMade()).isEqualTo(move.by().contains(role));
                    taken.refusal().ifPresent(why -> assertThat(why.zh()).contains("不能由" + role.nameZh() + "办理"));
                }
            }
        }
    }

    private static <S extends Enum<S>> List<CaseFile<S>> cases(Machine<S> machine) {
        return Stream.concat(Stream.of(begin(machine)), everyState(machine).values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void a_move_that_needs_evidence_is_refused_without_it_and_each_says_who(Machine<?> machine) {
        assertEvidence(machine);
    }

    private static <S extends Enum<S>> void assertEvidence(Machine<S> machine) {
        for (CaseFile<S> file : cases(machine)) {
            for (Move<S> move : file.next()) {
                Step good = step(move);
                for (Step bare : List.of(good.withEvidence(), good.withEvidence(" ", ""))) {
                    assertThat(file.take(bare).isMade()).isEqualTo(!move.evidence());
                    file.take(bare)
                            .refusal()
                            .ifPresent(why -> assertThat(why.zh()).contains("须附证据材料"));
                }
                Step nobody = new Step(good.move(), good.by(), "　", good.on(), good.evidence(), "");
                assertThat(file.take(nobody).refusal())
                        .hasValueSatisfying(why -> assertThat(why.zh()).contains("须注明由谁办理"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void a_step_before_the_last_one_is_refused(Machine<?> machine) {
        assertOrder(machine);
    }

    private static <S extends Enum<S>> void assertOrder(Machine<S> machine) {
        for (CaseFile<S> file : everyState(machine).values()) {
            for (Move<S> move : file.next()) {
                Step good = step(move);
                Step early = new Step(good.move(), good.by(), good.who(), DAY.minusDays(1), good.evidence(), "");
                assertThat(file.take(early).refusal())
                        .hasValueSatisfying(
                                why -> assertThat(why.zh()).contains("早于上一环节").contains(DAY.toString()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void no_step_comes_before_the_decision_that_the_case_is_about(Machine<?> machine) {
        assertDecision(machine);
    }

    private static <S extends Enum<S>> void assertDecision(Machine<S> machine) {
        CaseFile<S> file =
                CaseFile.begin(machine, DeadlineRules.bundled(), WorkingDayCalendar.bundled(), DAY.plusDays(1));

        assertThat(file.take(step(machine.opening())).refusal())
                .hasValueSatisfying(why -> assertThat(why.zh())
                        .contains("早于记录的决定日期")
                        .contains(DAY.plusDays(1).toString()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void a_case_is_opened_once_and_by_its_first_move_only(Machine<?> machine) {
        assertOpening(machine);
    }

    private static <S extends Enum<S>> void assertOpening(Machine<S> machine) {
        CaseFile<S> none = begin(machine);
        assertThat(none.isOpened()).isFalse();
        assertThat(none.next()).containsExactly(machine.opening());
        for (Move<S> move : machine.moves()) {
            assertThat(none.take(step(move)).isMade()).isEqualTo(move.from().isEmpty());
        }
        CaseFile<S> opened = none.take(step(machine.opening())).now();
        assertThat(opened.isOpened()).isTrue();
        assertThat(opened.take(step(machine.opening())).isMade()).isFalse();
        assertThat(none.take(Step.of("fly", Role.PLATFORM, "某平台", DAY)).refusal())
                .hasValueSatisfying(why -> assertThat(why.zh()).contains("没有“fly”这一环节"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void the_diagram_has_every_state_and_every_move(Machine<?> machine) {
        assertDiagram(machine);
    }

    private static <S extends Enum<S>> void assertDiagram(Machine<S> machine) {
        Set<String> lines = new LinkedHashSet<>(Arrays.asList(machine.diagram().split("\n")));
        for (Move<S> move : machine.moves()) {
            for (S from : move.from()) {
                assertThat(lines)
                        .contains("    " + from + " --> " + move.to() + " : "
                                + move.name().zh());
            }
        }
        assertThat(lines)
                .contains("    [*] --> " + machine.opening().to() + " : "
                        + machine.opening().name().zh());
        assertThat(machine.states())
                .allSatisfy(state -> assertThat(machine.diagram()).contains(state + " : "));
    }
}
