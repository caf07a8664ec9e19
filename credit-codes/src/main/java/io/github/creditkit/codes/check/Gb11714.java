package io.github.creditkit.codes.check;

/**
 * The check character of the organization code (组织机构代码校验码): 8 characters and one more.
 *
 * <p>Weights 3 7 9 10 5 8 4 2; the weighted sum with the check value is 0 modulo 11, the check value 10 being
 * {@code X}. Letters have the values of 36 characters, other than in GB 32100. Characters that are alike modulo 11,
 * such as 0 and B or 5 and G, are not told apart.
 *
 * <p>Example: {@code D2143569} has {@code X}.
 *
 * <p>Source: GB 11714-1997, 2.1.2 and annex A.
 */
public final class Gb11714 extends WeightedSum {
    /** What the check character can be. */
    public static final Alphabet CHECK_ALPHABET = new Alphabet("0123456789X");

    /** The system; all instances are alike. */
    public Gb11714() {
        super(Alphabet.DIGITS_AND_LETTERS, CHECK_ALPHABET, 11, 3, 7, 9, 10, 5, 8, 4, 2);
    }

    @Override
    public String designation() {
        return "GB 11714-1997 (modulus 11, weights 3 7 9 10 5 8 4 2)";
    }
}
