package io.github.creditkit.codes.check;

import java.util.Optional;

/**
 * The check digit of machine readable travel documents (机读旅行证件校验码): weights 7 3 1 repeated, modulo 10.
 *
 * <p>Digits have their value, {@code A} is 10 to {@code Z} 35, and the filler {@code <} is 0. The permanent resident
 * cards for foreigners issued before 2023-12-01 end with it.
 *
 * <p>Example: {@code KAZ11009012310} has {@code 5}.
 *
 * <p>Source: ICAO Doc 9303, part 3.
 */
public final class Icao9303 implements CheckCharacterSystem {
    private static final int[] WEIGHTS = {7, 3, 1};

    /** The system; all instances are alike. */
    public Icao9303() {}

    @Override
    public String designation() {
        return "ICAO Doc 9303 (modulus 10, weights 7 3 1)";
    }

    @Override
    public Optional<String> checkCharacters(CharSequence payload) {
        int sum = sum(payload, payload.length());
        return sum < 0 ? Optional.empty() : Optional.of(String.valueOf((char) ('0' + sum)));
    }

    @Override
    public boolean isValid(CharSequence whole) {
        int head = whole.length() - 1;
        if (head < 1) {
            return false;
        }
        int sum = sum(whole, head);
        return sum >= 0 && whole.charAt(head) == '0' + sum;
    }

    /** The weighted sum modulo 10 of the first {@code end} characters; -1 for a character outside the alphabet. */
    private static int sum(CharSequence text, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int value = c == '<' ? 0 : Alphabet.DIGITS_AND_LETTERS.value(c);
            if (value < 0) {
                return -1;
            }
            // Taken modulo at once: a text of any length must not overflow.
            sum = (sum + value * WEIGHTS[i % WEIGHTS.length]) % 10;
        }
        return sum;
    }
}
