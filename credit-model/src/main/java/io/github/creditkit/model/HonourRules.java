package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.constraint.Required;

/** The order of days, and that a withdrawal has its reason (表彰荣誉规则). */
final class HonourRules implements RecordRules<Honour> {
    @Override
    public void check(Honour record, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(record.subject(), found);
        Days.notFuture(record.recognizedOn(), "/recognizedOn", context, found);
        Days.inOrder(record.recognizedOn(), record.validTo(), "/validTo", found);
        Days.inOrder(record.recognizedOn(), record.withdrawnOn(), "/withdrawnOn", found);
        if (record.withdrawnOn() != null && !Required.Validator.isThere(record.withdrawalReason())) {
            found.add(Rule.FLD_01, "/withdrawalReason");
        }
    }
}
