package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.check.Gb32100;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of GB 32100: once as a fast yes or no, once as a list of everything that is wrong. */
final class UnifiedSocialCreditCodeRules {
    static final int LENGTH = 18;
    static final int DIVISION_FROM = 2;
    static final int ORGANIZATION_FROM = 8;
    static final int ORGANIZATION_CHECK = 16;
    static final int CHECK = 17;

    private static final Alphabet ALPHABET = Gb32100.ALPHABET;
    private static final String ALPHABET_SHOWN = "0-9 A-H J-N P-R T U W-Y";
    private static final Gb32100 NATIONAL = new Gb32100();
    private static final FujianPilot PILOT = new FujianPilot();

    private UnifiedSocialCreditCodeRules() {}

    /**
     * Yes or no. What real data are half full of must not be a branch, as no processor can guess it: alphabet, division
     * digits, both check characters and the pair make one number.
     */
    static boolean isValid(CharSequence text, CodePolicy policy) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sums = CreditCodeSums.of(text);
        int fault = CreditCodeSums.fault(sums) | Pairs.fault(text.charAt(0), text.charAt(1), policy);
        return CreditCodeSums.special(sums) ? isValidSpecial(text, fault == 0, policy) : fault == 0;
    }

    private static boolean isValidSpecial(CharSequence text, boolean faultless, CodePolicy policy) {
        return faultless ? !organizationPlaceholder(text) : policy.pilotCodes() && isPilot(text);
    }

    static boolean pairAccepted(char authority, char category, CodePolicy policy) {
        return ALPHABET.contains(authority)
                && ALPHABET.contains(category)
                && Pairs.fault(authority, category, policy) == 0;
    }

    static boolean organizationPlaceholder(CharSequence text) {
        char first = text.charAt(ORGANIZATION_FROM);
        return (first == '0' || first == '1')
                && Findings.isPlaceholder(text, ORGANIZATION_FROM, ORGANIZATION_FROM + OrganizationCodeRules.LENGTH);
    }

    /**
     * If an 18-character text is a code of the Fujian pilot: {@code 9[1-3]35....M000[01]...}, an organization code that
     * passes, and the pilot's check character.
     */
    static boolean isPilot(CharSequence text) {
        return inPilotRange(text) && OrganizationCodeRules.isValid(text, ORGANIZATION_FROM) && PILOT.isValid(text);
    }

    static boolean inPilotRange(CharSequence text) {
        if (text.charAt(0) != '9'
                || text.charAt(1) < '1'
                || text.charAt(1) > '3'
                || text.charAt(2) != '3'
                || text.charAt(3) != '5') {
            return false;
        }
        return Digits.are(text, 4, ORGANIZATION_FROM)
                && text.charAt(8) == 'M'
                && text.charAt(9) == '0'
                && text.charAt(10) == '0'
                && text.charAt(11) == '0'
                && (text.charAt(12) == '0' || text.charAt(12) == '1');
    }

    static List<Violation> check(CharSequence text, CodePolicy policy) {
        Findings findings = new Findings(text);
        if (findings.hopeless()) {
            return findings.list();
        }
        boolean whole = findings.length(LENGTH, Clause.GB_32100);
        findings.characters((i, c) -> ALPHABET.contains(c), ALPHABET_SHOWN, Clause.GB_32100);
        if (whole) {
            pair(text, policy, findings);
            division(text, findings);
            organization(text, findings);
            checkCharacter(text, findings);
            findings.placeholder();
            if (organizationPlaceholder(text) && !findings.has(CodeReason.PLACEHOLDER)) {
                findings.add(CodeReason.PLACEHOLDER, ORGANIZATION_FROM + 1, "", "", Clause.OWN);
            }
        }
        return findings.otherKind(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, policy).list();
    }

    private static void pair(CharSequence text, CodePolicy policy, Findings findings) {
        char authority = text.charAt(0);
        char category = text.charAt(1);
        if (ALPHABET.contains(authority) && ALPHABET.contains(category) && !pairAccepted(authority, category, policy)) {
            findings.add(
                    CodeReason.PAIR_NOT_DEFINED,
                    Pairs.AUTHORITY[authority] ? 2 : 1,
                    "" + authority + category,
                    Pairs.EXPECTED.getOrDefault(authority, Pairs.EXPECTED_AUTHORITY),
                    Clause.GB_32100);
        }
    }

    private static void division(CharSequence text, Findings findings) {
        for (int i = DIVISION_FROM; i < ORGANIZATION_FROM; i++) {
            char c = text.charAt(i);
            if (ALPHABET.contains(c) && !Digits.is(c)) {
                findings.add(CodeReason.DIVISION_NOT_NUMERIC, i + 1, String.valueOf(c), "0-9", Clause.GB_32100);
            }
        }
    }

    private static void organization(CharSequence text, Findings findings) {
        for (int i = ORGANIZATION_FROM; i <= ORGANIZATION_CHECK; i++) {
            if (!ALPHABET.contains(text.charAt(i))) {
                return;
            }
        }
        char found = text.charAt(ORGANIZATION_CHECK);
        String expected = String.valueOf(
                OrganizationCodeRules.character(OrganizationCodeRules.expectedValue(text, ORGANIZATION_FROM)));
        if (!OrganizationCodeRules.isCheckCharacter(found)) {
            findings.add(
                    CodeReason.ORG_CODE_CHECK_ALPHABET,
                    ORGANIZATION_CHECK + 1,
                    String.valueOf(found),
                    expected,
                    Clause.GB_11714_CHECK);
        } else if (expected.charAt(0) != found) {
            findings.add(
                    CodeReason.ORG_CODE_CHECK_MISMATCH,
                    ORGANIZATION_CHECK + 1,
                    String.valueOf(found),
                    expected,
                    Clause.GB_11714_CHECK);
        }
    }

    private static void checkCharacter(CharSequence text, Findings findings) {
        if (!ALPHABET.contains(text.charAt(CHECK))) {
            return;
        }
        NATIONAL.checkCharacters(text.subSequence(0, CHECK))
                .filter(expected -> expected.charAt(0) != text.charAt(CHECK))
                .ifPresent(expected -> findings.add(
                        CodeReason.CHECK_CHARACTER_MISMATCH,
                        LENGTH,
                        String.valueOf(text.charAt(CHECK)),
                        expected,
                        Clause.GB_32100_CHECK));
    }

    /** The pairs of the table. Its own class: read once, when first asked. */
    private static final class Pairs {
        static final boolean[] AUTHORITY = new boolean[128];
        /** The pairs of an authority, and all authorities, as a message tells them. */
        static final Map<Character, String> EXPECTED = OrganizationCategory.all().stream()
                .collect(Collectors.groupingBy(
                        OrganizationCategory::authority,
                        Collectors.mapping(OrganizationCategory::pair, Collectors.joining(" "))));

        static final String EXPECTED_AUTHORITY = OrganizationCategory.all().stream()
                .map(known -> String.valueOf(known.authority()))
                .distinct()
                .collect(Collectors.joining(" ", "[", "]…"));

        /** 1 where a pair is not in the table. */
        private static final byte[] UNDEFINED = new byte[128 * 128];
        /** 1 where the authority of a pair is not in the table. */
        private static final byte[] UNKNOWN = new byte[128 * 128];

        static {
            Arrays.fill(UNDEFINED, (byte) 1);
            Arrays.fill(UNKNOWN, (byte) 1);
            for (OrganizationCategory category : OrganizationCategory.all()) {
                char authority = category.authority();
                AUTHORITY[authority] = true;
                UNDEFINED[index(authority, category.category())] = 0;
                Arrays.fill(UNKNOWN, authority << 7, (authority + 1) << 7, (byte) 0);
            }
        }

        private Pairs() {}

        /** 0 when a policy accepts the pair; says nothing about characters outside the alphabet. */
        static int fault(char authority, char category, CodePolicy policy) {
            return (policy.unknownCategories() ? UNKNOWN : UNDEFINED)[index(authority, category)];
        }

        private static int index(char authority, char category) {
            return ((authority & 0x7f) << 7) | (category & 0x7f);
        }
    }
}
