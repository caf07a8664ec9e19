package io.github.creditkit.platform;

import io.github.creditkit.client.auth.Scope;
import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.codeset.JointActionState;
import io.github.creditkit.model.procedure.JointAction;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.procedure.Participation;
import io.github.creditkit.model.procedure.Taken;
import io.github.creditkit.platform.store.StoredJointAction;
import io.github.creditkit.platform.store.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joint incentives and restraints: initiate, answer, report, lift (联合奖惩). */
final class JointActionOperations {

    private final HeldJointActions held;

    JointActionOperations(HeldJointActions held) {
        this.held = held;
    }

    List<Route> routes() {
        return List.of(
                Route.write("POST", "/joint-actions", this::initiate),
                Route.read("GET", "/joint-actions", this::list),
                Route.read("GET", "/joint-actions/{no}", this::get),
                Route.write("POST", "/joint-actions/{no}/responses", this::respond),
                Route.write("POST", "/joint-actions/{no}/feedbacks", this::feedBack),
                Route.write("POST", "/joint-actions/{no}/lifts", this::lift));
    }

    private PlatformResponse initiate(Call call, Tables tables) {
        call.demand(Scope.JOINT);
        JointActionCase initiated = call.body(JointActionCase.class);
        demandUnit(call, initiated.initiator());
        if (tables.jointActions().find(initiated.caseNo()).isPresent()) {
            throw state(new Bilingual("案件编号已存在", "there is a case with this number"));
        }
        Taken<JointAction> opened = JointAction.open(initiated);
        if (!opened.isMade()) {
            Bilingual why = opened.refusal().orElseThrow();
            throw new ProblemException(ProblemType.LEGAL_BASIS_MISSING, why.zh(), why.en());
        }
        JointAction action = opened.now();
        List<StoredJointAction.Event> events = new ArrayList<>();
        for (Participation one : opened.now().departments()) {
            StoredJointAction.Event push = held.event(HeldJointActions.PUSH, one.department(), call.today());
            Taken<JointAction> pushed = held.take(action, push);
            if (!pushed.isMade()) {
                throw state(pushed.refusal().orElseThrow());
            }
            action = pushed.now();
            events.add(push);
        }
        tables.jointActions()
                .add(new StoredJointAction(
                        initiated.caseNo(),
                        call.account().unitCode(),
                        action.departments().stream()
                                .map(one -> code(one.department()))
                                .toList(),
                        tables.records()
                                .find(initiated.listEntryRef())
                                .map(version -> version.head().recordId())
                                .orElse(""),
                        false,
                        new String(call.json().write(initiated), StandardCharsets.UTF_8),
                        events));
        return call.answer(201, HeldJointActions.status(action))
                .with("Location", "/joint-actions/" + initiated.caseNo());
    }

    private static String code(OrgRef unit) {
        return SubjectKeys.unitCode(unit).orElse("");
    }

