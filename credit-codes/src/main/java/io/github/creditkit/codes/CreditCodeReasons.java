package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Gb32100;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a text is no unified social credit code, as a set of reasons without their places: the same as
 * {@link UnifiedSocialCreditCodeRules#check} tells, which a test holds it to, in a fraction of the time.
 */
final class CreditCodeReasons {
    private static final int LENGTH = UnifiedSocialCreditCodeRules.LENGTH;
    private static final int ORGANIZATION_FROM = UnifiedSocialCreditCodeRules.ORGANIZATION_FROM;
    private static final int ORGANIZATION_CHECK = UnifiedSocialCreditCodeRules.ORGANIZATION_CHECK;

    /** The bits of the positions of authority and category, and of the organization code. */
    private static final int PAIR = 0b11;

    private static final int ORGANIZATION = 0x1ff << ORGANIZATION_FROM;

    private static final Alphabet ALPHABET = Gb32100.ALPHABET;
    private static final Gb32100 NATIONAL = new Gb32100();

    /** Longer ones are rare and left to the list of violations. */
    private static final int LONGEST = 31;

    private CreditCodeReasons() {}

    static Set<CodeReason> of(CharSequence text, CodePolicy policy) {
        if (UnifiedSocialCreditCodeRules.isValid(text, policy)) {
            return Collections.emptySet();
        }
        int outside = outside(text);
        if (outside < 0) {
            return CodeReason.of(UnifiedSocialCreditCodeRules.check(text, policy));
        }
        EnumSet<CodeReason> reasons = EnumSet.noneOf(CodeReason.class);
        if (outside != 0) {
            reasons.add(CodeReason.ILLEGAL_CHARACTER);
        }
        if (text.length() == LENGTH) {
            addOfWhole(text, outside, policy, reasons);
        } else {
            reasons.add(CodeReason.LENGTH);
        }
        if (CodeType.UNIFIED_SOCIAL_CREDIT_CODE.otherTypeOf(text, policy) != null) {
            reasons.add(CodeReason.WRONG_IDENTIFIER_TYPE);
        }
        return reasons;
    }

    /** A bit for each position outside the alphabet; negative when not all are digits and capital letters, or too many. */
    private static int outside(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return -1;
        }
        int outside = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!ALPHABET.contains(c)) {
                if (!Alphabet.LETTERS.contains(c)) {
                    return -1;
                }
                outside |= 1 << i;
            }
        }
        return outside;
    }

    private static void addOfWhole(CharSequence text, int outside, CodePolicy policy, Set<CodeReason> reasons) {
        if ((outside & PAIR) == 0
                && !UnifiedSocialCreditCodeRules.pairAccepted(text.charAt(0), text.charAt(1), policy)) {
            reasons.add(CodeReason.PAIR_NOT_DEFINED);
        }
        for (int i = UnifiedSocialCreditCodeRules.DIVISION_FROM; i < ORGANIZATION_FROM; i++) {
            if (ALPHABET.contains(text.charAt(i)) && !Digits.is(text.charAt(i))) {
                reasons.add(CodeReason.DIVISION_NOT_NUMERIC);
            }
        }
        if ((outside & ORGANIZATION) == 0) {
            addOfOrganization(text, reasons);
        }
        if (outside == 0 && !NATIONAL.isValid(text)) {
            reasons.add(CodeReason.CHECK_CHARACTER_MISMATCH);
        }
        if (Findings.isPlaceholder(text, 0, LENGTH) || UnifiedSocialCreditCodeRules.organizationPlaceholder(text)) {
            reasons.add(CodeReason.PLACEHOLDER);
        }
    }

    private static void addOfOrganization(CharSequence text, Set<CodeReason> reasons) {
        char found = text.charAt(ORGANIZATION_CHECK);
        if (!OrganizationCodeRules.isCheckCharacter(found)) {
            reasons.add(CodeReason.ORG_CODE_CHECK_ALPHABET);
        } else if (OrganizationCodeRules.character(OrganizationCodeRules.expectedValue(text, ORGANIZATION_FROM))
                != found) {
            reasons.add(CodeReason.ORG_CODE_CHECK_MISMATCH);
        }
    }
}
