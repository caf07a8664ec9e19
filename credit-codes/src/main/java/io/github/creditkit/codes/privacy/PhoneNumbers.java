package io.github.creditkit.codes.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and hides telephone numbers of mainland China in any text (电话号码脱敏): mobile numbers of eleven digits, and landlines
 * with their area code; with blanks, hyphens and the country's code, or without. Longer rows of digits are codes of
 * something else and stay.
 *
 * <p>No method throws on any text; the time grows with the length and no faster.
 */
public final class PhoneNumbers {
    private static final int SHOWN = 3;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z*])(?:(?:\\+|00)?86[- ]?)?"
            + "(?:1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|\\(?0[1-9][0-9]{1,2}\\)?[- ]?[2-9][0-9]{6,7})(?![0-9A-Za-z])");

    private PhoneNumbers() {}

    /**
     * Hides every telephone number but for its first three digits.
     *
     * @param text any text, such as {@code 电话 138 0013 8000}
     * @return the text with asterisks, such as {@code 电话 138 **** ****}, in the same length
     */
    public static String hide(String text) {
        Matcher numbers = NUMBER.matcher(text);
        StringBuilder hidden = new StringBuilder(text.length());
        int from = 0;
        while (numbers.find()) {
            hidden.append(text, from, numbers.start());
            int digits = 0;
            for (char c : numbers.group().toCharArray()) {
                boolean isDigit = c >= '0' && c <= '9';
                digits += isDigit ? 1 : 0;
                hidden.append(isDigit && digits > SHOWN ? '*' : c);
            }
            from = numbers.end();
        }
        return hidden.append(text, from, text.length()).toString();
    }
}
