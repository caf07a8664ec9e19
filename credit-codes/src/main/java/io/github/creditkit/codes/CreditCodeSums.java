package io.github.creditkit.codes;

import io.github.creditkit.codes.check.Alphabet;
import io.github.creditkit.codes.check.Gb32100;

/**
 * Everything that the 18 characters of a unified social credit code say for themselves, added up in one number.
 *
 * <p>For each position and character a table has what it adds: its shares of the GB 32100 and of the GB 11714 sum, and
 * counts of characters that are illegal there, that fit the range of the Fujian pilot, and that fit a placeholder. The
 * fields are wide enough for 18 characters, so none overflows into the next.
 */
final class CreditCodeSums {
    private static final int LENGTH = UnifiedSocialCreditCodeRules.LENGTH;
    private static final int ORGANIZATION_FROM = UnifiedSocialCreditCodeRules.ORGANIZATION_FROM;
    private static final int ORGANIZATION_CHECK = UnifiedSocialCreditCodeRules.ORGANIZATION_CHECK;

    private static final int MODULUS = 31;
    private static final int MASK = 0x3ff; // 18 × 30
    private static final int ORGANIZATION_MODULUS = 11;
    private static final int ORGANIZATION_SHIFT = 10;
    private static final int ORGANIZATION_MASK = 0x7f; // 9 × 10
    private static final int ILLEGAL_SHIFT = 17;
    private static final int ILLEGAL = 1 << ILLEGAL_SHIFT;
    private static final int ILLEGAL_MASK = 0x1f; // 18
    private static final int PILOT_SHIFT = 22;
    private static final int PILOT_MASK = 0xf; // 9
    private static final int FILLER_SHIFT = 26; // 8

    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2, 1};
    /** What {@link UnifiedSocialCreditCodeRules#inPilotRange} asks for, but for digits wherever a division has them. */
    private static final String[] PILOT = {"9", "123", "3", "5", "", "", "", "", "M", "0", "0", "0", "01"};

    private static final int PILOT_COUNT = 9;
    private static final int FILLER_COUNT = 8;

    /** All of Latin 1: a byte of a compact string needs no test before it is looked up. */
    private static final int CHARACTERS = 256;

    private static final int[] TABLE = table();

    private CreditCodeSums() {}

    /** The sums of a text of 18 characters. */
    static int of(CharSequence text) {
        if (text instanceof String string) {
            return nine(string, 0) + nine(string, 9);
        }
        int sums = 0;
        for (int i = 0; i < LENGTH; i++) {
            sums += one(text, i);
        }
        return sums;
    }

    /** Strings without a loop: a constant index needs no range check, which makes this twice as fast. */
    private static int nine(String text, int from) {
        return three(text, from) + three(text, from + 3) + three(text, from + 6);
    }

    private static int three(String text, int from) {
        return one(text, from) + one(text, from + 1) + one(text, from + 2);
    }

    private static int one(CharSequence text, int i) {
        char c = text.charAt(i);
        return c < CHARACTERS ? TABLE[i * CHARACTERS + c] : ILLEGAL;
    }

    /** 0 when all characters are legal where they stand and both check characters hold; one number, not one test each. */
    static int fault(int sums) {
        return (sums >>> ILLEGAL_SHIFT & ILLEGAL_MASK)
                | ((sums & MASK) % MODULUS)
                | ((sums >>> ORGANIZATION_SHIFT & ORGANIZATION_MASK) % ORGANIZATION_MODULUS);
    }

    /** If the text may be a pilot code or hold a placeholder, so that a closer look is due; rarely so. */
    static boolean special(int sums) {
        return (sums >>> PILOT_SHIFT & PILOT_MASK) == PILOT_COUNT || sums >>> FILLER_SHIFT == FILLER_COUNT;
    }

    private static int[] table() {
        int[] table = new int[LENGTH * CHARACTERS];
        for (int i = 0, weight = 1; i < LENGTH; i++, weight = weight * 3 % MODULUS) {
            for (char c = 0; c < CHARACTERS; c++) {
                table[i * CHARACTERS + c] = isLegal(i, c)
                        ? national(i, c, weight) + organization(i, c) + pilot(i, c) + filler(i, c)
                        : ILLEGAL;
            }
        }
        return table;
    }

    private static boolean isLegal(int i, char c) {
        boolean inDivision = i >= UnifiedSocialCreditCodeRules.DIVISION_FROM && i < ORGANIZATION_FROM;
        return Gb32100.ALPHABET.contains(c)
                && (!inDivision || Digits.is(c))
                && (i != ORGANIZATION_CHECK || OrganizationCodeRules.isCheckCharacter(c));
    }

    private static int national(int i, char c, int weight) {
        int value = Gb32100.ALPHABET.value(c);
        return i == UnifiedSocialCreditCodeRules.CHECK ? value : value * weight % MODULUS;
    }

    private static int organization(int i, char c) {
        if (i < ORGANIZATION_FROM || i > ORGANIZATION_CHECK) {
            return 0;
        }
        int value = i == ORGANIZATION_CHECK && c == 'X' ? 10 : Alphabet.DIGITS_AND_LETTERS.value(c);
        return value * ORGANIZATION_WEIGHTS[i - ORGANIZATION_FROM] % ORGANIZATION_MODULUS << ORGANIZATION_SHIFT;
    }

    private static int pilot(int i, char c) {
        return i < PILOT.length && PILOT[i].indexOf(c) >= 0 ? 1 << PILOT_SHIFT : 0;
    }

    /** Of the placeholders only 00000000 and 12345678 pass the arithmetic of GB 11714. */
    private static int filler(int i, char c) {
        boolean inBody = i >= ORGANIZATION_FROM && i < ORGANIZATION_CHECK;
        return inBody && (c == '0' || c == '1' + i - ORGANIZATION_FROM) ? 1 << FILLER_SHIFT : 0;
    }
}
