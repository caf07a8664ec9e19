package io.github.creditkit.testkit;

import io.github.creditkit.model.RecordRef;
import io.github.creditkit.model.RepairEffectDone;
import io.github.creditkit.model.RepairRecheck;
import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes objections and repairs go together, by the state that was drawn (异议、修复的一致). */
final class Rights {
    private Rights() {}

    /** The subject itself has no agent. */
    static void applicant(Draft<?> draft) {
        if (draft.need("kind", Coded.class).meaning() == ApplicantKind.SELF) {
            draft.clear("name", "authorisation");
        } else {
            draft.set("name", Names.like(draft.need("name", String.class), Names.OF_PERSONS));
        }
    }

    static void objection(Draft<?> draft) {
        ObjectionState state =
                (ObjectionState) draft.need("state", Coded.class).known().orElseThrow();
        switch (state) {
            case REPLIED, CLOSED -> replied(draft);
            case WITHDRAWN ->
                draft.set("result", Coded.of(ObjectionResult.WITHDRAWN)).clear("repliedOn", "recordVersionAfter");
            default -> draft.clear("result", "resultText", "repliedOn", "recordVersionAfter");
        }
        if (state == ObjectionState.SUBMITTED || state == ObjectionState.NEEDS_SUPPLEMENT) {
            draft.clear("acceptedOn", "assignedTo");
        }
    }

    private static void replied(Draft<?> draft) {
        Object result = draft.need("result", Coded.class).meaning();
        if (result == ObjectionResult.WITHDRAWN) {
            draft.set("result", Coded.of(ObjectionResult.REJECTED));
        }
        if (result == ObjectionResult.UPHELD_CORRECTED) {
            draft.set(
                    "recordVersionAfter",
                    draft.need("recordRef", RecordRef.class).version() + 1);
        } else {
            draft.clear("recordVersionAfter");
        }
    }

    static void notice(Draft<?> draft) {
        draft.set("noticeServedOn", draft.need("decisionServedOn", LocalDate.class));
    }

    /** Performed or ended, or neither. */
    static void plan(Draft<?> draft) {
        if (draft.has("performedOn")) {
            draft.clear("failedOn");
        }
    }

    static void repair(Draft<?> draft) {
        RepairState state =
                (RepairState) draft.need("state", Coded.class).known().orElseThrow();
        switch (state) {
            case APPROVED, EFFECTS_PENDING, COMPLETED, REVOKED -> approved(draft, state);
            case REJECTED ->
                draft.set("decision", Coded.of(RepairDecision.REJECTED))
                        .set("approvedBy", draft.get("foundBy", Object.class))
                        .set("effects", List.of())
                        .set("rechecks", List.of());
            case TERMINATED ->
                draft.set("decision", Coded.of(RepairDecision.TERMINATED))
                        .clear("approvedBy")
                        .set("effects", List.of())
                        .set("rechecks", List.of());
            default ->
                draft.clear("decision", "decidedOn", "approvedBy")
                        .set("effects", List.of())
                        .set("rechecks", List.of());
        }
    }

    private static void approved(Draft<?> draft, RepairState state) {
        LocalDate decidedOn = draft.need("decidedOn", LocalDate.class);
        draft.set("decision", Coded.of(RepairDecision.APPROVED))
                .set("approvedBy", draft.get("foundBy", Object.class))
                .set(
                        "obligationsFulfilledOn",
                        earlier(draft.need("obligationsFulfilledOn", LocalDate.class), decidedOn));
        if (draft.need("proof", List.class).isEmpty()) {
            draft.set("proof", List.of("履行完毕证明"));
        }
        LocalDate ends = draft.get("minPeriodEndsOn", LocalDate.class);
        draft.set("minPeriodEndsOn", ends == null ? null : earlier(ends, decidedOn));
        draft.set("effects", effects(draft.need("effects", List.class), state, decidedOn));
        List<?> rechecks = draft.need("rechecks", List.class);
        draft.set(
                "rechecks",
                rechecks.stream()
                        .map(one -> after((RepairRecheck) one, decidedOn))
                        .toList());
    }

    /** All done where it is complete; else those that were drawn, each once, on the day of the decision or open. */
    private static List<RepairEffectDone> effects(List<?> drawn, RepairState state, LocalDate decidedOn) {
        if (state == RepairState.COMPLETED) {
            return Arrays.stream(RepairEffect.values())
                    .map(effect -> new RepairEffectDone(Coded.of(effect), decidedOn))
                    .toList();
        }
        Set<RepairEffect> seen = EnumSet.noneOf(RepairEffect.class);
        return drawn.stream()
                .map(RepairEffectDone.class::cast)
                .filter(one -> seen.add(one.effect().known().orElseThrow()))
                .map(one -> new RepairEffectDone(one.effect(), one.doneOn() == null ? null : decidedOn))
                .toList();
    }

    private static RepairRecheck after(RepairRecheck one, LocalDate day) {
        LocalDate on = one.checkedOn().isBefore(day) ? day : one.checkedOn();
        return new RepairRecheck(on, one.checkedBy(), one.holds(), one.finding());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
