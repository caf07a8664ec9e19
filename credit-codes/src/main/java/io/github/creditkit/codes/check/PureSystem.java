package io.github.creditkit.codes.check;

import java.util.Optional;

/**
 * A pure system (纯系统) of ISO/IEC 7064: one modulus, and a radix that is a power to each position.
 *
 * <p>A string with its check characters is valid when the sum of each value times radix^position, counted from the
 * right and from 0, leaves 1 when divided by the modulus.
 *
 * <p>Source: GB/T 17710-2008 (ISO/IEC 7064:2003).
 */
public final class PureSystem implements CheckCharacterSystem {
    /** MOD 11-2: digits, one check character {@code 0} to {@code 9} or {@code X}. Citizen numbers use it. */
    public static final PureSystem MOD_11_2 =
            new PureSystem("MOD 11-2", 11, 2, Alphabet.DIGITS, new Alphabet("0123456789X"), 1);

    /** MOD 37-2: digits and letters, one check character out of them or {@code *}. */
    public static final PureSystem MOD_37_2 = new PureSystem(
            "MOD 37-2", 37, 2, Alphabet.DIGITS_AND_LETTERS, new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"), 1);

    /** MOD 97-10: digits, two check digits. */
    public static final PureSystem MOD_97_10 = new PureSystem("MOD 97-10", 97, 10, Alphabet.DIGITS, Alphabet.DIGITS, 2);

    /** MOD 661-26: letters, two check letters. */
    public static final PureSystem MOD_661_26 =
            new PureSystem("MOD 661-26", 661, 26, Alphabet.LETTERS, Alphabet.LETTERS, 2);

    /** MOD 1271-36: digits and letters, two check characters. */
    public static final PureSystem MOD_1271_36 =
            new PureSystem("MOD 1271-36", 1271, 36, Alphabet.DIGITS_AND_LETTERS, Alphabet.DIGITS_AND_LETTERS, 2);

    private final String name;
    private final int modulus;
    private final int radix;
    private final Alphabet alphabet;
    private final Alphabet checkAlphabet;
    private final int checkLength;

    private PureSystem(
            String name, int modulus, int radix, Alphabet alphabet, Alphabet checkAlphabet, int checkLength) {
        this.name = name;
        this.modulus = modulus;
        this.radix = radix;
        this.alphabet = alphabet;
        this.checkAlphabet = checkAlphabet;
        this.checkLength = checkLength;
    }

    @Override
    public String designation() {
        return "ISO/IEC 7064, " + name;
    }

    @Override
    public Optional<String> checkCharacters(CharSequence payload) {
        int remainder = remainder(payload, payload.length());
        if (remainder < 0) {
            return Optional.empty();
        }
        for (int i = 0; i < checkLength; i++) {
            remainder = remainder * radix % modulus;
        }
        int check = Math.floorMod(1 - remainder, modulus);
        String low = String.valueOf(checkAlphabet.character(checkLength == 1 ? check : check % radix));
        return Optional.of(checkLength == 1 ? low : checkAlphabet.character(check / radix) + low);
    }

    @Override
    public boolean isValid(CharSequence whole) {
        int head = whole.length() - checkLength;
        if (head < 1) {
            return false;
        }
        int remainder = remainder(whole, head);
        if (remainder < 0) {
            return false;
        }
        for (int i = head; i < whole.length(); i++) {
            int value = checkAlphabet.value(whole.charAt(i));
            if (value < 0) {
                return false;
            }
            remainder = (remainder * radix + value) % modulus;
        }
        return remainder == 1;
    }

    /** Horner from the left over the first {@code end} characters; -1 for a character outside the alphabet. */
    private int remainder(CharSequence text, int end) {
        int remainder = 0;
        for (int i = 0; i < end; i++) {
            int value = alphabet.value(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            remainder = (remainder * radix + value) % modulus;
        }
        return remainder;
    }
}
