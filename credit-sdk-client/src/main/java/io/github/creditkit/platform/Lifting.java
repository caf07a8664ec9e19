package io.github.creditkit.platform;

import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.OrgRef;
import io.github.creditkit.model.codeset.ChangeOperation;
import io.github.creditkit.model.procedure.JointAction;
import io.github.creditkit.model.procedure.LiftCause;
import io.github.creditkit.model.procedure.Taken;
import io.github.creditkit.platform.store.StoredJointAction;
import io.github.creditkit.platform.store.Tables;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;

/** Ends the joint actions that rest on a record which no longer bears them (解除措施), and tells all who follow changes. */
final class Lifting {
    private final HeldJointActions held;

    Lifting(HeldJointActions held) {
        this.held = held;
    }

    void lift(Tables tables, Collection<String> recordIds, LiftCause cause, Call call) {
        lift(tables, recordIds, cause, call.account().unit(), call.today(), call.now());
    }

    void lift(
            Tables tables,
            Collection<String> recordIds,
            LiftCause cause,
            OrgRef decidedBy,
            LocalDate on,
            OffsetDateTime at) {
        for (StoredJointAction stored : tables.jointActions().restingOn(recordIds)) {
            JointAction action = held.action(stored);
            JointActionLift lift =
                    new JointActionLift(stored.caseNo(), cause.text().zh(), decidedBy, on);
            StoredJointAction.Event event = held.event(HeldJointActions.LIFT, lift, on);
            Taken<JointAction> taken = held.take(action, event);
            if (taken.isMade()) {
                tables.jointActions().update(HeldJointActions.with(stored, event, true));
                tables.records().appendChange(ChangeOperation.LIFT, stored.recordId(), at);
            }
        }
    }
}
