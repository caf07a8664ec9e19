package io.github.creditkit.client.auth;

/** The headers of a signed call (签名请求头), and what may stand in them. */
public final class HmacHeaders {
    /** The application's key (应用标识). */
    public static final String APP = "X-Credit-App";
    /** When the call was made, in milliseconds since 1970 (时间戳). */
    public static final String TIMESTAMP = "X-Credit-Timestamp";
    /** 128 bits that nobody used before (随机数). */
    public static final String NONCE = "X-Credit-Nonce";
    /** The word of the algorithm (签名算法). */
    public static final String ALGORITHM = "X-Credit-Sign-Alg";
    /** The signature in Base64 (签名). */
    public static final String SIGNATURE = "X-Credit-Signature";

    private static final int LONGEST_APP = 64;
    private static final int SHORTEST_NONCE = 22;
    private static final int LONGEST_NONCE = 64;

    private HmacHeaders() {}

    /**
     * If a text can be an application's key.
     *
     * @param text any text
     * @return true for 1 to 64 letters of ASCII, digits, {@code .}, {@code _} and {@code -}
     */
    public static boolean isApp(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_APP
                && text.chars().allMatch(next -> isWordCharacter(next) || next == '.');
    }

    /**
     * If a text can be a nonce.
     *
     * @param text any text
     * @return true for 22 to 64 letters of ASCII, digits, {@code _} and {@code -}: 128 bits in hexadecimal digits, in
     *     Base64 for addresses, or as a UUID
     */
    public static boolean isNonce(String text) {
        return text.length() >= SHORTEST_NONCE && text.length() <= LONGEST_NONCE && isWord(text);
    }

    static boolean isWord(String text) {
        return text.chars().allMatch(HmacHeaders::isWordCharacter);
    }

    private static boolean isWordCharacter(int next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || next == '_'
                || next == '-';
    }
}
