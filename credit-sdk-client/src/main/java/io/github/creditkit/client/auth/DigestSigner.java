package io.github.creditkit.client.auth;

/**
 * Signs the digest of a batch or of a receipt (摘要签名), so that it can be shown later whose it is. Where the key lies in a
 * device, it is implemented with that.
 */
public interface DigestSigner {
    /** {@return the algorithm, such as {@code SM2}} */
    String algorithm();

    /**
     * Signs a digest.
     *
     * @param digest as it is sent, such as {@code sm3=:…:}; the signature is of this text
     * @return the signature in Base64
     * @throws CreditAuthException if the key cannot be used
     */
    String sign(String digest);
}
