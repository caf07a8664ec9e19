package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;

/** AUD-01: a trace tells of no person (查询留痕规则). */
final class QueryTraceRules implements RecordRules<QueryTrace> {
    @Override
    public void check(QueryTrace trace, CheckContext context, Findings found) {
        AuditEventRules.check(trace.basis(), "/basis", found);
        AuditEventRules.checkHash(trace.subjectHash(), found);
    }
}
