package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;

/** That the day is not to come (赋码规则). */
final class CodeAssignmentRules implements RecordRules<CodeAssignment> {
    @Override
    public void check(CodeAssignment record, CheckContext context, Findings found) {
        Days.notFuture(record.assignedOn(), "/assignedOn", context, found);
    }
}
