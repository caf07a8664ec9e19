package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That what happened did not happen after it was received (日期不晚于接收日期). */
final class Days {
    private Days() {}

    static void notFuture(@Nullable LocalDate day, String path, CheckContext context, Findings found) {
        if (day != null && day.isAfter(context.receivedOn())) {
            found.add(Rule.DAT_02, path, "", Bilingual.same(context.receivedOn().toString()));
        }
    }
}
