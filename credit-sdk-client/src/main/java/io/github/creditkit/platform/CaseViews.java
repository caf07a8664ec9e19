package io.github.creditkit.platform;

import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.CaseDeadline;
import io.github.creditkit.client.contract.CaseEvent;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.CreditRepair;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.CodeValue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.procedure.CaseClock;
import io.github.creditkit.model.procedure.CaseFile;
import io.github.creditkit.model.procedure.Machine;
import io.github.creditkit.model.procedure.Move;
import io.github.creditkit.model.procedure.RepairCase;
import io.github.creditkit.model.procedure.Role;
import io.github.creditkit.platform.store.StoredCase;
import io.github.creditkit.platform.store.StoredStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is sent (案卷的接口形式).
 *
 * @param <S> the states
 */
final class CaseViews<S extends Enum<S> & CodeValue> {
    private final Machine<S> machine;
    private final CaseFile<S> file;
    private final StoredCase stored;

    CaseViews(Machine<S> machine, CaseFile<S> file, StoredCase stored) {
        this.machine = machine;
        this.file = file;
        this.stored = stored;
    }

    List<CaseEvent> history() {
        List<CaseEvent> history = new ArrayList<>();
        String state = "";
        for (StoredStep step : stored.steps()) {
            Optional<Move<S>> move = machine.move(step.move());
            state = move.map(made -> made.to().code()).orElse(state);
            Role role = Role.valueOf(step.role());
            history.add(new CaseEvent(
                    step.move(),
                    move.map(made -> Views.text(made.name())).orElseGet(() -> effect(step.move())),
                    new BilingualText(role.nameZh(), role.nameEn()),
                    step.who(),
                    step.on(),
                    state,
                    step.remark()));
        }
        return history;
    }

    private static BilingualText effect(String move) {
        for (RepairEffect effect : RepairEffect.values()) {
            if (move.equals(HeldCases.EFFECT + effect.code())) {
                return new BilingualText("落实：" + effect.nameZh(), "done: " + effect.nameEn());
            }
        }
        return Views.text(Bilingual.same(move));
    }

    List<CaseDeadline> deadlines(LocalDate today) {
        return file.clocks().stream()
                .filter(clock -> clock.stoppedOn() == null)
                .map(clock -> deadline(clock, today))
                .toList();
    }

    private static CaseDeadline deadline(CaseClock clock, LocalDate today) {
        return new CaseDeadline(
                clock.id(),
                new BilingualText(
                        clock.deadline().rule().nameZh(),
                        clock.deadline().rule().nameEn()),
                clock.pausedOn() == null ? clock.deadline().due() : null,
                clock.isMissed(today));
    }

    /** What a caller in these roles can do next. */
    List<String> moves(List<Role> roles) {
        return file.next().stream()
                .filter(move -> !Collections.disjoint(move.by(), roles))
                .map(Move::word)
                .toList();
    }

    Objection objection(Objection handedIn) {
        StoredStep assigned = last("assign");
        StoredStep replied = last("reply");
        return handedIn.toBuilder()
                .state(Coded.of(ObjectionState.class.cast(file.state())))
                .acceptedOn(day(last("accept")))
                .assignedTo(unit(assigned))
                .result(result())
                .resultText(replied == null ? null : replied.remark())
                .repliedOn(day(replied))
                .build();
    }

    private @Nullable Coded<ObjectionResult> result() {
        if (last("withdraw") != null) {
            return Coded.of(ObjectionResult.WITHDRAWN);
        }
        if (last("reply") == null) {
            return null;
        }
        return Coded.of(
                last("correct") != null
                        ? ObjectionResult.UPHELD_CORRECTED
                        : last("revoke") != null ? ObjectionResult.UPHELD_DELETED : ObjectionResult.REJECTED);
    }

    CreditRepair repair(CreditRepair handedIn, RepairCase repair) {
        StoredStep approved = last("approve");
        StoredStep decided = approved == null ? last("reject") : approved;
        StoredStep ended = last("withdraw");
        StoredStep reasoned = ended != null ? ended : last("decline") != null ? last("decline") : decided;
        return handedIn.toBuilder()
                .state(Coded.of(RepairState.class.cast(file.state())))
                .acceptedOn(day(last("accept")))
                .decision(
                        decided == null
                                ? null
                                : Coded.of(approved == null ? RepairDecision.REJECTED : RepairDecision.APPROVED))
                .decidedOn(day(decided))
                .approvedBy(decided == null ? null : repair.finder())
                .reason(reasoned == null ? null : reasoned.remark())
                .effects(approved == null ? List.of() : repair.effects().toRecords())
                .build();
    }

    private @Nullable StoredStep last(String move) {
        StoredStep found = null;
        for (StoredStep step : stored.steps()) {
            found = step.move().equals(move) ? step : found;
        }
        return found;
    }

    private static @Nullable LocalDate day(@Nullable StoredStep step) {
        return step == null ? null : step.on();
    }

    private static @Nullable OrgRef unit(@Nullable StoredStep step) {
        if (step == null || step.target() == null || step.targetName() == null) {
            return null;
        }
        return OrgRef.of(step.targetName(), UnifiedSocialCreditCode.parse(step.target()));
    }
}
