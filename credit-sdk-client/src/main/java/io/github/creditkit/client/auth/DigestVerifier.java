package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Violation;
import java.util.List;

/** Tells if the signature of a digest is right (摘要验签). */
public interface DigestVerifier {
    /** {@return the algorithm, such as {@code SM2}} */
    String algorithm();

    /**
     * Checks a signature.
     *
     * @param digest    as it came, such as {@code sm3=:…:}
     * @param signature the signature in Base64, as it came
     * @return why not: {@link AuthReason#SIGNATURE_FORM} or {@link AuthReason#SIGNATURE_MISMATCH}; empty when it is right
     */
    List<Violation> check(String digest, String signature);
}
