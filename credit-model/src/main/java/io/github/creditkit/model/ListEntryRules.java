package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CreditListType;
import io.github.creditkit.model.constraint.Required;

/** LST-01 and LST-02, the subject and the days, the same for all lists (名单规则). */
final class ListEntryRules implements RecordRules<ListEntry> {
    @Override
    public void check(ListEntry entry, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(entry.subject(), found);
        exit(entry, found);
        Days.inOrder(entry.validity(), "/validity/to", found);
        Days.inOrder(entry.entryDecidedOn(), entry.exitDecidedOn(), "/exitDecidedOn", found);
        Days.notFuture(entry.entryDecidedOn(), "/entryDecidedOn", context, found);
        if (!Required.Validator.isThere(entry.legalBasis()) && entry.listType() != CreditListType.RED) {
            found.add(Rule.LST_02, "/legalBasis");
        }
    }

    /** Reason, day and organ of the removal come together or not at all. */
    private static void exit(ListEntry entry, Findings found) {
        boolean reason = Required.Validator.isThere(entry.exitReason());
        boolean day = entry.exitDecidedOn() != null;
        boolean organ = entry.exitAuthority() != null;
        if (reason != day || day != organ) {
            found.add(Rule.LST_01, reason ? (day ? "/exitAuthority" : "/exitDecidedOn") : "/exitReason");
        }
    }
}
