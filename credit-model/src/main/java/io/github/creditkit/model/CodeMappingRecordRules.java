package io.github.creditkit.model;

import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.IdentifierScheme;
import io.github.creditkit.model.constraint.Required;

/** That an organization code is the one inside the credit code (代码映射规则). */
final class CodeMappingRecordRules implements RecordRules<CodeMappingRecord> {
    @Override
    public void check(CodeMappingRecord record, CheckContext context, Findings found) {
        Days.notFuture(record.mappedOn(), "/mappedOn", context, found);
        UnifiedSocialCreditCode code =
                record.creditCode() == null ? null : record.creditCode().meaning();
        if (code != null
                && record.scheme() != null
                && record.scheme().meaning() == IdentifierScheme.ORGANIZATION_CODE
                && Required.Validator.isThere(record.oldValue()) // else FLD-01 tells
                && !record.oldValue()
                        .replace("-", "")
                        .equals(code.organizationCode().text().replace("-", ""))) {
            found.add(Rule.XID_01, "/oldValue");
        }
    }
}
