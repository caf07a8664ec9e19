package io.github.creditkit.codes;

import java.util.function.Function;

/** Puts a violation's parts into its message. What is put in is never read as a template itself. */
final class Template {
    private Template() {}

    static String fill(String template, int position, String found, String expected) {
        StringBuilder filled = new StringBuilder(template.length() + 16);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            filled.append(template, at, open);
            switch (template.substring(open + 1, close)) {
                case "position" -> filled.append(position);
                case "found" -> filled.append(found);
                case "expected" -> filled.append(expected);
                case "found:zh" -> filled.append(name(found, CodeType::nameZh));
                case "found:en" -> filled.append(name(found, CodeType::nameEn));
                case "expected:zh" -> filled.append(name(expected, CodeType::nameZh));
                case "expected:en" -> filled.append(name(expected, CodeType::nameEn));
                default -> throw new IllegalArgumentException("no such place in " + template);
            }
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }

    /** The word of a type, in the language of the message; any other text stays as it is. */
    private static String name(String word, Function<CodeType, String> language) {
        return CodeType.ofWord(word).map(language).orElse(word);
    }
}
