package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;

/** The order of days (自愿申报信用信息规则). */
final class VoluntaryDeclarationRules implements RecordRules<VoluntaryDeclaration> {
    @Override
    public void check(VoluntaryDeclaration record, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(record.subject(), found);
        Days.notFuture(record.declaredOn(), "/declaredOn", context, found);
        Days.inOrder(record.declaredOn(), record.verifiedOn(), "/verifiedOn", found);
        Days.inOrder(record.declaredOn(), record.validTo(), "/validTo", found);
    }
}
