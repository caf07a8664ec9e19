package io.github.creditkit.model.procedure;

import io.github.creditkit.model.codeset.ObjectionClaim;
import java.util.Set;

/**
 * What becomes of publication while an objection is handled (异议标注期间的公示政策). No document settles it: the record stays
 * published with a mark, unless what is said is that it must not be public, or the department does not answer in time.
 *
 * @param suspending          the claims that suspend publication from the mark on (暂停公示的异议事由)
 * @param suspendWhenUnanswered if publication is suspended when the department does not verify in time (逾期未核查即暂停公示)
 */
public record MarkingPolicy(Set<ObjectionClaim> suspending, boolean suspendWhenUnanswered) {
    /** This library's choice. */
    public static final MarkingPolicy DEFAULT = new MarkingPolicy(Set.of(ObjectionClaim.NOT_TO_BE_PUBLISHED), true);

    /**
     * Copies the set.
     *
     * @param suspending          the claims that suspend
     * @param suspendWhenUnanswered if lateness does
     */
    public MarkingPolicy {
        suspending = Set.copyOf(suspending);
    }
}
