package io.github.creditkit.platform;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.table.RowFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues as they are sent (问题的接口形式). */
final class RowIssues {
    private RowIssues() {}

    static RowIssue of(Issue issue) {
        return new RowIssue(
                issue.rule().word(),
                Coded.of(severity(issue.level())),
                absent(issue.path()),
                absent(issue.item().code()),
                issue.messageZh(),
                issue.messageEn(),
                absent(issue.found()));
    }

    static RowIssue of(RowFault fault) {
        return new RowIssue(
                fault.reason().word(),
                Coded.of(IssueSeverity.ERROR),
                null,
                null,
                fault.messageZh(),
                fault.messageEn(),
                null);
    }

    static RowIssue of(UnreadableJsonException why) {
        return new RowIssue(
                Rule.FLD_03.word(),
                Coded.of(IssueSeverity.ERROR),
                absent(why.path()),
                null,
                why.messageZh(),
                String.valueOf(why.getMessage()),
                null);
    }

    static RowIssue of(Rule rule, String path, Bilingual expected) {
        return of(new Issue(rule, rule.level(), path, ItemName.WHOLE, "", expected, List.of()));
    }

    static boolean isError(Issue issue) {
        return issue.level() == Level.ERROR;
    }

    private static IssueSeverity severity(Level level) {
        return switch (level) {
            case ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case NOTE -> IssueSeverity.NOTE;
        };
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
