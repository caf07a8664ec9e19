package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;

/** The order of days (自愿申报信用信息规则). */
final class VoluntaryDeclarationRules implements RecordRules<VoluntaryDeclaration> {
    @Override
    public void check(VoluntaryDeclaration record, CheckContext context, Findings found) {
        SubjectRules.OF_LISTS.check(record.subject(), found);
        Days.notFuture(record.declaredOn(), "/declaredOn", context, found);
        Periods.inOrder(record.declaredOn(), record.verifiedOn(), Rule.DAT_01, "/verifiedOn", found);
        Periods.inOrder(record.declaredOn(), record.validTo(), Rule.DAT_01, "/validTo", found);
    }
}
