package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.OccupationGroup;

/** The number of the document, the order of days, and whom nobody collects (重点人群信用记录规则). */
final class OccupationRecordRules implements RecordRules<OccupationRecord> {
    @Override
    public void check(OccupationRecord record, CheckContext context, Findings found) {
        if (record.person() != null) {
            SubjectRules.person(record.person().idType(), record.person().idNumber(), "/person/idNumber", found);
        }
        Days.notFuture(record.eventOn(), "/eventOn", context, found);
        Days.inOrder(record.certificateValidity(), "/certificateValidity/to", found);
        if (record.occupationGroup() != null && record.occupationGroup().meaning() == OccupationGroup.STUDENT) {
            found.add(Rule.CAT_03, "/occupationGroup", "", NaturalPersonBaseRules.MINORS);
        }
    }
}
