package io.github.creditkit.model.check;

import io.github.creditkit.codes.MessageTemplate;
import io.github.creditkit.codes.Violation;
import java.util.List;

/**
 * What is wrong with a record, or worth knowing (问题). It quotes no natural person's number.
 *
 * @param rule     the rule
 * @param level    how much it matters here
 * @param path     where: a JSON Pointer into the record, such as {@code /subject/creditCode}
 * @param item     the item's code and name; both empty for the whole record
 * @param found    what was found, if it may be shown; else empty
 * @param expected what was expected, in both languages
 * @param causes   the reasons of an identity code; empty for all other rules
 */
public record Issue(
        Rule rule, Level level, String path, ItemName item, String found, Bilingual expected, List<Violation> causes) {
    /**
     * Copies the causes.
     *
     * @param rule     the rule
     * @param level    how much it matters here
     * @param path     a JSON Pointer into the record
     * @param item     the item's code and name
     * @param found    what was found, if it may be shown
     * @param expected what was expected
     * @param causes   the reasons of an identity code
     */
    public Issue {
        causes = List.copyOf(causes);
    }

    /**
     * The code and the name of an item (数据项).
     *
     * @param code the item code, such as {@code XK_WSH}; empty when no document gives one
     * @param name the Chinese name, such as 行政许可决定文书号; empty for the whole record
     */
    public record ItemName(String code, String name) {
        /** For what concerns the whole record. */
        public static final ItemName WHOLE = new ItemName("", "");
    }

    /**
     * A text in both languages.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record Bilingual(String zh, String en) {
        /** Nothing to say. */
        public static final Bilingual NONE = new Bilingual("", "");

        /**
         * A text that is the same in both, such as a number or a date.
         *
         * @param text the text
         * @return it twice
         */
        public static Bilingual same(String text) {
            return new Bilingual(text, text);
        }
    }

    /** {@return one sentence in Chinese without a full stop} */
    public String messageZh() {
        return fill(rule.templateZh(), expected.zh());
    }

    /** {@return one sentence in English without a full stop} */
    public String messageEn() {
        return fill(rule.templateEn(), expected.en());
    }

    private String fill(String template, String expectedText) {
        return MessageTemplate.fill(template, place -> switch (place) {
            case "item" -> item.name().isEmpty() ? path : item.name();
            case "found" -> found;
            case "expected" -> expectedText;
            default -> throw new IllegalArgumentException("no such place in " + template);
        });
    }
}
