package io.github.creditkit.model.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a data item is masked before it is shown (脱敏规则): so many characters stay on the left and on the right, asterisks
 * stand between. Characters are code points, so that a rare character of a name counts once.
 *
 * @param keepLeft  characters that stay at the beginning, 0 or more, such as 1 of a name
 * @param keepRight characters that stay at the end, 0 or more
 */
public record MaskRule(int keepLeft, int keepRight) {
    /** Nothing stays. */
    public static final MaskRule ALL = new MaskRule(0, 0);

    private static final Pattern FORM = Pattern.compile("\\[?\\s*(\\d{1,4})\\s*[,，;；/]\\s*(\\d{1,4})\\s*]?");

    /**
     * Refuses negative counts.
     *
     * @param keepLeft  characters that stay at the beginning
     * @param keepRight characters that stay at the end
     * @throws IllegalArgumentException if one is negative
     */
    public MaskRule {
        if (keepLeft < 0 || keepRight < 0) {
            throw new IllegalArgumentException("a mask cannot keep a negative number of characters");
        }
    }

    /**
     * Reads a rule as catalogs write it.
     *
     * @param text such as {@code 1,0} or {@code [6,4]}
     * @return empty for any other text
     */
    public static Optional<MaskRule> ofText(String text) {
        Matcher rule = FORM.matcher(text.strip());
        return rule.matches()
                ? Optional.of(new MaskRule(Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2))))
                : Optional.empty();
    }

    /**
     * The text with its middle masked.
     *
     * @param text any text
     * @return as many code points as the text; all asterisks when it is no longer than what would stay
     */
    public String apply(String text) {
        int length = text.codePointCount(0, text.length());
        if ((long) keepLeft + keepRight >= length) {
            return "*".repeat(length);
        }
        return text.substring(0, text.offsetByCodePoints(0, keepLeft))
                + "*".repeat(length - keepLeft - keepRight)
                + text.substring(text.offsetByCodePoints(text.length(), -keepRight));
    }

    /** The rule that shows no more than either; no rule shows all. */
    static @Nullable MaskRule stricter(@Nullable MaskRule one, @Nullable MaskRule other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new MaskRule(Math.min(one.keepLeft, other.keepLeft), Math.min(one.keepRight, other.keepRight));
    }
}
