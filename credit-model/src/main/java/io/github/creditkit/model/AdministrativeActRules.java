package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;

/** ACT-01 and ACT-02, the subject and the days, the same for the eight acts (其他行政行为规则). */
final class AdministrativeActRules implements RecordRules<AdministrativeAct> {
    @Override
    public void check(AdministrativeAct act, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(act.subject(), found);
        Days.inOrder(act.validity(), "/validity/to", found);
        DecisionDay.check(act.decidedOn(), Rule.DAT_02, Rule.ACT_01, context, found);
        OrganRules.check(act.authority(), Rule.ACT_02, "/authority/creditCode", found);
        OrganRules.check(act.source(), Rule.ACT_02, "/source/creditCode", found);
        if (act instanceof AdministrativeCompulsion compulsion) {
            if (compulsion.measure() == null && compulsion.execution() == null) {
                found.add(Rule.FLD_01, "/measure");
            }
            Days.inOrder(compulsion.measureFrom(), compulsion.measureTo(), "/measureTo", found);
        }
    }
}
