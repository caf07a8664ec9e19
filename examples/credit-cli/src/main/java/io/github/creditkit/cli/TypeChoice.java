package io.github.creditkit.cli;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.codes.CodeType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What {@code --type} says (类型选项).
 *
 * @param type the type; null for {@code auto}
 */
record TypeChoice(@Nullable CodeType type) {
    private static final String AUTO = "auto";

    /** Any type. */
    static final TypeChoice ANY = new TypeChoice(null);

    private static Stream<String> words() {
        return Stream.concat(Arrays.stream(CodeType.values()).map(CodeType::word), Stream.of(AUTO));
    }

    /** The words for the help. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    /** Reads the word; an unknown one gets the list of those known. */
    static final class Reader implements ITypeConverter<TypeChoice> {
        private final Language language;

        Reader(Language language) {
            this.language = language;
        }

        @Override
        public TypeChoice convert(String word) {
            if (word.toLowerCase(Locale.ROOT).equals(AUTO)) {
                return ANY;
            }
            return CodeType.ofWord(word)
                    .map(TypeChoice::new)
                    .orElseThrow(() -> new TypeConversionException(
                            language.text("error.type", word, words().collect(Collectors.joining(", ")))));
        }
    }
}
