package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order of days (日期次序): what happened came before it was received, and a period ends when it has begun. */
final class Days {
    private Days() {}

    static void notFuture(@Nullable LocalDate day, String path, CheckContext context, Findings found) {
        if (day != null && day.isAfter(context.receivedOn())) {
            found.add(Rule.DAT_02, path, "", Bilingual.same(context.receivedOn().toString()));
        }
    }

    static void inOrder(@Nullable Validity validity, String path, Findings found) {
        if (validity != null) {
            inOrder(validity.from(), validity.to(), path, found);
        }
    }

    static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to, String path, Findings found) {
        if (from != null && to != null && to.isBefore(from)) {
            found.add(Rule.DAT_01, path);
        }
    }
}
