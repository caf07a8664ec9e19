package io.github.creditkit.model;

import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.OpenEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when (有效期), both days included.
 *
 * @param from the first day (有效期自)
 * @param to   the last day (有效期至); null means no end, which the templates write as 2099/12/31
 */
public record Validity(
        @DataItem(code = "{}QZ", name = "{}自") @Required LocalDate from,

        @DataItem(code = "{}QZI", name = "{}至", openEnd = OpenEnd.WRITTEN) @Nullable
        LocalDate to) {

    /**
     * From a day on without an end.
     *
     * @param from the first day
     * @return open-ended
     */
    public static Validity openEnded(LocalDate from) {
        return new Validity(from, null);
    }

    /**
     * From a day to a day.
     *
     * @param from the first day
     * @param to   the last day
     * @return the period, in whatever order the days are
     */
    public static Validity of(LocalDate from, LocalDate to) {
        return new Validity(from, to);
    }
}
