package io.github.creditkit.client.outbox;

import io.github.creditkit.model.check.RecordChecker;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checker of a day, made once a day: what is in the future depends on it. Safe for threads. */
final class DailyChecker {
    private final Function<LocalDate, RecordChecker> checkers;
    private volatile @Nullable OfDay last;

    DailyChecker(Function<LocalDate, RecordChecker> checkers) {
        this.checkers = checkers;
    }

    RecordChecker of(LocalDate day) {
        OfDay known = last;
        if (known == null || !known.day().equals(day)) {
            known = new OfDay(day, checkers.apply(day));
            last = known;
        }
        return known.checker();
    }

    private record OfDay(LocalDate day, RecordChecker checker) {}
}
