package io.github.creditkit.codes.check;

import java.util.Optional;

/**
 * A hybrid system (混合系统) of ISO/IEC 7064: two moduli, M and M + 1, M being the size of the alphabet.
 *
 * <p>Source: GB/T 17710-2008 (ISO/IEC 7064:2003).
 */
public final class HybridSystem implements CheckCharacterSystem {
    /** MOD 11,10: digits, one check digit. Business registration numbers (GS 15-2006) use it. */
    public static final HybridSystem MOD_11_10 = new HybridSystem("MOD 11,10", Alphabet.DIGITS);

    /** MOD 27,26: letters, one check letter. */
    public static final HybridSystem MOD_27_26 = new HybridSystem("MOD 27,26", Alphabet.LETTERS);

    /** MOD 37,36: digits and letters, one check character out of them. */
    public static final HybridSystem MOD_37_36 = new HybridSystem("MOD 37,36", Alphabet.DIGITS_AND_LETTERS);

    private final String name;
    private final Alphabet alphabet;

    private HybridSystem(String name, Alphabet alphabet) {
        this.name = name;
        this.alphabet = alphabet;
    }

    @Override
    public String designation() {
        return "ISO/IEC 7064, " + name;
    }

    @Override
    public Optional<String> checkCharacters(CharSequence payload) {
        int product = product(payload, payload.length());
        if (product < 0) {
            return Optional.empty();
        }
        int m = alphabet.size();
        return Optional.of(String.valueOf(alphabet.character(Math.floorMod(1 - product, m))));
    }

    @Override
    public boolean isValid(CharSequence whole) {
        int head = whole.length() - 1;
        if (head < 1) {
            return false;
        }
        int product = product(whole, head);
        int check = alphabet.value(whole.charAt(head));
        return product >= 0 && check >= 0 && (product + check) % alphabet.size() == 1;
    }

    /** The intermediate product after the first {@code end} characters; -1 for a character outside the alphabet. */
    private int product(CharSequence text, int end) {
        int m = alphabet.size();
        int product = m;
        for (int i = 0; i < end; i++) {
            int value = alphabet.value(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            int sum = (product + value) % m;
            product = (sum == 0 ? m : sum) * 2 % (m + 1);
        }
        return product;
    }
}
