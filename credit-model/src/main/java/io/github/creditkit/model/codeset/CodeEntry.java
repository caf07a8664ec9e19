package io.github.creditkit.model.codeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a code set (代码集条目), which may be newer than this release.
 *
 * @param code     the code as it is sent
 * @param nameZh   the name in Chinese (名称)
 * @param nameEn   the name in English; of a row read at run time perhaps empty
 * @param official if the code was confirmed, see {@link CodeValue#official()}
 * @param source   where the code is from; of a row read at run time perhaps empty
 * @param aliases  other texts that are read as this row
 * @param constant the constant; null when this release has none for the row
 * @param <E>      the enumeration
 */
public record CodeEntry<E>(
        String code,
        String nameZh,
        String nameEn,
        boolean official,
        String source,
        List<String> aliases,
        @Nullable E constant) {

    /**
     * Copies the aliases.
     *
     * @param code     the code as it is sent
     * @param nameZh   the name in Chinese
     * @param nameEn   the name in English
     * @param official if the code was confirmed
     * @param source   where the code is from
     * @param aliases  other texts that are read as this row
     * @param constant the constant, or null
     */
    public CodeEntry {
        aliases = List.copyOf(aliases);
    }

    static <E extends CodeValue> CodeEntry<E> of(E constant) {
        return new CodeEntry<>(
                constant.code(),
                constant.nameZh(),
                constant.nameEn(),
                constant.official(),
                constant.source(),
                constant.aliases(),
                constant);
    }

    CodeEntry<E> withAliases(List<String> others) {
        return new CodeEntry<>(code, nameZh, nameEn, official, source, others, constant);
    }
}
