package io.github.creditkit.model;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.IndustryDivisions;
import io.github.creditkit.model.codeset.IndustrySection;
import java.time.LocalDate;
import java.util.List;

/** SUB-01 to SUB-03 and the days, the same for all organisations (法人及非法人组织基础信息规则). */
final class OrganizationBaseRules implements RecordRules<Record> {
    @Override
    public void check(Record record, CheckContext context, Findings found) {
        if (record instanceof EnterpriseBase enterprise) {
            check(enterprise.organization(), "91 93", context, found);
        } else if (record instanceof IndividualBusinessBase trader) {
            check(trader.organization(), "92", context, found);
        } else if (record instanceof InstitutionBase institution) {
            check(institution.organization(), "11 12 13 19", context, found);
        } else if (record instanceof SocialOrganizationBase social) {
            check(social.organization(), "51 52 53 59", context, found);
        } else if (record instanceof UnincorporatedOrganizationBase other) {
            check(other.organization(), "", context, found);
        }
    }

    private static void check(OrganizationBase base, String pairs, CheckContext context, Findings found) {
        if (base == null) {
            return;
        }
        UnifiedSocialCreditCode code =
                base.creditCode() == null ? null : base.creditCode().meaning();
        if (code != null && !pairs.isEmpty() && !pairs.contains(code.text().substring(0, 2))) {
            found.add(
                    Rule.SUB_01,
                    "/organization/creditCode",
                    code.text().substring(0, 2),
                    Bilingual.same(pairs.replace(' ', '/')));
        }
        LocalDate established = base.establishedOn();
        Days.notFuture(established, "/organization/establishedOn", context, found);
        Days.inOrder(established, base.approvedOn(), "/organization/approvedOn", found);
        Days.inOrder(base.operatingPeriod(), "/organization/operatingPeriod/to", found);
        industry(base, found);
        formerNames(base.formerNames(), found);
        if (base.registeredCapital() != null && base.capitalCurrency() == null) {
            found.add(Rule.FLD_01, "/organization/capitalCurrency");
        }
    }

    private static void industry(OrganizationBase base, Findings found) {
        IndustrySection section =
                base.industrySection() == null ? null : base.industrySection().meaning();
        if (section != null
                && base.industryClass() != null
                && !base.industryClass().isBlank()
                && !IndustryDivisions.contains(section, base.industryClass())) {
            found.add(Rule.SUB_02, "/organization/industryClass", "", Bilingual.same(section.code()));
        }
    }

    /** A name ends before the next one begins; a day in common is the day of the change. */
    private static void formerNames(List<FormerName> names, Findings found) {
        for (int i = 0; i < names.size(); i++) {
            FormerName name = names.get(i);
            Days.inOrder(name.from(), name.to(), "/organization/formerNames/" + i + "/to", found);
            for (int k = 0; k < i; k++) {
                if (overlap(names.get(k), name)) {
                    found.add(Rule.SUB_03, "/organization/formerNames/" + i + "/from");
                    break; // once for each name, however many it overlaps
                }
            }
        }
    }

    private static boolean overlap(FormerName one, FormerName other) {
        return one.from() != null
                && one.to() != null
                && other.from() != null
                && other.to() != null
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }
}
