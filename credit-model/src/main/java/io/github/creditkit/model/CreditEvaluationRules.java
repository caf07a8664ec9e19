package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.RecordRules;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CodeEntry;
import io.github.creditkit.model.codeset.CodeSet;
import io.github.creditkit.model.codeset.EvaluationScheme;
import java.util.stream.Collectors;

/** EVL-01 and the order of days (信用评价规则). */
final class CreditEvaluationRules implements RecordRules<CreditEvaluation> {
    @Override
    public void check(CreditEvaluation evaluation, CheckContext context, Findings found) {
        SubjectRules.OF_OTHERS.check(evaluation.subject(), found);
        Days.notFuture(evaluation.evaluatedOn(), "/evaluatedOn", context, found);
        Days.inOrder(evaluation.validity(), "/validity/to", found);
        EvaluationScheme scheme =
                evaluation.scheme() == null ? null : evaluation.scheme().meaning();
        if (scheme != null && evaluation.grade() != null && !evaluation.grade().isBlank()) {
            CodeSet<?> grades = context.codeSets().grades(scheme).orElse(null);
            if (grades != null && !grades.contains(evaluation.grade())) {
                found.add(
                        Rule.EVL_01,
                        "/grade",
                        "",
                        Bilingual.same(
                                grades.entries().stream().map(CodeEntry::code).collect(Collectors.joining("、"))));
            }
        }
    }
}
