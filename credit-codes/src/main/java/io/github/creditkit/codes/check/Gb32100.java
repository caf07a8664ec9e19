package io.github.creditkit.codes.check;

/**
 * The check character of the unified social credit code (统一社会信用代码校验码): 17 characters and one more.
 *
 * <p>Weights are 3^(i-1) mod 31 counted from the left, and the weighted sum with the check value is 0 modulo 31. It
 * is often called "ISO 7064 MOD 31-3", but no ISO 7064 routine computes it: there the sum is 1 and the weights run the
 * other way. Every single wrong character is found, and every swap of two but that of positions 1 and 18.
 *
 * <p>Example: {@code 91350100M000100Y4} has {@code 3}.
 *
 * <p>Source: GB 32100-2015, 校验码.
 */
public final class Gb32100 extends WeightedSum {
    /** The 31 characters: digits and capital letters without I, O, S, V and Z. */
    public static final Alphabet ALPHABET = new Alphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");

    private static final int MODULUS = 31;

    /** The system; all instances are alike. */
    public Gb32100() {
        super(ALPHABET, ALPHABET, MODULUS, powers(3, MODULUS, 17));
    }

    @Override
    public String designation() {
        return "GB 32100-2015 (modulus 31, weights 3^(i-1) from the left)";
    }
}
