package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;

/** The order of days (不良行为记分规则). */
final class DemeritPointsRules implements RecordRules<DemeritPoints> {
    @Override
    public void check(DemeritPoints record, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(record.subject(), found);
        Days.notFuture(record.decidedOn(), "/decidedOn", context, found);
        Days.inOrder(record.period(), "/period/to", found);
    }
}
