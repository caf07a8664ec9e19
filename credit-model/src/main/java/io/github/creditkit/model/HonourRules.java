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
        SubjectRules.OF_LISTS.check(record.subject(), found);
        Days.notFuture(record.recognizedOn(), "/recognizedOn", context, found);
        Periods.inOrder(record.recognizedOn(), record.validTo(), Rule.DAT_01, "/validTo", found);
        Periods.inOrder(record.recognizedOn(), record.withdrawnOn(), Rule.DAT_01, "/withdrawnOn", found);
        if (record.withdrawnOn() != null && !Required.Validator.isThere(record.withdrawalReason())) {
            found.add(Rule.FLD_01, "/withdrawalReason");
        }
    }
}
