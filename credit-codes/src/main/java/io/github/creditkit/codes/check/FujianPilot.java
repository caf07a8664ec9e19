package io.github.creditkit.codes.check;

/**
 * The check character that the pilot codes of Fujian (福建试点统一社会信用代码) carry: 17 characters and one more.
 *
 * <p>36 characters, weights 2^(i-1) mod 37 counted from the left, and the weighted sum with the check value is 0
 * modulo 37. No document states the rule: it was found by computation on codes in use and confirmed on others that had
 * been held back. It says nothing about a code outside the range of the pilot.
 *
 * <p>Example: {@code 91350211M0000XUF4} has {@code 6}.
 */
public final class FujianPilot extends WeightedSum {
    private static final int MODULUS = 37;

    /** The system; all instances are alike. */
    public FujianPilot() {
        super(Alphabet.DIGITS_AND_LETTERS, Alphabet.DIGITS_AND_LETTERS, MODULUS, powers(2, MODULUS, 17));
    }

    @Override
    public String designation() {
        return "Fujian pilot (modulus 37, weights 2^(i-1) from the left)";
    }
}
