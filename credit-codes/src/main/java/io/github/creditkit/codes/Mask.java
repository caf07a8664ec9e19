package io.github.creditkit.codes;

/**
 * How much of a text is shown (脱敏方式): so many characters at its beginning and end, asterisks between. The length
 * stays.
 *
 * <p>No national rule with digit positions could be confirmed, so this is configuration. Note that the beginning and
 * the end of a citizen number together hide the birth date only, which is not anonymous.
 *
 * @param prefix characters shown at the beginning, 0 or more
 * @param suffix characters shown at the end, 0 or more
 */
public record Mask(int prefix, int suffix) {
    /** Everything hidden. */
    public static final Mask ALL = new Mask(0, 0);

    /** The first six characters shown, of a citizen number the division; what {@code toString} of a person's number uses. */
    public static final Mask DIVISION = new Mask(6, 0);

    /**
     * Refuses negative counts.
     *
     * @param prefix characters shown at the beginning
     * @param suffix characters shown at the end
     */
    public Mask {
        if (prefix < 0 || suffix < 0) {
            throw new IllegalArgumentException("a mask cannot show a negative number of characters");
        }
    }

    /**
     * The text with its middle hidden.
     *
     * @param text any text
     * @return as many characters as the text; all asterisks when the text is no longer than what would be shown
     */
    public String apply(CharSequence text) {
        int length = text.length();
        if (prefix >= length - suffix) {
            return "*".repeat(length);
        }
        return text.subSequence(0, prefix)
                + "*".repeat(length - prefix - suffix)
                + text.subSequence(length - suffix, length);
    }
}
