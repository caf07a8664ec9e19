package io.github.creditkit.codes.check;

import java.util.Arrays;

/**
 * The characters of a system in the order of their values, the first being 0.
 *
 * <p>Each standard has a table of its own: {@code J} is 18 in GB 32100 and 19 in GB 11714. They are never shared.
 */
public final class Alphabet {
    /** Digits: values 0 to 9. */
    public static final Alphabet DIGITS = new Alphabet("0123456789");

    /** Digits and capital letters: values 0 to 35 (GB 11714-1997, annex A; GB/T 17710). */
    public static final Alphabet DIGITS_AND_LETTERS = new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /** Capital letters: values 0 to 25. */
    public static final Alphabet LETTERS = new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static final int ASCII = 128;

    private final String characters;
    private final byte[] values;

    /**
     * An alphabet of ASCII characters.
     *
     * @param characters each once, in the order of their values
     * @throws IllegalArgumentException when a character comes twice or is not ASCII
     */
    public Alphabet(String characters) {
        this.characters = characters;
        this.values = new byte[ASCII];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= ASCII || values[c] >= 0) {
                throw new IllegalArgumentException("twice or not ASCII at index " + i);
            }
            values[c] = (byte) i;
        }
    }

    /**
     * The value of a character.
     *
     * @param c any character
     * @return 0 to {@code size() - 1}, or -1 when this alphabet lacks it
     */
    public int value(char c) {
        return c < ASCII ? values[c] : -1;
    }

    /**
     * The character of a value.
     *
     * @param value 0 to {@code size() - 1}
     * @return the character
     */
    public char character(int value) {
        return characters.charAt(value);
    }

    /**
     * If this alphabet has the character.
     *
     * @param c any character
     * @return true when it has a value
     */
    public boolean contains(char c) {
        return value(c) >= 0;
    }

    /**
     * The number of characters.
     *
     * @return 1 or more
     */
    public int size() {
        return characters.length();
    }

    /**
     * The characters in the order of their values.
     *
     * @return such as {@code 0123456789}
     */
    public String characters() {
        return characters;
    }

    @Override
    public String toString() {
        return characters;
    }
}
