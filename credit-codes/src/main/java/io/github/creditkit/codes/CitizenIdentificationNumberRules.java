package io.github.creditkit.codes;

import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.List;

/** The rules of GB 11643: of the 18 characters of 1999 and of the 15 digits of 1989. */
final class CitizenIdentificationNumberRules {
    static final int LENGTH = 18;
    static final int OLD_LENGTH = 15;
    private static final int CENTENARIANS_FROM = 996;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int MODULUS = 11;

    private CitizenIdentificationNumberRules() {}

    static boolean isValid(CharSequence text, CodePolicy policy) {
        return switch (text.length()) {
            case LENGTH ->
                checkHolds(text) && BirthDate.isPossible(BirthDate.number(text, 6, 14), policy) && province(text);
            case OLD_LENGTH -> {
                int date = oldDate(text);
                yield date >= 0
                        && BirthDate.number(text, 0, 6) >= 0
                        && BirthDate.isPossible(date, policy)
                        && province(text)
                        // Fifteen ones pass all of the above.
                        && !Findings.isPlaceholder(text, 0, OLD_LENGTH);
            }
            default -> false;
        };
    }

    private static boolean checkHolds(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % MODULUS) == text.charAt(17);
    }

    /** The prefix of a province, or 83 of the residents of Taiwan. */
    static boolean province(CharSequence text) {
        return (text.charAt(0) == '8' && text.charAt(1) == '3')
                || DivisionTable.bundled().isProvincePrefix(text, 0);
    }

    /** yyyyMMdd of a 15-digit number; -1 when it has other than digits there. Order codes from 996 are of the 1800s. */
    static int oldDate(CharSequence text) {
        int date = BirthDate.number(text, 6, 12);
        int order = BirthDate.number(text, 12, OLD_LENGTH);
        if (date < 0 || order < 0) {
            return -1;
        }
        return (order >= CENTENARIANS_FROM ? 1800_00_00 : 1900_00_00) + date;
    }

    /** If a refused text still looks like a person's number: its digits are in place and its date is one. */
    static boolean hasFormAndDate(CharSequence text) {
        if (text.length() == LENGTH) {
            char check = text.charAt(17);
            return BirthDate.number(text, 0, 6) >= 0
                    && BirthDate.isPossible(BirthDate.number(text, 6, 14), CodePolicy.STANDARD)
                    && BirthDate.number(text, 14, 17) >= 0
                    && (check == 'X' || Digits.is(check));
        }
        return text.length() == OLD_LENGTH
                && BirthDate.number(text, 0, 6) >= 0
                && BirthDate.isPossible(oldDate(text), CodePolicy.STANDARD)
                && province(text);
    }

    static List<Violation> check(CharSequence text, CodePolicy policy) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        boolean old = text.length() == OLD_LENGTH;
        if (!old && text.length() != LENGTH) {
            findings.wrongLength("18 / 15", Clause.GB_11643);
        }
        String clause = old ? Clause.GB_11643_1989 : Clause.GB_11643;
        findings.characters(
                (i, c) -> Digits.is(c) || (c == 'X' && i == LENGTH - 1), old ? "0-9" : "0-9 (18: 0-9 X)", clause);
        if (findings.has(CodeReason.LENGTH)) {
            return findings.otherKind(CodeType.CITIZEN_ID, policy).list();
        }
        if (BirthDate.number(text, 0, 2) >= 0 && !province(text)) {
            findings.add(
                    CodeReason.PROVINCE_NOT_DEFINED, 1, text.subSequence(0, 2).toString(), "", Clause.GB_2260);
        }
        int date = old ? oldDate(text) : BirthDate.number(text, 6, 14);
        if (date >= 0) {
            BirthDate.check(date, 7, clause, policy, findings);
        }
        if (!old) {
            checkCharacter(text, findings);
        }
        findings.placeholder();
        return findings.otherKind(CodeType.CITIZEN_ID, policy).list();
    }

    private static void checkCharacter(CharSequence text, Findings findings) {
        char found = text.charAt(17);
        if (found != 'X' && !Digits.is(found)) {
            return;
        }
        PureSystem.MOD_11_2
                .checkCharacters(text.subSequence(0, 17))
                .filter(expected -> expected.charAt(0) != found)
                .ifPresent(expected -> findings.add(
                        CodeReason.CHECK_CHARACTER_MISMATCH,
                        LENGTH,
                        String.valueOf(found),
                        expected,
                        Clause.GB_11643_CHECK));
    }
}
