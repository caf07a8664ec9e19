package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Page;
import io.github.creditkit.client.contract.RowIssue;
import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.client.json.UnreadableJsonException;
import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IssueSeverity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issues of a row: as the checker tells them, as the contract has them, and as they are stored. */
final class Issues {
    /** More than these help nobody, and a row of the database is no place for them. */
    private static final int MOST = 100;

    private final ContractJson json;

    Issues(ContractJson json) {
        this.json = json;
    }

    static List<RowIssue> of(List<Issue> found) {
        return found.stream().map(RowIssue::of).toList();
    }

    static List<RowIssue> of(OutboxReason reason) {
        return List.of(RowIssue.builder()
                .code(reason.code())
                .severity(Coded.of(IssueSeverity.ERROR))
                .messageZh(reason.messageZh())
                .messageEn(reason.messageEn())
                .build());
    }

    @Nullable
    String stored(List<RowIssue> issues) {
        if (issues.isEmpty()) {
            return null;
        }
        List<RowIssue> first = issues.size() > MOST ? issues.subList(0, MOST) : issues;
        return new String(json.write(Page.whole(first)), StandardCharsets.UTF_8);
    }

    List<RowIssue> read(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return json.readPage(stored.getBytes(StandardCharsets.UTF_8), RowIssue.class)
                    .items();
        } catch (UnreadableJsonException e) {
            return of(OutboxReason.UNREADABLE); // somebody changed the table by hand
        }
    }
}
