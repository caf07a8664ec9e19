package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.JointActionAnswer;
import io.github.creditkit.model.constraint.Required;

/** JNT-02 (联合奖惩响应规则). */
final class JointActionResponseRules implements RecordRules<JointActionResponse> {
    @Override
    public void check(JointActionResponse record, CheckContext context, Findings found) {
        Days.notFuture(record.respondedOn(), "/respondedOn", context, found);
        if (record.answer() != null
                && record.answer().meaning() == JointActionAnswer.DECLINE
                && !Required.Validator.isThere(record.reason())) {
            found.add(Rule.JNT_02, "/reason");
        }
    }
}
