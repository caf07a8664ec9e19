package io.github.creditkit.model;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RepairDecision;
import io.github.creditkit.model.codeset.RepairEffect;
import io.github.creditkit.model.codeset.RepairState;
import io.github.creditkit.model.codeset.Severity;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RPR-01 to RPR-10 and the days (信用修复规则). */
final class CreditRepairRules implements RecordRules<CreditRepair> {
    @Override
    public void check(CreditRepair repair, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(repair.subject(), found);
        days(repair, context, found);
        RepairDecision decision = meaning(repair.decision());
        decided(repair, decision, found);
        if (decision == RepairDecision.APPROVED) {
            approved(repair, found);
        }
        effects(repair, found);
        reason(repair, decision, found);
        state(repair, decision, found);
        if (repair.notice() == null || !repair.notice().isServedTogether()) {
            found.add(Rule.RPR_09, repair.notice() == null ? "/notice" : "/notice/noticeServedOn");
        }
        plan(repair.bankruptcy(), found);
    }

    private static void days(CreditRepair repair, CheckContext context, Findings found) {
        Days.notFuture(repair.submittedOn(), "/submittedOn", context, found);
        Days.notFuture(repair.acceptedOn(), "/acceptedOn", context, found);
        Days.notFuture(repair.decidedOn(), "/decidedOn", context, found);
        Days.inOrder(repair.submittedOn(), repair.acceptedOn(), "/acceptedOn", found);
        Days.inOrder(
                repair.acceptedOn() == null ? repair.submittedOn() : repair.acceptedOn(),
                repair.decidedOn(),
                "/decidedOn",
                found);
        for (int i = 0; i < repair.rechecks().size(); i++) {
            LocalDate checkedOn = repair.rechecks().get(i).checkedOn();
            Days.notFuture(checkedOn, "/rechecks/" + i + "/checkedOn", context, found);
            Days.inOrder(repair.decidedOn(), checkedOn, "/rechecks/" + i + "/checkedOn", found);
        }
    }

    /** The decision, its day and, where a department decided, the department. */
    private static void decided(CreditRepair repair, @Nullable RepairDecision decision, Findings found) {
        if (decision != null && repair.decidedOn() == null) {
            found.add(Rule.RPR_02, "/decidedOn");
        } else if (!Required.Validator.isThere(repair.decision()) && repair.decidedOn() != null) {
            found.add(Rule.RPR_02, "/decision");
        }
        boolean byDepartment = decision == RepairDecision.APPROVED || decision == RepairDecision.REJECTED;
        if (byDepartment && repair.approvedBy() == null) {
            found.add(Rule.RPR_02, "/approvedBy");
        }
        UnifiedSocialCreditCode finder = code(repair.foundBy());
        UnifiedSocialCreditCode decider = code(repair.approvedBy());
        if (finder != null && decider != null && !finder.equals(decider)) {
            found.add(Rule.RPR_04, "/approvedBy");
        }
    }

    private static void approved(CreditRepair repair, Findings found) {
        LocalDate fulfilledOn = repair.obligationsFulfilledOn();
        LocalDate decidedOn = repair.decidedOn();
        if (fulfilledOn == null || (decidedOn != null && fulfilledOn.isAfter(decidedOn))) {
            found.add(Rule.RPR_01, "/obligationsFulfilledOn");
        }
        if (repair.proof().stream().noneMatch(Required.Validator::isThere)) {
            found.add(Rule.RPR_01, "/proof");
        }
        if (!Required.Validator.isThere(repair.commitmentCode())) {
            found.add(Rule.RPR_01, "/commitmentCode");
        }
        // A minor failure has no shortest term, and a court's plan does not wait for it.
        if (meaning(repair.severity()) != Severity.MINOR
                && repair.bankruptcy() == null
                && repair.minPeriodEndsOn() != null
                && decidedOn != null
                && decidedOn.isBefore(repair.minPeriodEndsOn())) {
            found.add(Rule.RPR_03, "/decidedOn");
        }
    }

    private static void effects(CreditRepair repair, Findings found) {
        boolean approved = repair.decision() != null
                && (repair.decision().meaning() == null || repair.decision().meaning() == RepairDecision.APPROVED);
        Set<RepairEffect> seen = EnumSet.noneOf(RepairEffect.class);
        Set<RepairEffect> done = EnumSet.noneOf(RepairEffect.class);
        boolean isReadable = true;
        for (int i = 0; i < repair.effects().size(); i++) {
            RepairEffectDone one = repair.effects().get(i);
            RepairEffect effect = meaning(one.effect());
            isReadable &= effect != null;
            if (effect != null && !seen.add(effect)) {
                found.add(Rule.RPR_05, "/effects/" + i + "/effect");
            }
            if (one.doneOn() != null) {
                boolean tooEarly = repair.decidedOn() != null && one.doneOn().isBefore(repair.decidedOn());
                if (!approved || tooEarly) {
                    found.add(Rule.RPR_05, "/effects/" + i + "/doneOn");
                }
                if (effect != null) {
                    done.add(effect);
                }
            }
        }
        if (meaning(repair.state()) == RepairState.COMPLETED
                && isReadable
                && done.size() < RepairEffect.values().length) {
            found.add(Rule.RPR_06, "/effects");
        }
    }

    private static void reason(CreditRepair repair, @Nullable RepairDecision decision, Findings found) {
        RepairState state = meaning(repair.state());
        boolean needed = decision == RepairDecision.REJECTED
                || decision == RepairDecision.TERMINATED
                || state == RepairState.NOT_ACCEPTED
                || state == RepairState.REVOKED;
        if (needed && !Required.Validator.isThere(repair.reason())) {
            found.add(Rule.RPR_07, "/reason");
        }
    }

    private static void state(CreditRepair repair, @Nullable RepairDecision decision, Findings found) {
        RepairState state = meaning(repair.state());
        if (state == null || (decision == null && Required.Validator.isThere(repair.decision()))) {
            return; // FLD-01 or FLD-04 says so
        }
        RepairDecision expected = switch (state) {
            case APPROVED, EFFECTS_PENDING, COMPLETED, REVOKED -> RepairDecision.APPROVED;
            case REJECTED -> RepairDecision.REJECTED;
            case TERMINATED -> RepairDecision.TERMINATED;
            default -> null;
        };
        if (decision != expected) {
            found.add(Rule.RPR_08, "/decision");
        }
    }

    private static void plan(@Nullable ReorganizationPlan plan, Findings found) {
        if (plan != null) {
            Days.inOrder(plan.approvedOn(), plan.performedOn(), "/bankruptcy/performedOn", found);
            Days.inOrder(plan.approvedOn(), plan.failedOn(), "/bankruptcy/failedOn", found);
            if (plan.performedOn() != null && plan.failedOn() != null) {
                found.add(Rule.RPR_10, "/bankruptcy/failedOn");
            }
        }
    }

    /** None for an organ that has only the placeholder: it says nothing of which organ it is. */
    private static @Nullable UnifiedSocialCreditCode code(@Nullable OrgRef organ) {
        Coded<UnifiedSocialCreditCode> code = organ == null ? null : organ.creditCode();
        return code == null || ValidCode.NO_CODE.equals(code.text()) ? null : code.meaning();
    }

    private static <T> @Nullable T meaning(@Nullable Coded<T> coded) {
        return coded == null ? null : coded.meaning();
    }
}
