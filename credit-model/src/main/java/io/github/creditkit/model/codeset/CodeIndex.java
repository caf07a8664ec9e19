package io.github.creditkit.model.codeset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a code set by code, by name and by alias, all folded. */
final class CodeIndex<E> {
    private final Map<String, CodeEntry<E>> byCode = new HashMap<>();
    private final Map<String, CodeEntry<E>> byName = new HashMap<>();
    private final Map<String, CodeEntry<E>> byAlias = new HashMap<>();
    private final @Nullable CodeEntry<E> other;

    CodeIndex(List<CodeEntry<E>> entries) {
        Set<String> severalTimes = new HashSet<>();
        for (CodeEntry<E> entry : entries) {
            byCode.put(Folding.fold(entry.code()), entry);
            String name = Folding.fold(entry.nameZh());
            if (byName.put(name, entry) != null) {
                severalTimes.add(name);
            }
            entry.aliases().forEach(alias -> byAlias.put(Folding.fold(alias), entry));
        }
        // A local table can have two rows of one name; then the name says nothing.
        severalTimes.forEach(byName::remove);
        other = exactly(OtherText.OTHER);
    }

    Optional<CodeEntry<E>> code(String text) {
        return Optional.ofNullable(byCode.get(Folding.fold(text)));
    }

    private @Nullable CodeEntry<E> name(String text) {
        return byName.get(Folding.fold(text));
    }

    Optional<CodeEntry<E>> ofName(String text) {
        return Optional.ofNullable(name(text));
    }

    /** By code, then name, then alias; and 其他-名称 by the name if that is a row's, else as the row for others. */
    Optional<CodeEntry<E>> any(String text) {
        return Optional.ofNullable(anyOrNull(text));
    }

    /** The same, without an object for a text that is a row's. */
    @Nullable
    CodeEntry<E> anyOrNull(String text) {
        CodeEntry<E> found = exactly(Folding.fold(text));
        if (found == null && other != null && OtherText.hasForm(text)) {
            return OtherText.detail(text).map(this::name).orElse(other);
        }
        return found;
    }

    private @Nullable CodeEntry<E> exactly(String key) {
        CodeEntry<E> found = byCode.get(key);
        found = found == null ? byName.get(key) : found;
        return found == null ? byAlias.get(key) : found;
    }
}
