package io.github.creditkit.cli.validate;

import io.github.creditkit.cli.repeat.FirstRows;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Rule;
import java.util.List;
import java.util.Optional;

/** Finds the same decision again in one file (重复行); the hash code of the content tells the two kinds of repetition apart. */
final class Duplicates {
    private final FirstRows rows = new FirstRows(Integer.MAX_VALUE);

    /** DUP-01 for the same again, DUP-02 for the same decision with other content; empty for a first one. */
    Optional<Issue> check(JudgedRow row) {
        return row.key() == null
                ? Optional.empty()
                : rows.find(row.key(), row.row().number(), row.content())
                        .map(first -> issue(first.mark() == row.content() ? Rule.DUP_01 : Rule.DUP_02, first.row()));
    }

    private static Issue issue(Rule rule, long first) {
        return new Issue(rule, rule.level(), "", ItemName.WHOLE, Long.toString(first), Bilingual.NONE, List.of());
    }
}
