package io.github.creditkit.client.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes that calls are signed with (签名算法). */
public enum HmacAlgorithm {
    /** With SHA-256. */
    HMAC_SHA256("HMAC-SHA256"),
    /** With SM3 (国密), by Bouncy Castle. */
    HMAC_SM3("HMAC-SM3");

    private static final String SHA256 = "HmacSHA256";

    private final String word;

    HmacAlgorithm(String word) {
        this.word = word;
    }

    /**
     * The algorithm with this word.
     *
     * @param word such as {@code HMAC-SM3}
     * @return empty for any other
     */
    public static Optional<HmacAlgorithm> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** {@return as it stands in {@code X-Credit-Sign-Alg}} */
    public String word() {
        return word;
    }

    /** {@return if it can be used here: SM3 needs Bouncy Castle} */
    public boolean isAvailable() {
        return this != HMAC_SM3 || BouncyCastle.isThere();
    }

    /**
     * Signs a text.
     *
     * @param secret the key
     * @param text   taken as UTF-8
     * @return 32 bytes
     * @throws IllegalStateException if the algorithm is not available, or the secret was closed
     */
    public byte[] sign(Secret secret, String text) {
        requireAvailable();
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return secret.use(key -> this == HMAC_SM3 ? BouncyCastle.Sm3.mac(key, message) : sha256(key, message));
    }

    void requireAvailable() {
        if (this == HMAC_SM3) {
            BouncyCastle.require(word, ", or sign with HMAC-SHA256");
        }
    }

    private static byte[] sha256(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(SHA256); // every JDK must have it
            mac.init(new SecretKeySpec(key, SHA256));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + SHA256, e);
        }
    }
}
