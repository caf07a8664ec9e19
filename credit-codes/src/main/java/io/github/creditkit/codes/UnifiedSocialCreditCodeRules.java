package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.FujianPilot;
import io.github.creditkit.codes.check.Gb32100;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of GB 32100: once as a fast yes or no, once as a list of everything that is wrong. */
final class UnifiedSocialCreditCodeRules {
    static final int LENGTH = 18;
    static final int DIVISION_FROM = 2;
    static final int ORGANIZATION_FROM = 8;
    static final int ORGANIZATION_CHECK = 16;
    static final int CHECK = 17;

    private static final Alphabet ALPHABET = Gb32100.ALPHABET;
    private static final String ALPHABET_SHOWN = "0-9 A-Z (I O S V Z 除外)";
    private static final int MODULUS = 31;
    private static final int ORGANIZATION_MODULUS = 11;
    private static final FujianPilot PILOT = new FujianPilot();

    /** For each position and ASCII character what it adds to both sums: see {@link Contributions}. */
    private static final int[] CONTRIBUTIONS = Contributions.table();

    private UnifiedSocialCreditCodeRules() {}

    /** How a text passed, if it did. */
    enum Verdict {
        REFUSED,
        NATIONAL,
        PILOT
    }

    static Verdict verdict(CharSequence text, CodePolicy policy) {
        if (text.length() != LENGTH) {
            return Verdict.REFUSED;
        }
        if (passesNational(text)) {
            return pairAccepted(text.charAt(0), text.charAt(1), policy) && !organizationPlaceholder(text)
                    ? Verdict.NATIONAL
                    : Verdict.REFUSED;
        }
        return policy.pilotCodes() && isPilot(text) ? Verdict.PILOT : Verdict.REFUSED;
    }

    /** Alphabet, division digits and both check characters in one pass: an addition a character. */
    private static boolean passesNational(CharSequence text) {
        int sums = 0;
        int unusual = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            unusual |= c;
            sums += CONTRIBUTIONS[(i << 7) | (c & 0x7f)];
        }
        return (unusual & ~0x7f) == 0
                && sums >>> Contributions.ILLEGAL_SHIFT == 0
                && (sums & Contributions.SUM_MASK) % MODULUS == 0
                && (sums >>> Contributions.ORGANIZATION_SHIFT & Contributions.SUM_MASK) % ORGANIZATION_MODULUS == 0;
    }

    static boolean pairAccepted(char authority, char category, CodePolicy policy) {
        return Pairs.DEFINED[(authority << 7) | category]
                || (policy.unknownCategories() && Pairs.AUTHORITY[authority] && ALPHABET.contains(category));
    }

    private static boolean organizationPlaceholder(CharSequence text) {
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
            String expected = OrganizationCategory.all().stream()
                    .filter(known -> !Pairs.AUTHORITY[authority] || known.authority() == authority)
                    .map(known -> Pairs.AUTHORITY[authority] ? known.pair() : String.valueOf(known.authority()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            findings.add(
                    CodeReason.PAIR_NOT_DEFINED,
                    Pairs.AUTHORITY[authority] ? 2 : 1,
                    "" + authority + category,
                    Pairs.AUTHORITY[authority] ? expected : "[" + expected + "]…",
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
        new Gb32100()
                .checkCharacters(text.subSequence(0, CHECK))
                .filter(expected -> expected.charAt(0) != text.charAt(CHECK))
                .ifPresent(expected -> findings.add(
                        CodeReason.CHECK_CHARACTER_MISMATCH,
                        LENGTH,
                        String.valueOf(text.charAt(CHECK)),
                        expected,
                        Clause.GB_32100_CHECK));
    }

    /** The pairs of the table, by both characters and by the first. Its own class: read once, when first asked. */
    private static final class Pairs {
        static final boolean[] DEFINED = new boolean[128 * 128];
        static final boolean[] AUTHORITY = new boolean[128];

        static {
            for (OrganizationCategory category : OrganizationCategory.all()) {
                DEFINED[(category.authority() << 7) | category.category()] = true;
                AUTHORITY[category.authority()] = true;
            }
        }

        private Pairs() {}
    }

    /**
     * What a character adds at a position: its share of the GB 32100 sum in the low bits, of the GB 11714 sum above, and
     * a count of illegal characters on top. 18 characters add up to at most 18 × 30 and 9 × 10, so no field overflows
     * into the next.
     */
    static final class Contributions {
        static final int ORGANIZATION_SHIFT = 12;
        static final int ILLEGAL_SHIFT = 24;
        static final int SUM_MASK = 0xfff;

        private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2, 1};

        private Contributions() {}

        static int[] table() {
            int[] table = new int[LENGTH << 7];
            for (int i = 0, weight = 1; i < LENGTH; i++, weight = weight * 3 % MODULUS) {
                for (char c = 0; c < 128; c++) {
                    table[(i << 7) | c] = at(i, c, i == CHECK ? 1 : weight);
                }
            }
            return table;
        }

        private static int at(int i, char c, int weight) {
            int value = ALPHABET.value(c);
            boolean inDivision = i >= DIVISION_FROM && i < ORGANIZATION_FROM;
            if (value < 0
                    || (inDivision && !Digits.is(c))
                    || (i == ORGANIZATION_CHECK && !OrganizationCodeRules.isCheckCharacter(c))) {
                return 1 << ILLEGAL_SHIFT;
            }
            int contribution = value * weight % MODULUS;
            if (i >= ORGANIZATION_FROM && i <= ORGANIZATION_CHECK) {
                int organizationValue = i == ORGANIZATION_CHECK && c == 'X' ? 10 : Alphabet.DIGITS_AND_LETTERS.value(c);
                contribution |= organizationValue * ORGANIZATION_WEIGHTS[i - ORGANIZATION_FROM] % ORGANIZATION_MODULUS
                        << ORGANIZATION_SHIFT;
            }
            return contribution;
        }
    }
}
