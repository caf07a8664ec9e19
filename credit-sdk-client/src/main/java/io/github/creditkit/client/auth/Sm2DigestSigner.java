package io.github.creditkit.client.auth;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Signs digests with SM2 and SM3 (SM2 签名), by Bouncy Castle. Immutable and safe for threads. The key is read anew for each
 * signature and not kept.
 *
 * <pre>{@code
 * DigestSigner signer = Sm2DigestSigner.of(Secret.fromFile(Path.of("/run/secrets/sm2.pem")));
 * String signature = signer.sign(receipt.digest());
 * }</pre>
 *
 * <p>Whoever checks needs the same user id and the same form: {@code 1234567812345678} and DER where nothing else is agreed.
 */
public final class Sm2DigestSigner implements DigestSigner {
    /** The user id where nobody agreed on another. */
    public static final String DEFAULT_USER_ID = "1234567812345678";

    static final String ALGORITHM = "SM2";

    private final Secret privateKey;
    private final String userId;
    private final Sm2SignatureForm form;
    private final SecureRandom random;

    private Sm2DigestSigner(Secret privateKey, String userId, Sm2SignatureForm form, SecureRandom random) {
        this.privateKey = privateKey;
        this.userId = userId;
        this.form = form;
        this.random = random;
    }

    /**
     * With a private key.
     *
     * @param privateKey PKCS#8 in PEM or DER without a password, or 64 hexadecimal digits; it stays the caller's to close
     * @return with the default user id, in DER
     * @throws CreditAuthException   if it is no SM2 key
     * @throws IllegalStateException if Bouncy Castle is not there
     */
    public static Sm2DigestSigner of(Secret privateKey) {
        BouncyCastle.require("a signature with SM2", "");
        Sm2.requirePrivateKey(privateKey); // says at once if it is none
        return new Sm2DigestSigner(privateKey, DEFAULT_USER_ID, Sm2SignatureForm.DER, new SecureRandom());
    }

    /**
     * With another user id.
     *
     * @param other what was agreed on, such as the code of the unit
     * @return signs with it
     * @throws IllegalArgumentException if it is longer than SM2 can take
     */
    public Sm2DigestSigner withUserId(String other) {
        return new Sm2DigestSigner(privateKey, checked(other), form, random);
    }

    /**
     * In another form.
     *
     * @param other which
     * @return gives signatures in it
     */
    public Sm2DigestSigner with(Sm2SignatureForm other) {
        return new Sm2DigestSigner(privateKey, userId, other, random);
    }

    /**
     * With another source of random numbers, such as a device.
     *
     * @param other gives 32 bytes for each signature, which nobody may know
     * @return takes them from there
     */
    public Sm2DigestSigner with(SecureRandom other) {
        return new Sm2DigestSigner(privateKey, userId, form, other);
    }

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public String sign(String digest) {
        byte[] message = digest.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getEncoder()
                    .encodeToString(privateKey.use(key -> Sm2.sign(key, form, userId, random, message)));
        } catch (IllegalStateException e) {
            throw new CreditAuthException("the digest cannot be signed", false, e);
        }
    }

    /** {@return the algorithm, the user id and the form} */
    @Override
    public String toString() {
        return "Sm2DigestSigner[" + userId + ", " + form + "]";
    }

    /** Its length in bits is written in two bytes. */
    static String checked(String userId) {
        if (userId.getBytes(StandardCharsets.UTF_8).length > 0xFFFF / 8) {
            throw new IllegalArgumentException("a user id of SM2 has at most 8,191 bytes");
        }
        return userId;
    }
}
