package io.github.creditkit.model.catalog;

import io.github.creditkit.model.codeset.DisclosureLevel;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Sets of audiences (公开范围). What the public may see everyone may see, and what no one else may see is internal; between
 * government and those with an authorization there is no order.
 */
final class Audiences {
    static final Set<DisclosureLevel> EVERYONE = Set.of(DisclosureLevel.PUBLIC);

    private Audiences() {}

    /** The same set in the one form in which equal ones are equal. */
    static Set<DisclosureLevel> normal(Collection<DisclosureLevel> audiences) {
        if (audiences.contains(DisclosureLevel.PUBLIC)) {
            return EVERYONE;
        }
        EnumSet<DisclosureLevel> set = EnumSet.noneOf(DisclosureLevel.class);
        set.addAll(audiences);
        set.remove(DisclosureLevel.INTERNAL);
        return set.isEmpty() ? Set.of(DisclosureLevel.INTERNAL) : Collections.unmodifiableSet(set);
    }

    /** Those who may see what both say, internal use at least. */
    static Set<DisclosureLevel> stricter(Set<DisclosureLevel> one, Set<DisclosureLevel> other) {
        if (one.contains(DisclosureLevel.PUBLIC)) {
            return normal(other);
        }
        if (other.contains(DisclosureLevel.PUBLIC)) {
            return normal(one);
        }
        EnumSet<DisclosureLevel> both = EnumSet.noneOf(DisclosureLevel.class);
        both.addAll(one);
        both.retainAll(other);
        return normal(both);
    }

    /** If a set names no audience that another does not. */
    static boolean isWithin(Set<DisclosureLevel> one, Set<DisclosureLevel> other) {
        return stricter(one, other).equals(normal(one));
    }
}
