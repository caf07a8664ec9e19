package io.github.creditkit.codes;

/**
 * Finds persons' numbers in texts that were read as something else, so that nothing prints them: a few digits in a
 * thousand are a registration number and a citizen number at once, and free text can hold anything.
 */
final class PersonalReading {
    /** The fewest digits that a person's number has: that of a foreigner's older card, behind its letters. */
    private static final int DIGITS = 12;

    private PersonalReading() {}

    /** If the whole text is a person's number too. */
    static boolean is(CharSequence text) {
        if (CitizenIdentificationNumber.isValid(text, CodePolicy.WIDEST)
                || ForeignerPermanentResidentNumber.isValid(text, CodePolicy.WIDEST)) {
            return true;
        }
        TaxpayerIdentificationNumber.Form form = TaxpayerIdentificationNumber.Form.ofValid(text, CodePolicy.STANDARD);
        return form != null && form.personal();
    }

    /** If free text may hold one, mistyped or in another script's digits: so many digits, and no organisation's code. */
    static boolean in(CharSequence text) {
        String folded = Normalizer.fold(text).text();
        return is(folded)
                || CitizenIdentificationNumberRules.hasFormAndDate(folded)
                || (folded.codePoints().filter(Character::isDigit).count() >= DIGITS
                        && !UnifiedSocialCreditCode.isValid(folded));
    }
}
