package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PRV-02 and PRV-04 (数据来源规则): what contradicts itself is told and kept. */
final class ProvenanceRules implements RecordRules<Provenance> {
    private static final Bilingual BEFORE =
            new Bilingual("接收时间早于来源更新时间", "received before it was changed at its source");
    private static final Bilingual SOMEONE = new Bilingual("其他来源", "another source");

    @Override
    public void check(Provenance provenance, CheckContext context, Findings found) {
        for (int i = 0; i < provenance.corroborations().size(); i++) {
            Corroboration other = provenance.corroborations().get(i);
            if (Boolean.FALSE.equals(other.agrees())) {
                found.add(Rule.PRV_02, "/corroborations/" + i + "/agrees", "", name(other.source()));
            }
        }
        if (provenance.sourceUpdatedAt() != null
                && provenance.receivedAt() != null
                && provenance.receivedAt().isBefore(provenance.sourceUpdatedAt())) {
            found.add(Rule.PRV_04, Level.WARNING, "/receivedAt", "", BEFORE, List.of());
        }
    }

    private static Bilingual name(@Nullable OrgRef source) {
        return source == null || source.name() == null ? SOMEONE : Bilingual.same(source.name());
    }
}
