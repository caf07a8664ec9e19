package io.github.creditkit.cli.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A language of messages and help (语言). */
public enum Language {
    /** Chinese (中文). */
    ZH(Locale.CHINESE),
    /** English (英文). */
    EN(Locale.ROOT);

    private static final String OPTION = "--lang";
    /** Where a Unix tells the language, the first that is set winning. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    @SuppressWarnings("ImmutableEnumChecker") // A bundle of properties never changes.
    private final ResourceBundle bundle;

    Language(Locale locale) {
        // Without a fallback: English must not turn Chinese because the machine is.
        bundle = ResourceBundle.getBundle(
                "io.github.creditkit.cli.messages",
                locale,
                Language.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * The language to speak. It must be known before the arguments are parsed, as that can fail.
     *
     * @param arguments   of the program; {@code --lang} decides
     * @param environment else {@code LANG} and its relatives; Java itself ignores those of a locale not installed
     * @param locale      else that of Java
     * @return Chinese or English
     */
    public static Language of(List<String> arguments, Map<String, String> environment, Locale locale) {
        return option(arguments)
                .flatMap(Language::named)
                .orElseGet(() -> isChinese(locale.getLanguage()) || isChinese(variable(environment)) ? ZH : EN);
    }

    private static Optional<String> option(List<String> arguments) {
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return Optional.of(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a word.
     *
     * @param word {@code zh} or {@code en}, in any case
     * @return empty for any other
     */
    public static Optional<Language> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    private static String variable(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isChinese(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("zh");
    }

    /**
     * The one of two texts that is in this language.
     *
     * @param zh in Chinese
     * @param en in English
     * @return one of them
     */
    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /**
     * A text in this language.
     *
     * @param text in both
     * @return one of them
     */
    public String pick(Bilingual text) {
        return pick(text.zh(), text.en());
    }

    /**
     * A message of the bundle.
     *
     * @param key       its key
     * @param arguments what its places stand for
     * @return the message
     */
    public String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    /**
     * All messages, for the help.
     *
     * @return the bundle
     */
    public ResourceBundle bundle() {
        return bundle;
    }
}
