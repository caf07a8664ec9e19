package io.github.creditkit.client;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import io.github.creditkit.model.table.RowFault;
import io.github.creditkit.model.table.TableReason;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row before it is sent, in the form in which the platform would tell it. */
final class LocalIssues {
    private LocalIssues() {}

    static RowIssue of(Issue issue) {
        return new RowIssue(
                issue.rule().word(),
                Coded.of(
                        switch (issue.level()) {
                            case ERROR -> IssueSeverity.ERROR;
                            case WARNING -> IssueSeverity.WARNING;
                            case NOTE -> IssueSeverity.NOTE;
                        }),
                absent(issue.path()),
                absent(issue.item().code()),
                issue.messageZh(),
                issue.messageEn(),
                absent(issue.found()));
    }

    static RowIssue tooLong(int most) {
        RowFault fault = new RowFault(TableReason.ROW_TOO_LONG, 0, most);
        return new RowIssue(
                fault.reason().word(),
                Coded.of(IssueSeverity.ERROR),
                null,
                null,
                fault.messageZh(),
                fault.messageEn(),
                null);
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
