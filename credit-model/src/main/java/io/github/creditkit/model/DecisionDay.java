package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.Findings;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.time.DeadlineRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a decision against the day it was received (决定日期与接收日期). */
final class DecisionDay {
    /** So many working days a department has to send a decision (7 个工作日). */
    static final int DAYS =
            DeadlineRules.bundled().get(DeadlineRules.DOUBLE_PUBLICITY).days();

    private static final Bilingual ALLOWED = Bilingual.same(Integer.toString(DAYS));

    private DecisionDay() {}

    static void check(@Nullable LocalDate decidedOn, Rule future, Rule late, CheckContext context, Findings found) {
        if (decidedOn == null) {
            return;
        }
        if (decidedOn.isAfter(context.receivedOn())) {
            found.add(
                    future,
                    "/decidedOn",
                    "",
                    Bilingual.same(context.receivedOn().toString()));
            return;
        }
        // Weeks have five working days at most: nothing to count for what came within a week.
        if (decidedOn.toEpochDay() + DAYS < context.receivedOn().toEpochDay()) {
            long days = context.calendar().between(decidedOn, context.receivedOn());
            if (days > DAYS) {
                found.add(late, "/decidedOn", Long.toString(days), ALLOWED);
            }
        }
    }
}
