package io.github.creditkit.client.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Hashes that a body is known by (摘要算法), the strongest first; of equal ones that which every Java has. */
public enum DigestAlgorithm {
    /** SHA-512. */
    SHA_512("sha-512", 64),
    /** SHA-256, which every platform takes. */
    SHA_256("sha-256", 32),
    /** SM3 (国密), by Bouncy Castle. The word is this library's own: RFC 9530 registers none. */
    SM3("sm3", 32);

    private final String word;
    private final int length;

    DigestAlgorithm(String word, int length) {
        this.word = word;
        this.length = length;
    }

    /**
     * The algorithm with this word.
     *
     * @param word such as {@code sha-256}
     * @return empty for any other
     */
    public static Optional<DigestAlgorithm> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** {@return as it stands in {@code Content-Digest}} */
    public String word() {
        return word;
    }

    /** {@return how many bytes it gives} */
    public int length() {
        return length;
    }

    /** {@return if it can be used here: SM3 needs Bouncy Castle} */
    public boolean isAvailable() {
        return this != SM3 || BouncyCastle.isThere();
    }

    /**
     * Something that hashes, to be used once and by one thread.
     *
     * @return new
     * @throws IllegalStateException if the algorithm is not available
     */
    public MessageDigest newDigest() {
        if (this == SM3) {
            BouncyCastle.require("the digest sm3", ", or use sha-256");
            return BouncyCastle.Sm3.digest();
        }
        try {
            return MessageDigest.getInstance(word);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + word, e);
        }
    }
}
