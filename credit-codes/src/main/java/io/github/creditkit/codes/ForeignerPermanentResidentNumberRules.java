package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Icao9303;
import io.github.creditkit.codes.check.PureSystem;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.List;

/** The rules of both forms of a foreign permanent resident's number. */
final class ForeignerPermanentResidentNumberRules {
    static final int LENGTH = 18;
    static final int OLD_LENGTH = 15;
    private static final Icao9303 OLD_CHECK = new Icao9303();

    private ForeignerPermanentResidentNumberRules() {}

    static boolean isValid(CharSequence text, CodePolicy policy) {
        return switch (text.length()) {
            case LENGTH ->
                text.charAt(0) == '9'
                        && PureSystem.MOD_11_2.isValid(text)
                        && DivisionTable.bundled().isProvincePrefix(text, 1)
                        && BirthDate.isPossible(BirthDate.number(text, 6, 14), policy);
            case OLD_LENGTH ->
                areLetters(text, 0, 3)
                        && Digits.are(text, 3, OLD_LENGTH)
                        && oldDateExists(text)
                        && OLD_CHECK.isValid(text);
            default -> false;
        };
    }

    /** The century is not told; every date of 19yy is one of 20yy, which has 29 February of 2000 besides. */
    private static boolean oldDateExists(CharSequence text) {
        return BirthDate.inCalendar(2000_00_00 + BirthDate.number(text, 7, 13));
    }

    private static boolean areLetters(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    static List<Violation> check(CharSequence text, CodePolicy policy) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        switch (text.length()) {
            case LENGTH -> checkNew(text, policy, findings);
            case OLD_LENGTH -> checkOld(text, findings);
            default -> {
                findings.wrongLength("18 / 15", Clause.FOREIGNER_CARD);
                findings.characters(
                        (i, c) -> Alphabet.DIGITS_AND_LETTERS.contains(c), "0-9 A-Z", Clause.FOREIGNER_CARD);
            }
        }
        return findings.otherKind(CodeType.FOREIGNER_ID, policy).list();
    }

    private static void checkNew(CharSequence text, CodePolicy policy, Findings findings) {
        findings.characters(
                (i, c) -> i == 0 ? c == '9' : Digits.is(c) || (i == LENGTH - 1 && c == 'X'),
                "9, 0-9 … 0-9 X",
                Clause.FOREIGNER_CARD);
        if (BirthDate.number(text, 1, 3) >= 0 && !DivisionTable.bundled().isProvincePrefix(text, 1)) {
            findings.add(
                    CodeReason.PROVINCE_NOT_DEFINED, 2, text.subSequence(1, 3).toString(), "", Clause.FOREIGNER_CARD);
        }
        int date = BirthDate.number(text, 6, 14);
        if (date >= 0) {
            BirthDate.check(date, 7, Clause.FOREIGNER_CARD, policy, findings);
        }
        if (!findings.has(CodeReason.ILLEGAL_CHARACTER)) {
            mismatch(
                    text,
                    LENGTH,
                    PureSystem.MOD_11_2.checkCharacters(text.subSequence(0, 17)).orElse(""),
                    findings);
        }
    }

    private static void checkOld(CharSequence text, Findings findings) {
        findings.characters(
                (i, c) -> i < 3 ? c >= 'A' && c <= 'Z' : Digits.is(c), "AAA + 0-9", Clause.FOREIGNER_CARD_OLD);
        if (BirthDate.number(text, 7, 13) >= 0 && !oldDateExists(text)) {
            findings.add(CodeReason.BIRTH_DATE_INVALID, 8, "", "yyMMdd", Clause.FOREIGNER_CARD_OLD);
        }
        if (!findings.has(CodeReason.ILLEGAL_CHARACTER)) {
            mismatch(
                    text,
                    OLD_LENGTH,
                    OLD_CHECK.checkCharacters(text.subSequence(0, 14)).orElse(""),
                    findings);
        }
    }

    private static void mismatch(CharSequence text, int position, String expected, Findings findings) {
        String found = String.valueOf(text.charAt(position - 1));
        if (!found.equals(expected)) {
            findings.add(
                    CodeReason.CHECK_CHARACTER_MISMATCH,
                    position,
                    found,
                    expected,
                    position == LENGTH ? Clause.FOREIGNER_CARD : Clause.FOREIGNER_CARD_OLD);
        }
    }
}
