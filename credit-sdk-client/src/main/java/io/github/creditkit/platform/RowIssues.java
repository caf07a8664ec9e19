package io.github.creditkit.platform;

import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;

/** Issues of bodies (请求内容的问题). */
final class RowIssues {
    private RowIssues() {}

    static RowIssue of(UnreadableJsonException why) {
        return RowIssue.builder()
                .code(Rule.FLD_03.word())
                .severity(Coded.of(IssueSeverity.ERROR))
                .field(why.path().isEmpty() ? null : why.path())
                .messageZh(why.messageZh())
                .messageEn(String.valueOf(why.getMessage()))
                .build();
    }

    static boolean isError(Issue issue) {
        return issue.level() == Level.ERROR;
    }
}
