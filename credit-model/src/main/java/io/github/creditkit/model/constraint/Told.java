package io.github.creditkit.model.constraint;

import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a provider why a code is refused (校验消息), one violation for each reason, in the provider's language.
 *
 * <p>No validator knows that language, and a text of the bundles has no places but for attributes. So a sentence stands in
 * the bundles in the pieces between its places, {@code CodeReason.length.1} and so on, and the template of a violation
 * puts the parts between their keys. What comes from the value is escaped: it is never read as a template or expression.
 */
final class Told {
    private static final String REASON = "{" + CodeReason.class.getName() + ".";
    private static final String TYPE = "{io.github.creditkit.codes.CodeType.";

    /** What is quoted of a text stands among its first characters. */
    private static final int QUOTED_FROM = 128;

    private Told() {}

    /** If parts of a text may be quoted: not when they could be those of a person's number. */
    static boolean quotable(String text) {
        return !PersonalNumbers.areIn(text.length() > QUOTED_FROM ? text.substring(0, QUOTED_FROM) : text);
    }

    /** The first violation of each reason, as a sentence with its places, or by the name of the reason alone. */
    static void tell(List<Violation> violations, boolean quoting, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        Set<Reason> told = new HashSet<>();
        for (Violation violation : violations) {
            if (told.add(violation.reason())) {
                add(quoting ? sentence(violation) : name(violation.reason()), context);
            }
        }
    }

    static void add(String template, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
    }

    /** A text that stays what it is, whatever is in it. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}' || c == '$') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static String name(Reason reason) {
        return REASON + reason.word() + "}";
    }

    /** The places of both languages stand in the same order, which a test makes sure of. */
    private static String sentence(Violation violation) {
        StringBuilder template = new StringBuilder();
        String places = violation.reason().templateZh();
        int piece = 1;
        for (int open = places.indexOf('{'); open >= 0; open = places.indexOf('{', open + 1)) {
            template.append(piece(violation.reason(), piece++))
                    .append(part(violation, places.substring(open + 1, places.indexOf('}', open))));
        }
        return template.append(piece(violation.reason(), piece)).toString();
    }

    private static String piece(Reason reason, int number) {
        return REASON + reason.word() + "." + number + "}";
    }

    private static String part(Violation violation, String place) {
        return switch (place.toLowerCase(Locale.ROOT)) {
            case "position" -> String.valueOf(violation.position());
            case "found" -> escaped(violation.found());
            case "expected" -> escaped(violation.expected());
            case "found:zh" -> TYPE + violation.found() + "}";
            case "expected:zh" -> TYPE + violation.expected() + "}";
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }
}
