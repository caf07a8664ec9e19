package io.github.creditkit.cli.validate;

import io.github.creditkit.model.envelope.MessageTypes;
import io.github.creditkit.model.schema.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What kind of records a file holds (记录类型).
 *
 * @param word the word of the command line
 * @param type the record class
 */
public record Profile(String word, Class<? extends Record> type) {
    private static final String ADMINISTRATIVE = "administrative";

    /** {@return all of them, permits and penalties first} */
    public static List<Profile> all() {
        return words().stream().flatMap(word -> of(word).stream()).toList();
    }

    /** {@return the words, permits and penalties first by their short names} */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        MessageTypes.names().forEach(name -> words.add(shortened(name)));
        return words;
    }

    /**
     * The profile of a word.
     *
     * @param word such as {@code permit}, {@code penalty} or {@code creditCommitment}, in any case
     * @return empty for an unknown word
     */
    public static Optional<Profile> of(String word) {
        return MessageTypes.names().stream()
                .filter(name -> name.equalsIgnoreCase(word) || shortened(name).equalsIgnoreCase(word))
                .findFirst()
                .flatMap(name -> MessageTypes.ofName(name).map(type -> new Profile(shortened(name), type)));
    }

    /** {@return the Chinese name, such as 行政许可} */
    public String nameZh() {
        return String.valueOf(RecordSchema.of(type).asMap().get("title"));
    }

    private static String shortened(String name) {
        if (!name.startsWith(ADMINISTRATIVE)) {
            return name;
        }
        String rest = name.substring(ADMINISTRATIVE.length());
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }
}
