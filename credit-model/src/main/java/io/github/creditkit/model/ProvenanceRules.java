package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;

/** PRV-01 and PRV-02 (数据来源规则): what contradicts itself is told and kept. */
final class ProvenanceRules implements RecordRules<Provenance> {
    @Override
    public void check(Provenance provenance, CheckContext context, Findings found) {
        for (int i = 0; i < provenance.corroborations().size(); i++) {
            if (Boolean.FALSE.equals(provenance.corroborations().get(i).agrees())) {
                found.add(Rule.PRV_01, "/corroborations/" + i + "/agrees");
            }
        }
        if (provenance.sourceUpdatedAt() != null
                && provenance.receivedAt() != null
                && provenance.receivedAt().isBefore(provenance.sourceUpdatedAt())) {
            found.add(Rule.PRV_02, "/receivedAt");
        }
    }
}
