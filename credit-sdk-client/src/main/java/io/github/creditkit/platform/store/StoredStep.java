package io.github.creditkit.platform.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case (办理步骤).
 *
 * @param move     the word of the move; of an effect of a repair {@code effect:} and its code
 * @param role     the name of the role
 * @param who      the unit, or for the subject itself the role again
 * @param unitCode the unit's code; null for a subject
 * @param on       the day
 * @param evidence documents by name or number
 * @param remark   in words
 * @param target   the unit that it goes to, as its code; null for none
 * @param targetName the unit's name
 */
public record StoredStep(
        String move,
        String role,
        String who,
        @Nullable String unitCode,
        LocalDate on,
        List<String> evidence,
        @Nullable String remark,
        @Nullable String target,
        @Nullable String targetName) {
    /** Copies the evidence. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public StoredStep {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The move and the day. */
    @Override
    public String toString() {
        return "StoredStep[" + move + ", " + on + "]";
    }
}
