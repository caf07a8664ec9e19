package io.github.creditkit.cli.verdict;

import io.github.creditkit.cli.input.RowReason;
import io.github.creditkit.codes.CodePolicy;
import io.github.creditkit.codes.CodeReason;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import io.github.creditkit.codes.Normalizer;
import io.github.creditkit.codes.Parsed;
import io.github.creditkit.codes.Violation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges texts as one type, or each as what it most likely is (判定).
 *
 * @param type    the type; null to tell it from each text
 * @param lenient if texts are folded first
 */
public record Judge(@Nullable CodeType type, boolean lenient) {
    private static final CodePolicy POLICY = CodePolicy.STANDARD;

    /**
     * The same for a column of which the name tells the type.
     *
     * @param told what the name tells; null for nothing
     * @return a judge that knows a type when either does
     */
    public Judge inColumnOf(@Nullable CodeType told) {
        return type != null || told == null ? this : new Judge(told, lenient);
    }

    /**
     * The judgement on a text.
     *
     * @param text any text
     * @return a code, or all that is wrong
     */
    public Judgement judge(CharSequence text) {
        if (type != null) {
            return as(type, text);
        }
        CodeType likely = likelyType(text);
        return likely == null ? unrecognized(text) : as(likely, text);
    }

    /**
     * The judgement on the text of a row that has a fault of its own.
     *
     * @param text  what could be read of it
     * @param fault what is wrong with the row
     * @return a refusal
     */
    public Judgement judge(CharSequence text, Violation fault) {
        // Where the text itself is damaged or was never read, its violations would only repeat that.
        boolean told = text.length() == 0 || fault.reason() != RowReason.DAMAGED_BYTE || holdsReplacement(text);
        return told ? Judgement.refused(type, fault) : judge(text).refusedBecause(fault);
    }

    /**
     * Counts a text that nobody wants to see: the same as counting its judgement, and several times as fast when most
     * texts are refused.
     *
     * @param text  any text
     * @param tally takes the count
     */
    public void count(CharSequence text, Tally tally) {
        Set<CodeReason> reasons = type == null || lenient ? Set.of() : type.reasons(text, POLICY);
        if (reasons.isEmpty()) {
            tally.add(judge(text));
        } else {
            tally.addRefused(reasons);
        }
    }

    private static boolean holdsReplacement(CharSequence text) {
        return text.chars().anyMatch(c -> c == '\uFFFD');
    }

    private Judgement as(CodeType wanted, CharSequence text) {
        return Judgement.of(wanted, lenient ? wanted.tryParseLenient(text, POLICY) : wanted.tryParse(text, POLICY));
    }

    private static @Nullable CodeType likelyType(CharSequence text) {
        CodeType strict = first(CodeType.detect(text));
        if (strict != null) {
            return strict;
        }
        String folded = Normalizer.fold(text).text();
        CodeType lenient = first(CodeType.detect(folded));
        return lenient != null ? lenient : byLength(folded);
    }

    private static @Nullable CodeType first(List<Detection> detected) {
        return detected.isEmpty() ? null : detected.get(0).type();
    }

    /** A slip in a letter makes a text no type's; its length still tells what was meant. */
    private static @Nullable CodeType byLength(String folded) {
        return switch (folded.length()) {
            case 9 -> CodeType.ORGANIZATION_CODE;
            case 15 -> CodeType.TAXPAYER_ID;
            case 18 -> CodeType.UNIFIED_SOCIAL_CREDIT_CODE;
            default -> null;
        };
    }

    private static Judgement unrecognized(CharSequence text) {
        // Empty and masked are told by any type in the same way.
        Parsed<?> parsed = CodeType.ORGANIZATION_CODE.tryParse(text, POLICY);
        return parsed.violations().stream()
                .filter(v -> v.reason() == CodeReason.EMPTY || v.reason() == CodeReason.MASKED)
                .findFirst()
                .map(v -> Judgement.refused(null, v))
                .orElseGet(
                        () -> Judgement.refused(null, RowReason.UNRECOGNIZED.at(0, String.valueOf(text.length()), "")));
    }
}
