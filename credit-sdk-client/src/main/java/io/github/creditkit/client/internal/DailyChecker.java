package io.github.creditkit.client.internal;

import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.time.ChinaTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The checker of the day: what was received today is not late tomorrow (当日校验器). Safe for threads. */
public final class DailyChecker implements Supplier<RecordChecker> {
    private final Clock clock;
    private final Function<LocalDate, RecordChecker> checkers;
    private volatile @Nullable OfDay last;

    /**
     * Checkers of each day.
     *
     * @param clock    what tells the time
     * @param checkers the checker of a day in China; asked for once a day, or a few times by threads at once
     */
    public DailyChecker(Clock clock, Function<LocalDate, RecordChecker> checkers) {
        this.clock = clock;
        this.checkers = checkers;
    }

    @Override
    public RecordChecker get() {
        LocalDate today = ChinaTime.today(clock);
        OfDay known = last;
        if (known == null || !known.day().equals(today)) {
            known = new OfDay(today, checkers.apply(today));
            last = known;
        }
        return known.checker();
    }

    private record OfDay(LocalDate day, RecordChecker checker) {}
}
