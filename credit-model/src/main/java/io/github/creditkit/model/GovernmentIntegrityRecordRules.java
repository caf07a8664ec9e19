package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.constraint.Required;

/** The order of days, and a basis for what is about a person (政务诚信记录规则). */
final class GovernmentIntegrityRecordRules implements RecordRules<GovernmentIntegrityRecord> {
    private static final Bilingual BASIS =
            new Bilingual("公务员信息无法律依据不得公开", "a civil servant's record is not public without a basis in law");

    @Override
    public void check(GovernmentIntegrityRecord record, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(record.subject(), found);
        Days.notFuture(record.decidedOn(), "/decidedOn", context, found);
        Days.inOrder(record.decidedOn(), record.resolvedOn(), "/resolvedOn", found);
        if (context.stage() == Stage.PUBLICATION
                && record.subject() != null
                && record.subject().isNaturalPerson()
                && !Required.Validator.isThere(record.legalBasis())) {
            found.add(Rule.CAT_03, "/legalBasis", "", BASIS);
        }
    }
}
