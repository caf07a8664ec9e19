package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import java.util.List;

/** Why a text is no taxpayer identification number, told by the form that its length stands for. */
final class TaxpayerIdentificationNumberRules {
    private TaxpayerIdentificationNumberRules() {}

    static List<Violation> check(CharSequence text, CodePolicy policy) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        switch (text.length()) {
            case 15 -> fifteen(text, findings);
            case 17 -> person(text, 15, policy, findings);
            case 18 -> eighteen(text, policy, findings);
            case 20 -> person(text, 18, policy, findings);
            default -> {
                findings.wrongLength("15 / 17 / 18 / 20", Clause.TAX);
                findings.characters((i, c) -> Alphabet.DIGITS_AND_LETTERS.contains(c), "0-9 A-Z", Clause.TAX);
            }
        }
        return findings.otherKind(CodeType.TAXPAYER_ID, policy).list();
    }

    private static void fifteen(CharSequence text, Findings findings) {
        findings.characters(
                (i, c) -> i < 6 ? Digits.is(c) : Alphabet.DIGITS_AND_LETTERS.contains(c), "0-9 / 0-9 A-Z", Clause.TAX);
        int expected = OrganizationCodeRules.expectedValue(text, 6);
        char found = text.charAt(14);
        if (expected >= 0
                && Alphabet.DIGITS_AND_LETTERS.contains(found)
                && OrganizationCodeRules.character(expected) != found) {
            findings.add(
                    OrganizationCodeRules.isCheckCharacter(found)
                            ? CodeReason.ORG_CODE_CHECK_MISMATCH
                            : CodeReason.ORG_CODE_CHECK_ALPHABET,
                    15,
                    String.valueOf(found),
                    String.valueOf(OrganizationCodeRules.character(expected)),
                    Clause.GB_11714_CHECK);
        }
        findings.placeholder();
        if (findings.isEmpty()) {
            // All arithmetic holds, so it is the organization code inside that is filled in.
            findings.add(CodeReason.PLACEHOLDER, 7, "", "", Clause.OWN);
        }
    }

    /** Reasons of a citizen number when it looks like one, else those of a unified social credit code. */
    private static void eighteen(CharSequence text, CodePolicy policy, Findings findings) {
        findings.list()
                .addAll(
                        CitizenIdentificationNumberRules.hasFormAndDate(text)
                                ? CitizenIdentificationNumberRules.check(text, policy)
                                : UnifiedSocialCreditCodeRules.check(text, policy));
    }

    private static void person(CharSequence text, int length, CodePolicy policy, Findings findings) {
        CharSequence number = text.subSequence(0, length);
        if (!CitizenIdentificationNumber.isValid(number, policy)) {
            findings.list().addAll(CitizenIdentificationNumberRules.check(number, policy));
        }
        for (int i = length; i < text.length(); i++) {
            if (!Digits.is(text.charAt(i))) {
                findings.add(CodeReason.ILLEGAL_CHARACTER, i + 1, Shown.at(text, i), "0-9", Clause.TAX);
            }
        }
    }
}
