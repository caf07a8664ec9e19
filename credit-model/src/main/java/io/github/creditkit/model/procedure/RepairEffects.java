package io.github.creditkit.model.procedure;

import io.github.creditkit.model.RepairEffectDone;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.RepairEffect;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from an approved repair (修复效果清单), done or still open. The list must be complete before the case is.
 *
 * @param needed the effects that this repair must have
 * @param done   those that are done, and when
 */
public record RepairEffects(Set<RepairEffect> needed, Map<RepairEffect, LocalDate> done) {
    /** All five, none of them done. */
    public static final RepairEffects ALL = new RepairEffects(EnumSet.allOf(RepairEffect.class), Map.of());

    /**
     * Copies both.
     *
     * @param needed the effects that it must have
     * @param done   those that are done
     */
    public RepairEffects {
        Set<RepairEffect> must = EnumSet.noneOf(RepairEffect.class);
        must.addAll(needed);
        needed = Collections.unmodifiableSet(must);
        Map<RepairEffect, LocalDate> are = new EnumMap<>(RepairEffect.class);
        are.putAll(done);
        done = Collections.unmodifiableMap(are);
    }

    RepairEffects with(RepairEffect effect, LocalDate on) {
        Map<RepairEffect, LocalDate> more = new EnumMap<>(RepairEffect.class);
        more.putAll(done);
        more.put(effect, on);
        return new RepairEffects(needed, more);
    }

    /** {@return those that are still to be done, in the order of their code set} */
    public Set<RepairEffect> open() {
        Set<RepairEffect> open = EnumSet.noneOf(RepairEffect.class);
        open.addAll(needed);
        open.removeAll(done.keySet());
        return open;
    }

    /** {@return if none is open} */
    public boolean isComplete() {
        return open().isEmpty();
    }

    /** {@return the list as a record of the repair carries it} */
    public List<RepairEffectDone> toRecords() {
        return needed.stream()
                .map(effect -> new RepairEffectDone(Coded.of(effect), done.get(effect)))
                .toList();
    }
}
