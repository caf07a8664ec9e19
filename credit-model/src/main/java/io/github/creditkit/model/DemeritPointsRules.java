package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;

/** The order of days (不良行为记分规则). */
final class DemeritPointsRules implements RecordRules<DemeritPoints> {
    @Override
    public void check(DemeritPoints record, CheckContext context, Findings found) {
        SubjectRules.OF_LISTS.check(record.subject(), found);
        Days.notFuture(record.decidedOn(), "/decidedOn", context, found);
        Periods.inOrder(record.period(), Rule.DAT_01, "/period/to", found);
    }
}
