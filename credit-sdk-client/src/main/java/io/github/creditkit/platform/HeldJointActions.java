package io.github.creditkit.platform;

import io.github.creditkit.client.contract.JointActionParticipation;
import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.procedure.JointAction;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.procedure.LiftNotice;
import io.github.creditkit.model.procedure.Participation;
import io.github.creditkit.model.procedure.Taken;
import io.github.creditkit.platform.store.StoredJointAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Joint actions made again out of what happened (联合奖惩案件还原). */
final class HeldJointActions {
    static final String PUSH = "push";
    static final String RESPONSE = "response";
    static final String EXECUTE = "execute";
    static final String FEEDBACK = "feedback";
    static final String LIFT = "lift";

    private final ContractJson json;
    private final String platform;

    HeldJointActions(ContractJson json, String platform) {
        this.json = json;
        this.platform = platform;
    }

    JointAction action(StoredJointAction stored) {
        JointAction action = made(JointAction.open(read(stored.payload(), JointActionCase.class)), stored);
        for (StoredJointAction.Event event : stored.events()) {
            action = made(take(action, event), stored);
        }
        return action;
    }

    /** Takes what happens, or tells why it cannot. */
    Taken<JointAction> take(JointAction action, StoredJointAction.Event event) {
        LocalDate on = LocalDate.parse(event.on());
        return switch (event.kind()) {
            case PUSH -> action.push(read(event.payload(), OrgRef.class), platform, on);
            case RESPONSE -> action.respond(read(event.payload(), JointActionResponse.class));
            case EXECUTE -> action.execute(read(event.payload(), OrgRef.class), on);
            case FEEDBACK -> action.feedBack(read(event.payload(), JointActionFeedback.class), on);
            case LIFT -> {
                JointActionLift lift = read(event.payload(), JointActionLift.class);
                yield action.lift(cause(lift), lift.decidedBy(), on);
            }
            default -> throw new IllegalStateException("nothing that happens to a joint action: " + event.kind());
        };
    }

    /** Why, by the words with which it was told. */
    static LiftCause cause(JointActionLift lift) {
        for (LiftCause cause : LiftCause.values()) {
            if (cause.text().zh().equals(lift.reason())) {
                return cause;
            }
        }
        return LiftCause.EXPIRY;
    }

    StoredJointAction.Event event(String kind, Record message, LocalDate on) {
        return new StoredJointAction.Event(
                kind, new String(json.write(message), StandardCharsets.UTF_8), on.toString());
    }

    static StoredJointAction with(StoredJointAction stored, StoredJointAction.Event event, boolean lifted) {
        List<StoredJointAction.Event> events = new ArrayList<>(stored.events());
        events.add(event);
        return new StoredJointAction(
                stored.caseNo(),
                stored.initiator(),
                stored.executors(),
                stored.recordId(),
                lifted,
                stored.payload(),
                events);
    }

    static JointActionStatus status(JointAction action) {
        return new JointActionStatus(
                action.initiated(),
                action.departments().stream().map(HeldJointActions::view).toList(),
                action.lifts().stream().map(LiftNotice::lift).distinct().toList());
    }

    private static JointActionParticipation view(Participation one) {
        return new JointActionParticipation(
                one.department(), Coded.of(one.file().state()), one.response(), one.feedback());
    }

    private <T> T read(String payload, Class<T> type) {
        try {
            return json.read(payload.getBytes(StandardCharsets.UTF_8), type);
        } catch (UnreadableJsonException e) {
            throw new IllegalStateException("a joint action that cannot be read", e);
        }
    }

    private static JointAction made(Taken<JointAction> taken, StoredJointAction stored) {
        if (taken.refusal().isPresent()) {
            throw new IllegalStateException("an event of " + stored + " that cannot be taken again");
        }
        return taken.now();
    }
}
