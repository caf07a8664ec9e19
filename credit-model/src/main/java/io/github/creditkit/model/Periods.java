package io.github.creditkit.model;

import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a period ends when it has begun (起止日期). */
final class Periods {
    private Periods() {}

    static void inOrder(@Nullable Validity validity, Rule rule, String path, Findings found) {
        if (validity != null) {
            inOrder(validity.from(), validity.to(), rule, path, found);
        }
    }

    static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to, Rule rule, String path, Findings found) {
        if (from != null && to != null && to.isBefore(from)) {
            found.add(rule, path);
        }
    }
}
