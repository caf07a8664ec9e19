package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.constraint.Required;

/** JNT-01 (联合奖惩发起规则). */
final class JointActionCaseRules implements RecordRules<JointActionCase> {
    @Override
    public void check(JointActionCase record, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(record.subject(), found);
        Days.notFuture(record.initiatedOn(), "/initiatedOn", context, found);
        for (int i = 0; i < record.measures().size(); i++) {
            JointActionMeasure measure = record.measures().get(i);
            boolean one =
                    Required.Validator.isThere(measure.restraint()) != Required.Validator.isThere(measure.incentive());
            if (!one || !Required.Validator.isThere(measure.basis())) {
                found.add(Rule.JNT_01, "/measures/" + i);
            }
            Days.inOrder(measure.from(), measure.to(), "/measures/" + i + "/to", found);
        }
    }
}