    /** Nobody speaks for another unit. */
    private static void demandUnit(Call call, @Nullable OrgRef unit) {
        boolean isOwn = SubjectKeys.unitCode(unit)
                .filter(code -> code.equals(call.account().unitCode()))
                .isPresent();
        if (!isOwn) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE, "单位不是账号所属单位", "the unit is not that of the account");
        }
    }

    private static ProblemException state(Bilingual why) {
        return new ProblemException(ProblemType.CASE_STATE, why.zh(), why.en());
    }

    private static StoredJointAction known(Call call, Tables tables) {
        call.demand(Scope.JOINT);
        String unit = call.account().unitCode();
        return tables.jointActions()
                .find(call.variable("no"))
                .filter(stored -> call.account().supervisor()
                        || stored.initiator().equals(unit)
                        || stored.executors().contains(unit))
                .orElseThrow(() -> ProblemException.notFound("没有该案件", "there is no such case"));
    }

    private PlatformResponse get(Call call, Tables tables) {
        return call.answer(200, HeldJointActions.status(held.action(known(call, tables))));
    }

    /** A department sees those that it takes part in or initiated. */
    private PlatformResponse list(Call call, Tables tables) {
        call.demand(Scope.JOINT);
        String executor = call.parameter("executor");
        String unit = call.account().unitCode();
        boolean isOther = !executor.isEmpty() && !executor.equals(unit);
        if (isOther && !call.account().supervisor()) {
            throw new ProblemException(ProblemType.FORBIDDEN_SCOPE, "只能查询本单位的案件", "another unit's cases are not shown");
        }
        boolean isAll = call.account().supervisor() && executor.isEmpty();
        String initiator = executor.isEmpty() && !isAll ? unit : "";
        String executing = executor.isEmpty() && !isAll ? unit : executor;
        Optional<JointActionState> state = state(call.parameter("state"));
        List<JointActionStatus> shown = new ArrayList<>();
        String after = call.parameter("cursor");
        boolean isMore = true;
        while (shown.size() < call.limit() && isMore) {
            List<StoredJointAction> some = tables.jointActions().list(executing, initiator, after, call.limit());
            isMore = some.size() == call.limit();
            for (StoredJointAction stored : some) {
                if (shown.size() == call.limit()) {
                    isMore = true;
                    break;
                }
                after = stored.caseNo();
                JointAction action = held.action(stored);
                boolean isIn = state.isEmpty()
                        || action.departments().stream()
                                .anyMatch(one -> one.file().state() == state.get());
                if (isIn) {
                    shown.add(HeldJointActions.status(action));
                }
            }
        }
        return call.answer(200, new Page<>(shown, isMore ? after : null));
    }

    private static Optional<JointActionState> state(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(JointActionState.values())
                .filter(state -> state.code().equals(word))
                .findFirst()
                .orElseThrow(() -> Call.invalid("state", "不是已知的状态", "no state that is known")));
    }

    private PlatformResponse respond(Call call, Tables tables) {
        JointActionResponse response = call.body(JointActionResponse.class);
        demandUnit(call, response.department());
        StoredJointAction stored = known(call, tables);
        return happened(
                call, tables, stored, List.of(held.event(HeldJointActions.RESPONSE, response, call.today())), false);
    }

    /** Who reports what was done has done it: the day of execution stands in the report. */
    private PlatformResponse feedBack(Call call, Tables tables) {
        JointActionFeedback feedback = call.body(JointActionFeedback.class);
        demandUnit(call, feedback.department());
        StoredJointAction stored = known(call, tables);
        return happened(
                call,
                tables,
                stored,
                List.of(
                        held.event(HeldJointActions.EXECUTE, feedback.department(), feedback.executedOn()),
                        held.event(HeldJointActions.FEEDBACK, feedback, call.today())),
                false);
    }

    private PlatformResponse lift(Call call, Tables tables) {
        JointActionLift lift = call.body(JointActionLift.class);
        StoredJointAction stored = known(call, tables);
        if (!call.account().supervisor()
                && !stored.initiator().equals(call.account().unitCode())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN_SCOPE, "由发起单位或平台解除", "the initiator or the platform lifts");
        }
        LiftCause cause = HeldJointActions.cause(lift);
        JointActionLift told = new JointActionLift(stored.caseNo(), cause.text().zh(), lift.decidedBy(), call.today());
        PlatformResponse response =
                happened(call, tables, stored, List.of(held.event(HeldJointActions.LIFT, told, call.today())), true);
        if (!stored.recordId().isEmpty()) {
            tables.records().appendChange(ChangeOperation.LIFT, stored.recordId(), call.now());
        }
        return response;
    }

    private PlatformResponse happened(
            Call call, Tables tables, StoredJointAction stored, List<StoredJointAction.Event> events, boolean lifted) {
        JointAction action = held.action(stored);
        StoredJointAction changed = stored;
        for (StoredJointAction.Event event : events) {
            Taken<JointAction> taken = held.take(action, event);
            if (!taken.isMade()) {
                throw state(taken.refusal().orElseThrow());
            }
            action = taken.now();
            changed = HeldJointActions.with(changed, event, lifted);
        }
        tables.jointActions().update(changed);
        return call.answer(201, HeldJointActions.status(action));
    }
}
