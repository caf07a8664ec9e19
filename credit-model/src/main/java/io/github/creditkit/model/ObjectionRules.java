package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.ApplicantKind;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionResult;
import io.github.creditkit.model.codeset.ObjectionState;
import io.github.creditkit.model.constraint.Required;
import org.jspecify.annotations.Nullable;

/** OBJ-01 to OBJ-04 and the days (异议规则). */
final class ObjectionRules implements RecordRules<Objection> {
    @Override
    public void check(Objection objection, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(objection.subject(), found);
        days(objection, context, found);
        Applicant applicant = objection.applicant();
        if (applicant != null
                && meaning(applicant.kind()) == ApplicantKind.AGENT
                && !Required.Validator.isThere(applicant.authorisation())) {
            found.add(Rule.OBJ_01, "/applicant/authorisation");
        }
        reply(objection, found);
        if (meaning(objection.result()) == ObjectionResult.UPHELD_CORRECTED && !isNewer(objection)) {
            found.add(Rule.OBJ_03, "/recordVersionAfter");
        }
        state(objection, found);
    }

    private static void days(Objection objection, CheckContext context, Findings found) {
        Days.notFuture(objection.submittedOn(), "/submittedOn", context, found);
        Days.notFuture(objection.acceptedOn(), "/acceptedOn", context, found);
        Days.notFuture(objection.repliedOn(), "/repliedOn", context, found);
        Days.inOrder(objection.submittedOn(), objection.acceptedOn(), "/acceptedOn", found);
        Days.inOrder(
                objection.acceptedOn() == null ? objection.submittedOn() : objection.acceptedOn(),
                objection.repliedOn(),
                "/repliedOn",
                found);
    }

    /** What was withdrawn needs no reply; everything else is answered on a day, with a result. */
    private static void reply(Objection objection, Findings found) {
        ObjectionResult result = meaning(objection.result());
        if (result != null && result != ObjectionResult.WITHDRAWN && objection.repliedOn() == null) {
            found.add(Rule.OBJ_02, "/repliedOn");
        } else if (!Required.Validator.isThere(objection.result()) && objection.repliedOn() != null) {
            found.add(Rule.OBJ_02, "/result");
        }
    }

    private static boolean isNewer(Objection objection) {
        Integer after = objection.recordVersionAfter();
        Integer before =
                objection.recordRef() == null ? null : objection.recordRef().version();
        return after != null && (before == null || after > before);
    }

    private static void state(Objection objection, Findings found) {
        ObjectionState state = meaning(objection.state());
        ObjectionResult result = meaning(objection.result());
        if (state == null || (result == null && Required.Validator.isThere(objection.result()))) {
            return; // FLD-01 or FLD-04 says so
        }
        boolean fits = switch (state) {
            case REPLIED, CLOSED -> result != null && result != ObjectionResult.WITHDRAWN;
            case WITHDRAWN -> result == null || result == ObjectionResult.WITHDRAWN;
            default -> result == null;
        };
        if (!fits) {
            found.add(Rule.OBJ_04, "/result");
        }
    }

    private static <T> @Nullable T meaning(@Nullable Coded<T> coded) {
        return coded == null ? null : coded.meaning();
    }
}
