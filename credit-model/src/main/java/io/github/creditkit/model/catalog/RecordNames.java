package io.github.creditkit.model.catalog;

import io.github.creditkit.model.envelope.MessageTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records that items of a catalog are of, by the names that payloads have (记录类型名). */
final class RecordNames {
    static final List<Class<? extends Record>> TYPES = MessageTypes.classes();

    private static final Map<String, Class<? extends Record>> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(RecordNames::of, Function.identity()));

    private RecordNames() {}

    /** Such as {@code administrativePermit}. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static Optional<Class<? extends Record>> type(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
