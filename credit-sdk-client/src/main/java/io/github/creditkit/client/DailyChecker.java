package io.github.creditkit.client;

import io.github.creditkit.model.check.CheckContext;
import io.github.creditkit.model.check.RecordChecker;
import io.github.creditkit.model.check.Stage;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.time.WorkingDayCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The checker of the day: what was received today is not late tomorrow (当日校验器). */
final class DailyChecker implements Supplier<RecordChecker> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final CodeSets codeSets;
    private volatile @Nullable RecordChecker current;

    DailyChecker(Clock clock, CodeSets codeSets) {
        this.clock = clock;
        this.codeSets = codeSets;
    }

    @Override
    public RecordChecker get() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        RecordChecker known = current;
        if (known == null || !known.context().receivedOn().equals(today)) {
            known = RecordChecker.of(new CheckContext(Stage.SUBMISSION, today, WorkingDayCalendar.bundled(), codeSets));
            current = known;
        }
        return known;
    }
}
