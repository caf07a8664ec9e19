package io.github.creditkit.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A fault to come (计划的故障).
 *
 * @param number its place in the plan, from 1
 * @param kind   what goes wrong
 * @param at     when: the share of rows that are through, 0 to 1
 * @param call   the call that it befalls; null where it befalls no call
 * @param chance decides what is left to chance, such as after how many bytes
 */
record PlannedFault(
        int number, FaultKind kind, double at, @Nullable CallKind call, long chance) {
    private static final double LAST = 0.92;

    /** As many faults as asked for, of every kind in turn, at moments by chance. */
    static List<PlannedFault> plan(int faults, long seed) {
        Random random = new Random(seed);
        Map<FaultKind, Integer> turns = new EnumMap<>(FaultKind.class);
        List<PlannedFault> plan = new ArrayList<>();
        List<FaultKind> kinds = List.of(FaultKind.values());
        for (int i = 0; i < faults; i++) {
            FaultKind kind = kinds.get(i % kinds.size());
            List<CallKind> calls = CallKind.of(kind);
            int turn = turns.merge(kind, 1, Integer::sum) - 1;
            CallKind call = calls.isEmpty() ? null : calls.get(turn % calls.size());
            plan.add(new PlannedFault(0, kind, random.nextDouble() * LAST, call, random.nextLong()));
        }
        plan.sort(Comparator.comparingDouble(PlannedFault::at));
        List<PlannedFault> numbered = new ArrayList<>();
        for (PlannedFault fault : plan) {
            numbered.add(new PlannedFault(numbered.size() + 1, fault.kind(), fault.at(), fault.call(), fault.chance()));
        }
        return numbered;
    }
}
