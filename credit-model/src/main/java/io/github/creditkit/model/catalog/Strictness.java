package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.OpenDataClass;
import io.github.creditkit.model.codeset.StageDecision;
import io.github.creditkit.model.codeset.UpdateFrequency;
import java.util.List;

/** Which of two values asks for more (从严次序). The code sets know no such order. */
final class Strictness {
    private static final List<StageDecision> DECISIONS =
            List.of(StageDecision.ALLOWED, StageDecision.CONDITIONAL, StageDecision.REFUSED);
    private static final List<OpenDataClass> OPEN_DATA =
            List.of(OpenDataClass.UNCONDITIONAL, OpenDataClass.CONDITIONAL, OpenDataClass.NONE);
    private static final List<UpdateFrequency> FREQUENCIES = List.of(
            UpdateFrequency.IRREGULAR,
            UpdateFrequency.ANNUAL,
            UpdateFrequency.SEMIANNUAL,
            UpdateFrequency.QUARTERLY,
            UpdateFrequency.MONTHLY,
            UpdateFrequency.WEEKLY,
            UpdateFrequency.DAILY,
            UpdateFrequency.REALTIME);

    private Strictness() {}

    static StageDecision stricter(StageDecision one, StageDecision other) {
        return later(DECISIONS, one, other);
    }

    static OpenDataClass stricter(OpenDataClass one, OpenDataClass other) {
        return later(OPEN_DATA, one, other);
    }

    /** The one that asks for updates more often. */
    static UpdateFrequency stricter(UpdateFrequency one, UpdateFrequency other) {
        return later(FREQUENCIES, one, other);
    }

    private static <E> E later(List<E> order, E one, E other) {
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
