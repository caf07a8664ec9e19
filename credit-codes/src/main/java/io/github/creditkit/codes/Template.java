package io.github.creditkit.codes;

import java.util.function.Function;

/** Puts a violation's parts into its message. */
final class Template {
    private Template() {}

    static String fill(String template, int position, String found, String expected) {
        return MessageTemplate.fill(template, place -> switch (place) {
            case "position" -> Integer.toString(position);
            case "found" -> found;
            case "expected" -> expected;
            case "found:zh" -> name(found, CodeType::nameZh);
            case "found:en" -> name(found, CodeType::nameEn);
            case "expected:zh" -> name(expected, CodeType::nameZh);
            case "expected:en" -> name(expected, CodeType::nameEn);
            default -> throw new IllegalArgumentException("no such place in " + template);
        });
    }

    /** The word of a type, in the language of the message; any other text stays as it is. */
    private static String name(String word, Function<CodeType, String> language) {
        return CodeType.ofWord(word).map(language).orElse(word);
    }
}
