package io.github.creditkit.client.auth;

import io.github.creditkit.codes.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Checks SM2 signatures of digests (SM2 验签), by Bouncy Castle. Immutable and safe for threads. */
public final class Sm2DigestVerifier implements DigestVerifier {
    private static final String CLAUSE = "docs/authentication.md";
    private static final int LONGEST = 200;

    private final Sm2.PublicKey publicKey;
    private final String userId;
    private final Sm2SignatureForm form;

    private Sm2DigestVerifier(Sm2.PublicKey publicKey, String userId, Sm2SignatureForm form) {
        this.publicKey = publicKey;
        this.userId = userId;
        this.form = form;
    }

    /**
     * With a public key.
     *
     * @param publicKey PEM of the key or of its certificate, whose own signature and dates are not looked at; or the point
     *     as 130 hexadecimal digits that begin with {@code 04}
     * @return with the default user id, in DER
     * @throws CreditAuthException   if it is no SM2 key
     * @throws IllegalStateException if Bouncy Castle is not there
     */
    public static Sm2DigestVerifier of(String publicKey) {
        BouncyCastle.require("a signature with SM2", "");
        return new Sm2DigestVerifier(
                new Sm2.PublicKey(publicKey), Sm2DigestSigner.DEFAULT_USER_ID, Sm2SignatureForm.DER);
    }

    /**
     * With another user id.
     *
     * @param other what was agreed on
     * @return checks with it
     * @throws IllegalArgumentException if it is longer than SM2 can take
     */
    public Sm2DigestVerifier withUserId(String other) {
        return new Sm2DigestVerifier(publicKey, Sm2DigestSigner.checked(other), form);
    }

    /**
     * In another form.
     *
     * @param other which
     * @return takes signatures in it, and in no other
     */
    public Sm2DigestVerifier with(Sm2SignatureForm other) {
        return new Sm2DigestVerifier(publicKey, userId, other);
    }

    @Override
    public String algorithm() {
        return Sm2DigestSigner.ALGORITHM;
    }

    @Override
    public List<Violation> check(String digest, String signature) {
        byte[] bytes = bytes(signature);
        if (bytes.length == 0 || !publicKey.isWellFormed(form, bytes)) {
            String expected = form == Sm2SignatureForm.DER
                    ? "Base64, SEQUENCE { r INTEGER, s INTEGER } (DER)"
                    : "Base64, r || s (64 bytes)";
            return List.of(AuthReason.SIGNATURE_FORM.of("", expected, CLAUSE));
        }
        byte[] message = digest.getBytes(StandardCharsets.UTF_8);
        return publicKey.fits(form, userId, message, bytes)
                ? List.of()
                : List.of(AuthReason.SIGNATURE_MISMATCH.of("", "", CLAUSE));
    }

    /** {@return the user id and the form} */
    @Override
    public String toString() {
        return "Sm2DigestVerifier[" + userId + ", " + form + "]";
    }

    private static byte[] bytes(String signature) {
        if (signature.length() > LONGEST) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
