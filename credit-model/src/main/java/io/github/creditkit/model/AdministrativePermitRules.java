package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.PermitCategory;
import io.github.creditkit.model.constraint.Required;
import java.util.List;

/** PMT-01 to PMT-07, and what identifiers say of each other (行政许可规则). */
final class AdministrativePermitRules implements RecordRules<AdministrativePermit> {
    private static final Bilingual NUMBER_MISSING =
            new Bilingual("：有许可证书名称时应填写", "wanted where a certificate is named");

    @Override
    public void check(AdministrativePermit permit, CheckContext context, Findings found) {
        SubjectRules.OF_PERMITS.check(permit.subject(), found);
        Validity validity = permit.validity();
        if (validity != null
                && validity.from() != null
                && validity.to() != null
                && validity.to().isBefore(validity.from())) {
            found.add(Rule.PMT_02, "/validity/to");
        }
        DecisionDay.check(permit.decidedOn(), Rule.PMT_03, Rule.PMT_04, context, found);
        if (permit.permitCategory() != null
                && permit.permitCategory().meaning() == PermitCategory.OTHER
                && permit.permitCategory().detail().isEmpty()) {
            found.add(Rule.PMT_05, "/permitCategory");
        }
        if (Required.Validator.isThere(permit.certificateTitle())
                && !Required.Validator.isThere(permit.certificateNo())) {
            found.add(Rule.FLD_01, Level.WARNING, "/certificateNo", "", NUMBER_MISSING, List.of());
        }
        OrganRules.check(permit.authority(), Rule.PMT_07, "/authority/creditCode", found);
        OrganRules.check(permit.source(), Rule.PMT_07, "/source/creditCode", found);
    }
}
