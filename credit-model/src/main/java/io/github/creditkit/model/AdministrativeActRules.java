package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;

/** ACT-01 to ACT-06, the same for the eight acts (其他行政行为规则). */
final class AdministrativeActRules implements RecordRules<AdministrativeAct> {
    @Override
    public void check(AdministrativeAct act, CheckContext context, Findings found) {
        SubjectRules.OF_ACTS.check(act.subject(), found);
        Periods.inOrder(act.validity(), Rule.ACT_02, "/validity/to", found);
        DecisionDay.check(act.decidedOn(), Rule.ACT_03, Rule.ACT_04, context, found);
        OrganRules.check(act.authority(), Rule.ACT_06, "/authority/creditCode", found);
        OrganRules.check(act.source(), Rule.ACT_06, "/source/creditCode", found);
        if (act instanceof AdministrativeCompulsion compulsion) {
            if (compulsion.measure() == null && compulsion.execution() == null) {
                found.add(Rule.FLD_01, "/measure");
            }
            Periods.inOrder(compulsion.measureFrom(), compulsion.measureTo(), Rule.ACT_02, "/measureTo", found);
        }
    }
}
