package io.github.creditkit.platform;

import java.util.Optional;

/** Signs the digests of receipts (回执签名). */
@FunctionalInterface
public interface ReceiptSigner {
    /**
     * The signature of a digest.
     *
     * @param digest the digest of a batch as it stands in its receipt
     * @return empty where nothing is signed
     */
    Optional<String> sign(String digest);

    /** {@return signs nothing} */
    static ReceiptSigner none() {
        return digest -> Optional.empty();
    }
}
