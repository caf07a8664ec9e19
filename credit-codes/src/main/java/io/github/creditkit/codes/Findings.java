package io.github.creditkit.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the violations of one text, and knows the rules that every code shares: empty, masked, length, placeholder,
 * other kind of code.
 */
final class Findings {
    /** Characters are looked at one by one up to here; a longer text is no code and gets no list of its letters. */
    private static final int LOOKED_AT = 64;

    /** So many illegal characters of a text are quoted, as many as {@link Mask#DIVISION} shows. */
    private static final int QUOTED = 6;

    private final List<Violation> violations = new ArrayList<>();
    private final CharSequence text;

    Findings(CharSequence text) {
        this.text = text;
    }

    List<Violation> list() {
        return violations;
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    boolean has(CodeReason reason) {
        return violations.stream().anyMatch(v -> v.reason() == reason);
    }

    Findings add(CodeReason reason, int position, String found, String expected, String clause) {
        violations.add(new Violation("", reason, position, found, expected, clause));
        return this;
    }

    /** Empty or masked: nothing else about the text is worth saying. */
    boolean hopeless() {
        if (isBlank()) {
            add(CodeReason.EMPTY, 0, "", "", Clause.OWN);
            return true;
        }
        int asterisk = maskedAt();
        if (asterisk >= 0) {
            add(CodeReason.MASKED, asterisk + 1, "", "", Clause.OWN);
            return true;
        }
        return false;
    }

    boolean length(int length, String clause) {
        if (text.length() == length) {
            return true;
        }
        return wrongLength(String.valueOf(length), clause);
    }

    boolean wrongLength(String expected, String clause) {
        add(CodeReason.LENGTH, 0, String.valueOf(text.length()), expected, clause);
        return false;
    }

    /**
     * Every character that is not allowed, each with its position; a surrogate pair counts once. Only the first few are
     * quoted: in full-width digits or those of another script a person's number would be spelled out.
     */
    void characters(Allowed allowed, String expected, String clause) {
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0, quoted = 0; i < end; i++) {
            if (!allowed.at(i, text.charAt(i))) {
                String found = quoted++ < QUOTED ? Shown.at(text, i) : "…";
                add(CodeReason.ILLEGAL_CHARACTER, i + 1, found, expected, clause);
                if (Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < end
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                }
            }
        }
    }

    /** Which characters are allowed where. */
    @FunctionalInterface
    interface Allowed {
        boolean at(int index, char c);
    }

    /** Adds that the text is a code of another kind, when it is one; only asked about texts already refused. */
    Findings otherKind(CodeType wanted, CodePolicy policy) {
        if (!isEmpty() && text.length() <= LOOKED_AT) {
            CodeType other = wanted.otherTypeOf(text, policy);
            if (other != null) {
                add(CodeReason.WRONG_IDENTIFIER_TYPE, 0, other.word(), wanted.word(), Clause.OWN);
            }
        }
        return this;
    }

    void placeholder() {
        if (isPlaceholder(text, 0, text.length())) {
            add(CodeReason.PLACEHOLDER, 0, "", "", Clause.OWN);
        }
    }

    /**
     * If a stretch was filled in to have something there: one character throughout, or the run 12345678 with whatever
     * check character. Only asked about stretches of a code's length.
     */
    static boolean isPlaceholder(CharSequence text, int from, int to) {
        char first = text.charAt(from);
        boolean same = true;
        boolean run = first == '1';
        for (int i = from + 1; i < to && (same || run); i++) {
            char c = text.charAt(i);
            same &= c == first;
            run &= i == to - 1 || c == '0' + (i - from + 1) % 10;
        }
        return same || run;
    }

    private boolean isBlank() {
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return false;
            }
        }
        return text.length() <= LOOKED_AT;
    }

    /** What hidden characters are replaced by in practice. */
    static boolean isMask(char c) {
        return c == '*' || c == '＊' || c == '●' || c == '•';
    }

    private int maskedAt() {
        int end = Math.min(text.length(), LOOKED_AT);
        for (int i = 0; i < end; i++) {
            if (isMask(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
