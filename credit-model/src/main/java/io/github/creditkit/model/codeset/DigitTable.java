package io.github.creditkit.model.codeset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numberings of a code set (数字口径表). */
final class DigitTable<E> {
    private final Map<Numbering, Map<String, List<E>>> meanings = new EnumMap<>(Numbering.class);

    DigitTable(List<DigitMeaning<E>> rows) {
        for (Numbering numbering : Numbering.values()) {
            meanings.put(numbering, new HashMap<>());
        }
        rows.forEach(row -> of(row.numbering()).put(Folding.fold(row.digit()), List.copyOf(row.meanings())));
    }

    /** A digit under its numbering; a text that joins several values under any. */
    Optional<List<E>> find(String key, Numbering numbering) {
        List<E> found = of(numbering).get(key);
        return Optional.ofNullable(found == null ? of(Numbering.TEXT).get(key) : found);
    }

    /** Why a text that is not in the set either has no meaning. */
    CodeReading.Kind unread(String key, Numbering numbering) {
        if (!numbers() || !Folding.isDigits(key)) {
            return CodeReading.Kind.UNKNOWN;
        }
        return numbering == Numbering.TEXT
                ? CodeReading.Kind.DIGIT_WITHOUT_NUMBERING
                : CodeReading.Kind.DIGIT_OUTSIDE_NUMBERING;
    }

    private boolean numbers() {
        return !of(Numbering.ZERO_BASED).isEmpty() || !of(Numbering.ONE_BASED).isEmpty();
    }

    private Map<String, List<E>> of(Numbering numbering) {
        return meanings.getOrDefault(numbering, Map.of());
    }
}
