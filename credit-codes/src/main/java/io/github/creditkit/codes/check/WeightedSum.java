package io.github.creditkit.codes.check;

import java.util.Optional;

/**
 * A weighted sum (加权和) over a payload of fixed length: the sum of value times weight, plus the check value, is 0
 * modulo M. The check systems of the standards that number organisations have this form.
 */
abstract class WeightedSum implements CheckCharacterSystem {
    private final Alphabet alphabet;
    private final Alphabet checkAlphabet;
    private final int modulus;
    private final int[] weights;

    /**
     * A sum.
     *
     * @param checkAlphabet may lack the highest values: a payload that would need one has no check character
     * @param weights       one for each character of the payload
     */
    WeightedSum(Alphabet alphabet, Alphabet checkAlphabet, int modulus, int... weights) {
        this.alphabet = alphabet;
        this.checkAlphabet = checkAlphabet;
        this.modulus = modulus;
        this.weights = weights;
    }

    @Override
    public final Optional<String> checkCharacters(CharSequence payload) {
        int sum = payload.length() == weights.length ? sum(payload) : -1;
        if (sum < 0) {
            return Optional.empty();
        }
        int check = (modulus - sum % modulus) % modulus;
        return check < checkAlphabet.size()
                ? Optional.of(String.valueOf(checkAlphabet.character(check)))
                : Optional.empty();
    }

    @Override
    public final boolean isValid(CharSequence whole) {
        if (whole.length() != weights.length + 1) {
            return false;
        }
        int sum = sum(whole);
        int check = checkAlphabet.value(whole.charAt(weights.length));
        return sum >= 0 && check >= 0 && (sum + check) % modulus == 0;
    }

    private int sum(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int value = alphabet.value(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            sum += value * weights[i];
        }
        return sum;
    }

    /** The powers of a base from exponent 0, modulo {@code modulus}. */
    static int[] powers(int base, int modulus, int count) {
        int[] powers = new int[count];
        for (int i = 0, power = 1; i < count; i++, power = power * base % modulus) {
            powers[i] = power;
        }
        return powers;
    }
}
