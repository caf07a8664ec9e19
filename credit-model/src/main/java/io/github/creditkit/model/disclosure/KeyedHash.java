package io.github.creditkit.model.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash of identifiers and of contents (带密钥摘要, HMAC-SHA256): equal for equal texts, and without the key nobody can try
 * out all numbers that there are. Immutable and safe for threads; it prints nothing of its key.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;
    private final Mac begun;

    private KeyedHash(SecretKeySpec key) {
        this.key = key;
        this.begun = begin(key);
    }

    private static Mac begin(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM); // every JDK must have it
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /**
     * With a key of the platform, kept where its other secrets are.
     *
     * @param key 16 bytes or more; copied
     * @return the hash
     * @throws IllegalArgumentException if the key is shorter
     */
    public static KeyedHash of(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a key of " + SHORTEST_KEY + " bytes or more, not " + key.length);
        }
        return new KeyedHash(new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * The hash of a subject, for {@code subjectHash} of what is logged.
     *
     * @param subject the subject
     * @return 64 hexadecimal digits
     */
    public String of(SubjectKey subject) {
        return of(subject.identifier());
    }

    /**
     * The hash of a text.
     *
     * @param text any text
     * @return 64 hexadecimal digits
     */
    public String of(String text) {
        return HexFormat.of().formatHex(copy().doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For one thread and one text: a copy costs less than to begin with the key, where the provider can copy. */
    private Mac copy() {
        try {
            return (Mac) begun.clone();
        } catch (CloneNotSupportedException e) {
            return begin(key);
        }
    }

    /** {@return nothing of the key} */
    @Override
    public String toString() {
        return "KeyedHash[*]";
    }
}
