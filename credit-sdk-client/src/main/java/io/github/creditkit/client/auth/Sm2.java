package io.github.creditkit.client.auth;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signatures with SM2 and SM3 by Bouncy Castle. Loaded only where it is there, unlike the classes that everyone sees. */
final class Sm2 {
    private Sm2() {}

    /** A public key. */
    static final class PublicKey {
        private final ECPublicKeyParameters key;

        PublicKey(String given) {
            this.key = Sm2Keys.publicKey(given);
        }

        boolean isWellFormed(Sm2SignatureForm form, byte[] signature) {
            try {
                BigInteger[] numbers = encoding(form).decode(key.getParameters().getN(), signature);
                return numbers[0].signum() > 0 && numbers[1].signum() > 0;
            } catch (IOException | RuntimeException e) { // whatever the bytes are, they are data
                return false;
            }
        }

        boolean fits(Sm2SignatureForm form, String userId, byte[] message, byte[] signature) {
            SM2Signer verifier = new SM2Signer(encoding(form));
            verifier.init(false, new ParametersWithID(key, userId.getBytes(StandardCharsets.UTF_8)));
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        }
    }

    static void requirePrivateKey(Secret given) {
        given.use(Sm2Keys::privateKey);
    }

    static byte[] sign(byte[] key, Sm2SignatureForm form, String userId, SecureRandom random, byte[] message) {
        SM2Signer signer = new SM2Signer(encoding(form));
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(Sm2Keys.privateKey(key), random),
                        userId.getBytes(StandardCharsets.UTF_8)));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 gave no signature", e);
        }
    }

    private static DSAEncoding encoding(Sm2SignatureForm form) {
        return form == Sm2SignatureForm.DER ? StandardDSAEncoding.INSTANCE : PlainDSAEncoding.INSTANCE;
    }
}
