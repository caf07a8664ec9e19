package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant by its lower-case word (选项取值), such as {@code check-passed}; an unknown word gets the list of those known. */
final class WordOf<E> implements ITypeConverter<E> {
    private final Class<E> type;
    private final Language language;

    WordOf(Class<E> type, Language language) {
        this.type = type;
        this.language = language;
    }

    /** The words of an enumeration, in its order. */
    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(WordOf::word).toList();
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String word) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> word(constant).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(language.text(
                        "error.word",
                        word,
                        Arrays.stream(constants).map(WordOf::word).collect(Collectors.joining(", ")))));
    }
}
