package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.check.Stage;
import java.util.List;

/** What the tables of 2015 and 2016 never had cannot be asked of them at a clerk's window (旧表缺项). */
final class OldTable {
    private static final Bilingual DIRECTORY =
            new Bilingual("可提供机关名录（名称、代码）补填", "a directory of names and codes can supply it");

    private OldTable() {}

    /** LEG-04 for an organ's code; LEG-05 for the rest, which a platform asks for under its own rule. */
    static Issue excuse(Issue issue, Stage stage) {
        boolean intake = stage == Stage.INTAKE;
        if (issue.rule() == Rule.FLD_01 && issue.path().endsWith("/creditCode")) {
            return with(issue, Rule.LEG_04, intake ? Level.WARNING : Level.ERROR, DIRECTORY);
        }
        boolean missing = issue.rule() == Rule.FLD_01 || issue.rule() == Rule.PEN_01;
        return missing && intake ? with(issue, Rule.LEG_05, Level.WARNING, Bilingual.NONE) : issue;
    }

    private static Issue with(Issue issue, Rule rule, Level level, Bilingual expected) {
        return new Issue(rule, level, issue.path(), issue.item(), issue.found(), expected, List.of());
    }
}
