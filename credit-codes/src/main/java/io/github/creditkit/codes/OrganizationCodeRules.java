package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Gb11714;
import java.util.List;

/** The rules of GB 11714, on a text of its own and inside a unified social credit code. */
final class OrganizationCodeRules {
    static final int LENGTH = 9;
    private static final int MODULUS = 11;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Alphabet BODY = Alphabet.DIGITS_AND_LETTERS;
    private static final Alphabet CHECK = Gb11714.CHECK_ALPHABET;

    private OrganizationCodeRules() {}

    static boolean isValid(CharSequence text) {
        return text.length() == LENGTH && isValid(text, 0);
    }

    /** If the nine characters from an index are a valid code. */
    static boolean isValid(CharSequence text, int from) {
        int check = CHECK.value(text.charAt(from + 8));
        return check >= 0 && expectedValue(text, from) == check && !Findings.isPlaceholder(text, from, from + LENGTH);
    }

    /** The check value of the eight characters from an index; -1 when one of them is not in the alphabet. */
    static int expectedValue(CharSequence text, int from) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = BODY.value(text.charAt(from + i));
            if (value < 0) {
                return -1;
            }
            sum += value * WEIGHTS[i];
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    static char character(int checkValue) {
        return CHECK.character(checkValue);
    }

    static boolean isCheckCharacter(char c) {
        return CHECK.contains(c);
    }

    static List<Violation> check(CharSequence text) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        boolean long9 = findings.length(LENGTH, Clause.GB_11714);
        findings.characters((i, c) -> BODY.contains(c), "0-9 A-Z", Clause.GB_11714);
        if (long9) {
            int expected = expectedValue(text, 0);
            char check = text.charAt(8);
            if (BODY.contains(check) && !CHECK.contains(check)) {
                findings.add(
                        CodeReason.ORG_CODE_CHECK_ALPHABET,
                        LENGTH,
                        String.valueOf(check),
                        expected < 0 ? "0-9 X" : String.valueOf(character(expected)),
                        Clause.GB_11714_CHECK);
            } else if (expected >= 0 && CHECK.contains(check) && CHECK.value(check) != expected) {
                findings.add(
                        CodeReason.CHECK_CHARACTER_MISMATCH,
                        LENGTH,
                        String.valueOf(check),
                        String.valueOf(character(expected)),
                        Clause.GB_11714_CHECK);
            }
            findings.placeholder();
        }
        return findings.otherKind(CodeType.ORGANIZATION_CODE, CodePolicy.STANDARD)
                .list();
    }
}
