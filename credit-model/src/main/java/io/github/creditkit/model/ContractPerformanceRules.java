package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;

/** The order of days (合同履约规则). */
final class ContractPerformanceRules implements RecordRules<ContractPerformance> {
    @Override
    public void check(ContractPerformance record, CheckContext context, Findings found) {
        Days.notFuture(record.signedOn(), "/signedOn", context, found);
        Days.inOrder(record.signedOn(), record.performBy(), "/performBy", found);
    }
}
