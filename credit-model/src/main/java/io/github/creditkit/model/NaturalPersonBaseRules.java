package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.OccupationGroup;

/** The number of the document, and whom nobody collects (自然人基础信息规则). */
final class NaturalPersonBaseRules implements RecordRules<NaturalPersonBase> {
    static final Bilingual MINORS =
            new Bilingual("未成年学生默认不予归集", "students may be minors and are not collected by default");

    @Override
    public void check(NaturalPersonBase person, CheckContext context, Findings found) {
        SubjectRules.person(person.idType(), person.idNumber(), "/idNumber", found);
        for (int i = 0; i < person.occupationGroups().size(); i++) {
            if (person.occupationGroups().get(i).meaning() == OccupationGroup.STUDENT) {
                found.add(Rule.CAT_03, "/occupationGroups/" + i, "", MINORS);
            }
        }
    }
}
